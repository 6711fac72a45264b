// The back/forward cache may bring back a page from before the sign-out: ask again.
addEventListener('pageshow', event => { if (event.persisted) location.reload() })

const card = document.querySelector('.card')

// The stage shows what each site in its frames knows; a message to its origin alone reaches nobody else.
const tellStage = (state, reason) => {
  if (parent !== window) parent.postMessage({ state, reason }, document.documentElement.dataset.stage)
}
tellStage(card.dataset.state, card.querySelector('.why code')?.textContent)

// Signet tells an open page when the login behind it ends, and why.
const status = document.querySelector('[data-events]')
if (status) {
  const words = status.textContent
  let events = null
  const signedOut = event => {
    close()
    removeEventListener('visibilitychange', onlyWhileSeen)
    const focused = card.contains(document.activeElement)
    card.replaceChildren(card.querySelector('template').content.cloneNode(true))
    const { detail, reason } = JSON.parse(event.data)
    const code = document.createElement('code')
    code.textContent = reason
    card.querySelector('.why').append(detail, ' ', code)
    // a keyboard that stood on a button which is gone goes on from here
    if (focused) card.querySelector('h1').focus()
    tellStage('out', reason)
  }
  const open = () => {
    events = new EventSource(status.dataset.events, { withCredentials: true })
    events.addEventListener('kicked', signedOut)
    events.addEventListener('replaced', signedOut)
    events.addEventListener('expiring', event => {
      const at = new Date(JSON.parse(event.data).expires_at * 1000)
      status.textContent = words.replace('{0}', at.toLocaleTimeString(document.documentElement.lang))
      status.hidden = false
    })
  }
  const close = () => {
    events?.close()
    events = null
  }
  // a browser opens six connections to a host, and a page that nobody sees needs none of them
  const onlyWhileSeen = () => {
    close()
    if (document.hidden) return
    open()
    // refused now: the login ended meanwhile, and the site tells why
    events.addEventListener('error', () => { if (events?.readyState === EventSource.CLOSED) location.reload() })
  }
  addEventListener('visibilitychange', onlyWhileSeen)
  addEventListener('pagehide', close)
  if (!document.hidden) open()
}
