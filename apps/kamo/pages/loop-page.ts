// What became of a report, by its receipt: three steps, no name, nothing of its content.
import { loopAddress } from '../addresses.ts'
import { askLoop } from '../api.ts'
import { el, fillWith, type Child } from '../dom.ts'
import { head } from '../head.ts'
import type { Place, Standing } from '../shapes.ts'
import { locale, say } from '../words.ts'

const steps = ['received', 'looking', 'result'] as const
const againMs = 20_000

export interface LoopPage {
  readonly receipt: string
  readonly place: Place | null
  again(): void
}

export function loopPage({ receipt, place, again }: LoopPage): { readonly parts: readonly HTMLElement[]; stop(): void } {
  const news = el('div', { role: 'status' }, receipt === '' ? null : say('loop.looking.up'))
  let over = false
  const look = async () => {
    if (over || receipt === '' || document.visibilityState === 'hidden') return
    const reply = await askLoop(receipt)
    if (over) return
    const drawn = reply.is === 'answer' ? standing(reply.value)
      : [el('p', { class: 'late' }, say(reply.is === 'refused' ? 'loop.none' : 'loop.offline'))]
    // Said again only where it changed, so that a screen reader is not interrupted.
    const fresh = el('div', {}, ...drawn)
    if (fresh.innerHTML !== news.innerHTML) fillWith(news, ...fresh.childNodes)
  }
  const timer = setInterval(() => void look(), againMs)
  void look()
  const input = el('input', { id: 'receipt', name: 'receipt', value: receipt, autocomplete: 'off', autocapitalize: 'characters', maxlength: 12 })
  const ask = (event: Event) => {
    event.preventDefault()
    if (input.value.trim() !== '') location.assign(loopAddress(input.value.normalize('NFKC').trim().toUpperCase()))
  }
  const main = el('main', {}, el('h1', { tabindex: -1 }, say('title.loop')),
    receipt === '' ? null : el('p', { class: 'code', lang: 'en' }, receipt), news,
    el('form', { class: 'ask', onsubmit: ask }, el('label', { for: 'receipt' }, say('loop.enter')), input,
      el('button', { type: 'submit', class: 'button' }, say('loop.show'))))
  return {
    parts: [head(place?.phones ?? [], again), main],
    stop() {
      over = true
      clearInterval(timer)
    },
  }
}

function standing({ state, at, result, thanks }: Standing): readonly Child[] {
  const here = steps.indexOf(state)
  return [
    el('ol', { class: 'steps' }, ...steps.map((step, n) => el('li', {
      class: n < here ? 'past' : n === here ? 'now' : 'ahead', 'aria-current': n === here ? 'step' : null,
    }, say(`loop.${step}`), n === here ? el('small', {}, say('loop.now')) : null))),
    result === null ? null : el('p', { class: 'next' }, result),
    el('p', { class: 'hint' }, say('loop.at', { at: new Date(at).toLocaleString(locale()) })),
    el('p', { class: 'thanks' }, thanks),
  ]
}
