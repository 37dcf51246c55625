// The かも? page: reads its address, asks the server where the label hangs, and draws one of its three screens.
import { where } from './addresses.ts'
import { askPlace } from './api.ts'
import { el, fillWith } from './dom.ts'
import { head } from './head.ts'
import { answerPage } from './pages/answer-page.ts'
import { loopPage } from './pages/loop-page.ts'
import { reportPage } from './pages/report-page.ts'
import { startSending } from './sender.ts'
import type { Hospitals, Place } from './shapes.ts'
import { keepPlace, keptPlace } from './store/place.ts'
import { locale, say } from './words.ts'
import { keepWorker } from './keep-worker.ts'

const page = document.getElementById('page') ?? document.body
let place: Place | null = null
let choose: Hospitals | null = null
let asked = false
let stop = () => {}

function draw(): void {
  stop()
  stop = () => {}
  document.documentElement.lang = locale()
  const at = where(location)
  document.title = say(at.is === 'loop' ? 'title.loop' : 'title')
  if (at.is === 'loop') {
    const loop = loopPage({ receipt: at.receipt, place, again: draw })
    stop = loop.stop
    return fillWith(page, ...loop.parts)
  }
  const sent = at.sent === null ? null : answerPage({ id: at.sent, code: at.code, place: () => place, again: draw, show })
  if (sent) {
    stop = sent.stop
    return fillWith(page, ...sent.parts)
  }
  if (choose) return fillWith(page, head([], draw), chooser(choose))
  fillWith(page, ...reportPage({ code: at.code, place, asked, again: draw, show }))
}

function show(address: string): void {
  history.pushState(null, '', address)
  draw()
  scrollTo(0, 0)
}

const chooser = (hospitals: Hospitals) => el('main', {}, el('h1', {}, say('choose')),
  el('ul', { class: 'choose' }, ...hospitals.map(({ facility, hospital }) =>
    el('li', {}, el('a', { class: 'button', href: `/k/@${encodeURIComponent(facility)}` }, hospital)))))

async function lookUp(): Promise<void> {
  const at = where(location)
  const code = at.is === 'report' ? at.code : '-'
  place = keptPlace(code)
  draw()
  const reply = await askPlace(code)
  asked = reply.is === 'answer'
  if (reply.is !== 'answer') return
  if ('choose' in reply.value) choose = reply.value.choose
  else {
    place = reply.value
    keepPlace(code, place)
  }
  // Whoever is typing or choosing already keeps the place of the finger: all of it is in the draft.
  const held = document.activeElement instanceof HTMLElement ? focusOf(document.activeElement) : null
  draw()
  if (held !== null) document.querySelector<HTMLElement>(held)?.focus()
}

const focusOf = ({ id, tagName }: HTMLElement, input = document.activeElement) =>
  (id !== '' ? `#${CSS.escape(id)}` : input instanceof HTMLInputElement
    ? `${tagName}[name="${CSS.escape(input.name)}"][value="${CSS.escape(input.value)}"]` : null)

addEventListener('popstate', draw)
void lookUp()
startSending()
keepWorker()
