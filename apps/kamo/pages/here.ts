// Earlier reports from this device, for whoever closed the page too soon. Receipts only: terminals are shared.
import { loopAddress } from '../addresses.ts'
import { el } from '../dom.ts'
import { parcels } from '../store/outbox.ts'
import { say } from '../words.ts'

export function hereList(): HTMLElement | null {
  const all = parcels()
  if (all.length === 0) return null
  const waiting = all.filter(({ answer, refused }) => answer === null && refused === null).length
  const refused = all.filter((one) => one.refused !== null).length
  return el('section', { class: 'here' }, el('h2', {}, say('here')),
    waiting > 0 && el('p', { class: 'late' }, say('here.waiting', { count: waiting })),
    refused > 0 && el('p', { class: 'late' }, say('here.refused', { count: refused })),
    el('ul', {}, ...all.flatMap(({ answer }) => (answer
      ? [el('li', {}, el('a', { href: loopAddress(answer.receipt) }, say('here.arrived', { receipt: answer.receipt })))] : []))))
}
