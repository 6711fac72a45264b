// The back/forward cache may bring back a page from before the sign-out: ask again.
addEventListener('pageshow', event => { if (event.persisted) location.reload() })

// Signet tells an open page when the login behind it ends, and why.
const status = document.querySelector('[data-events]')
if (status) {
  const events = new EventSource(status.dataset.events, { withCredentials: true })
  const signedOut = event => {
    events.close()
    const card = document.querySelector('.card')
    card.replaceChildren(card.querySelector('template').content.cloneNode(true))
    const { detail, reason } = JSON.parse(event.data)
    const code = document.createElement('code')
    code.textContent = reason
    card.querySelector('.why').append('You were signed out. ', detail, ' ', code)
  }
  events.addEventListener('kicked', signedOut)
  events.addEventListener('replaced', signedOut)
  events.addEventListener('expiring', event => {
    const at = new Date(JSON.parse(event.data).expires_at * 1000)
    status.textContent = `You will be signed out at ${at.toLocaleTimeString()} unless you go on.`
    status.hidden = false
  })
  // a browser opens six connections to a host, and a page that nobody sees needs none of them
  addEventListener('pagehide', () => events.close())
}
