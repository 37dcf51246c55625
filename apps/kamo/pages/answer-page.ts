// After sending: what to do with one's hands first, whether it arrived, why, and the receipt.
import { loopAddress, reportAddress } from '../addresses.ts'
import { actionList, ownActions } from '../actions.ts'
import { el, fillWith, type Child } from '../dom.ts'
import { callButton, head, otherPhones, smsLink } from '../head.ts'
import { icon } from '../icons.ts'
import { mayBeRed } from '../careful.ts'
import { deliver, onNews } from '../sender.ts'
import type { Answer, Place } from '../shapes.ts'
import { laterPhoto } from './later-photo.ts'
import { dropParcel, keepParcel, parcel, type Parcel } from '../store/outbox.ts'
import { keepDraft } from '../store/draft.ts'
import { ownSymptoms } from '../symptoms.ts'
import { say } from '../words.ts'

export interface AnswerPage {
  readonly id: string
  readonly code: string
  readonly place: () => Place | null
  again(): void
  show(address: string): void
}

type Face = 'sending' | 'late' | 'refused' | Answer['level']

function faceOf({ answer, refused, report }: Parcel): Face {
  if (answer) return answer.level
  if (refused) return 'refused'
  return report.offline ? 'late' : 'sending'
}

/** Null where nobody knows this report any more. */
export function answerPage(page: AnswerPage): { readonly parts: readonly HTMLElement[]; stop(): void } | null {
  const found = parcel(page.id)
  if (!found) return null
  const main = el('main', {})
  const top = el('div', {})
  let face: Face | null = null
  const draw = () => {
    const now = parcel(page.id)
    if (!now) return
    const next = faceOf(now)
    const fresh = next !== face
    face = next
    fillWith(top, head(now.answer?.phones ?? page.place()?.phones ?? [], page.again))
    main.className = `answer ${next}`
    fillWith(main, ...inside(page, now, next))
    // The news is read out from its heading; a photo that arrived meanwhile moves nobody.
    if (fresh) main.querySelector('h1')?.focus()
  }
  const stop = onNews((id) => {
    if (id === page.id) draw()
  })
  queueMicrotask(draw)
  return { parts: [top, main], stop }
}

const heading = (text: string) => el('h1', { tabindex: -1 }, text)

function inside(page: AnswerPage, now: Parcel, face: Face): readonly Child[] {
  const another = el('a', { class: 'button', href: reportAddress(page.code), onclick: (event) => {
    event.preventDefault()
    page.show(reportAddress(page.code))
  } }, say('another'))
  if (face === 'sending') return [el('h1', { tabindex: -1, role: 'status' }, say('sending'))]
  if (face === 'late') return late(page, now)
  if (face === 'refused') return refused(page, now)
  return now.answer ? [...arrived(now, now.answer), another] : []
}

function arrived(now: Parcel, answer: Answer): readonly Child[] {
  const { level, phones, actions, why, receipt } = answer
  const reasons = el('section', {}, el('h2', {}, say('why')), el('ul', {}, ...why.map((one) => el('li', {}, one))))
  const next = level === 'red'
    ? [callButton(phones, true), actionList(actions), otherPhones(phones)]
    : [el('p', { class: 'next' }, say(`${level}.next`)), actionList(actions)]
  return [
    heading(say(`${level}.title`)), ...next, laterPhoto(now), photoNews(now), reasons, receiptBox(receipt),
    el('p', { class: 'thanks' }, say('thanks')),
  ]
}

const receiptBox = (receipt: string) => el('section', { class: 'receipt' }, el('h2', {}, icon('done'), say('receipt')),
  el('p', { class: 'code', lang: 'en' }, receipt), el('p', {}, say('receipt.how')),
  el('p', {}, el('a', { class: 'button', href: loopAddress(receipt) }, say('receipt.open'))))

function photoNews({ photos, photosRefused, photosSent = 0 }: Parcel): HTMLElement {
  return el('p', { class: 'hint', role: 'status' },
    photosRefused ? say('photos.refused') : photos.length > 0 ? say('photos.sending', { count: photos.length }) : photosSent > 0 ? say('photos.sent') : '')
}

/** Nobody has judged it: the phone first, and the most careful steps wherever it could be serious. */
function late(page: AnswerPage, now: Parcel): readonly Child[] {
  const place = page.place()
  const phones = place?.phones ?? []
  const safe = keepParcel(now)
  const careful = mayBeRed(now.report)
  return [
    heading(say('late.title')), callButton(phones, true),
    careful ? actionList(ownActions()) : el('p', { class: 'next' }, say('powerOn')),
    otherPhones(phones), smsLink(place?.sms ?? null, smsText(place, now)),
    careful && el('p', {}, say('why.late')),
    el('p', { class: 'late', role: 'status' }, say(now.busy ? 'late.busy' : safe ? 'late.kept' : 'late.open')),
    el('button', { type: 'button', class: 'button', onclick: () => void deliver(page.id) }, say('late.retry')),
  ]
}

function smsText(place: Place | null, { report }: Parcel): string {
  const titles = (place?.symptoms ?? ownSymptoms()).filter(({ id }) => report.symptoms.includes(id)).map(({ title }) => title)
  const at = place?.known ? place.place?.name ?? place.device?.number : report.where
  return [say('title'), at ?? report.code, ...titles].join(' / ')
}

function refused(page: AnswerPage, now: Parcel): readonly Child[] {
  const phones = page.place()?.phones ?? []
  return [
    heading(say('refused.title')), callButton(phones, true),
    mayBeRed(now.report) && actionList(ownActions()), otherPhones(phones),
    el('ul', {}, ...(now.refused ?? []).map((one) => el('li', {}, one))),
    el('button', {
      type: 'button', class: 'button',
      onclick: () => {
        const { id, symptoms, several, patients, callback, words, where } = now.report
        keepDraft(page.code, {
          id, symptoms, several, patients, callback, words: words ?? '', where: where ?? '', photos: now.photos, touchedAt: Date.now(),
        })
        dropParcel(id)
        page.show(reportAddress(page.code))
      },
    }, say('refused.again')),
  ]
}
