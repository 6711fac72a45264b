const { id, shop, forum, keep } = document.documentElement.dataset
const { lang } = document.documentElement
const $ = name => document.getElementById(name)
const texts = JSON.parse($('words').textContent)
const say = (key, ...parts) => parts.reduce((text, part, i) => text.replace(`{${i}}`, () => part), texts[key])
const clock = date => date.toLocaleTimeString('en-GB')
const sites = new Map([shop, forum].map(origin => {
  const card = document.querySelector(`[data-site=${origin === shop ? 'shop' : 'forum'}]`)
  return [origin, { name: card.dataset.site, card, frame: card.querySelector('iframe') }]
}))
const DROPS_TAKE_AT_MOST = 10_000
const LINES = 200

let click = null // when a button was pressed that ends logins, and what followed
let stamp = 0 // of the last look
let shown = null // the state of the last look
let events = null

function log(sentence, kind = '', at = performance.now()) {
  const line = document.createElement('li')
  const time = document.createElement('time')
  time.textContent = clock(new Date())
  const since = document.createElement('span')
  since.className = 'since'
  if (click && at - click < DROPS_TAKE_AT_MOST) since.textContent = `+${Math.round(at - click)} ms`
  const text = document.createElement('span')
  text.className = kind
  text.textContent = sentence
  line.append(time, since, text)
  const lines = $('log').firstElementChild
  lines.append(line)
  if (lines.children.length > LINES) lines.firstChild.remove()
  $('log').scrollTop = $('log').scrollHeight
}

// -- the panels

function rows(list, fields) {
  $(list).replaceChildren(...fields.map(({ name, value, meaning }) => {
    const row = document.createElement('div')
    const term = document.createElement('dt')
    term.textContent = name
    const content = document.createElement('dd')
    const what = document.createElement('span')
    what.className = 'value'
    what.textContent = value
    const why = document.createElement('span')
    why.className = 'meaning'
    why.textContent = meaning
    content.append(what, why)
    row.append(term, content)
    return row
  }))
}

function word(text) {
  const word = document.createElement('span')
  word.className = 'bad-word'
  word.textContent = text
  return word
}

function show(state) {
  $('whoami').textContent = say(state.signed_in ? 'signed-in' : 'not-signed-in')
  $('whoami').classList.toggle('good', state.signed_in)
  $('sign-in').hidden = state.signed_in
  $('hint').textContent = say(state.signed_in ? 'hint-in' : 'hint-out')
  rows('cookie', state.cookie)
  rows('session', state.session)
  $('session-note').replaceChildren(...state.signed_in
    ? [say('session')]
    : state.refused ? [say('session-refused'), ' ', word(state.refused)] : [say('session-none')])
  rows('token-header', state.token.header)
  rows('token-claims', state.token.claims)
  $('token-verdict').replaceChildren(...state.token.accepted
    ? [say('token-accepted')]
    : state.token.refused ? [say('token-refused'), ' ', word(state.token.refused)] : [say('token-none')])
  $('token-verdict').className = state.token.accepted ? 'good-word' : ''
  showStamp(state.stamp)
  for (const name of ['shop', 'forum']) $(`refuses-${name}`).textContent = name in state.delays ? `${state.delays[name]} ms` : '–'
  if (!shown || state.kept !== shown.kept) $('curl').replaceChildren(command(state.kept || '…'))
}

const command = value => `curl -i ${id}/v1/session -H 'Cookie: __Http-signet=${value}'`

function showStamp(now) {
  if (!now) return // nobody could be asked
  const grew = stamp && now > stamp
  if (grew) {
    $('stamp-before').textContent = stamp
    $('stamp-before').hidden = false
    $('stamp-arrow').toggleAttribute('hidden', false)
    log(say('stamp', now, stamp))
  }
  $('stamp-now').textContent = now
  stamp = now
}

async function refresh() {
  const response = await fetch(`/state${keep}`)
  if (!response.ok) {
    log(say('silent'))
    return
  }
  const state = await response.json()
  show(state)
  // signed in or out somewhere else: the sites ask again
  if (shown && shown.signed_in !== state.signed_in) {
    sites.forEach(site => { if (site.card.dataset.state !== (state.signed_in ? 'in' : 'out')) load(site) })
  }
  shown = state
  if (state.signed_in) watch()
}

// several causes at once need one look
let look = null
const lookAgain = () => { look ??= setTimeout(() => { look = null; refresh() }, 50) }

// -- what Signet says

function watch() {
  if (events || document.hidden) return
  events = new EventSource(`${id}/v1/session/events?lang=${lang}`, { withCredentials: true })
  events.onerror = () => { if (events?.readyState === EventSource.CLOSED) unwatch() }
  for (const name of ['kicked', 'replaced']) {
    events.addEventListener(name, event => {
      const { reason, detail } = JSON.parse(event.data)
      log(say('ended', name, reason, detail), 'out')
      unwatch()
      lookAgain()
    })
  }
  events.addEventListener('expiring', event => {
    const at = new Date(JSON.parse(event.data).expires_at * 1000)
    log(say('expiring', clock(at)))
  })
}

function unwatch() {
  events?.close()
  events = null
}

// -- what the sites say

const WORDS = { in: say('signed-in'), out: say('not-signed-in'), unknown: say('unknown') }

addEventListener('message', event => {
  const now = performance.now()
  const site = sites.get(event.origin)
  if (!site || event.source !== site.frame.contentWindow || !(event.data?.state in WORDS)) return
  const { state, reason } = event.data
  const before = site.card.dataset.state
  site.card.dataset.state = state
  site.card.querySelector('.state').textContent = WORDS[state]
  if (before === state) return
  log(`${site.frame.title}: ${WORDS[state]}${reason ? `, ${reason}` : ''}`, state, now)
  if (click && before === 'in' && state === 'out' && now - click < DROPS_TAKE_AT_MOST) {
    $(`delay-${site.name}`).textContent = `${Math.max(1, Math.round(now - click))} ms`
  }
  if (shown && shown.signed_in !== (state === 'in')) lookAgain()
})

// here and not in the page, so that no site speaks before we listen
function load(site) { site.frame.src = `${[...sites].find(([, it]) => it === site)[0]}/${keep}` }

// -- the buttons

const post = async path => {
  const response = await fetch(path + keep, { method: 'POST' })
  return response.ok ? response.json() : { sentence: say('failed'), status: 0, reason: '' }
}

function ends(button, path) {
  $(button).addEventListener('click', async () => {
    click = performance.now()
    for (const name of ['shop', 'forum']) $(`delay-${name}`).textContent = '–'
    log(say('pressed', $(button).textContent.trim()))
    log((await post(path)).sentence)
    lookAgain()
  })
}
ends('everywhere', '/logout-everywhere')
ends('kick', '/kick')

$('copy').addEventListener('click', async () => {
  const { curl, sentence } = await post('/curl')
  if (!curl) return verdict({ sentence, status: 0, reason: '' })
  $('curl').textContent = curl
  try {
    await navigator.clipboard.writeText(curl)
    const before = $('copy').textContent
    $('copy').textContent = say('copied')
    setTimeout(() => { $('copy').textContent = before }, 2000)
  } catch {
    getSelection().selectAllChildren($('curl'))
  }
})

$('replay').addEventListener('click', async () => {
  click = null
  const result = await post('/replay')
  verdict(result)
  if (result.status) log(say('replayed', result.status, result.reason), result.status === 200 ? 'in' : 'out')
})

function verdict({ status, reason, sentence }) {
  const line = document.createElement('strong')
  line.textContent = status ? `${status} ${reason || 'OK'}` : ''
  $('replayed').className = `verdict ${status === 401 ? 'refused' : status === 200 ? 'good' : ''}`
  $('replayed').replaceChildren(...(status ? [line] : []), sentence)
  $('replayed').hidden = false
}

// a browser opens six connections to a host, and a page that nobody sees needs none of them
addEventListener('visibilitychange', () => { if (document.hidden) unwatch(); else refresh() })
addEventListener('pagehide', unwatch)
addEventListener('pageshow', event => { if (event.persisted) location.reload() })

sites.forEach(load)
refresh()
