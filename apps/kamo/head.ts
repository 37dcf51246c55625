// What stands above everything and stays there: whom to call, and the other language.
import { dialled } from '#hospital/kernel/phone.ts'
import { el } from './dom.ts'
import { icon } from './icons.ts'
import type { Place } from './shapes.ts'
import { say, switchLocale } from './words.ts'

type Phones = Place['phones']

/** The first is the one to call; `large` where calling is the thing to do. */
export function callButton(phones: Phones, large = false): HTMLElement {
  const first = phones.find(({ number }) => dialled(number) !== null)
  if (!first) return el('p', { class: 'no-call' }, icon('phone'), say('phone.unknown'))
  return el('a', { class: large ? 'call large' : 'call', href: `tel:${dialled(first.number)}` }, icon('phone'),
    el('span', {}, el('strong', {}, say('phone.callNumber', { number: first.number })), ' ', el('small', {}, first.label)))
}

export function otherPhones(phones: Phones): HTMLElement | null {
  const others = phones.filter(({ number }) => dialled(number) !== null).slice(1)
  if (others.length === 0) return null
  return el('ul', { class: 'phones' }, ...others.map(({ label, number }) =>
    el('li', {}, `${label} `, el('a', { href: `tel:${dialled(number)}` }, number))))
}

export function smsLink(sms: string | null, text: string): HTMLElement | null {
  const number = sms === null ? null : dialled(sms)
  return number === null ? null
    : el('a', { class: 'button', href: `sms:${number}?body=${encodeURIComponent(text)}` }, say('phone.sms'))
}

export function head(phones: Phones, again: () => void): HTMLElement {
  const other = el('button', {
    type: 'button', class: 'language', lang: say('language') === 'English' ? 'en' : 'ja', 'aria-label': say('language.label'),
    onclick: () => {
      switchLocale()
      again()
    },
  }, say('language'))
  return el('header', { class: 'head' }, callButton(phones), other)
}
