// What gives people, patients, networks and machines away by its shape alone, in a folded text.
import { isIPv6 } from 'node:net'
import type { PlaceKind } from './levels.ts'
import { nobodyInPerson, patientMarks, placeMarks, titlesOfPeople } from './redact.words.ts'

export interface Found {
  readonly kind: PlaceKind
  readonly start: number
  readonly end: number
}

// Dots as people write them to make an address harmless: [.] (.)
const dotted = (sign: string) => `\\s?[\\[({]?${sign}[\\])}]?\\s?`
const dot = dotted('[.]')
const octet = '\\d{1,3}'
const ipv4 = new RegExp(`(?<![\\d.])${octet}(?:${dotted('[.。]')}${octet}){3}(?:/\\d{1,2})?(?!\\d)`, 'g')
const colons = /(?<![0-9a-z])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,8}(?:\d{1,3}(?:\.\d{1,3}){3})?(?:%[0-9a-z]+)?(?:\/\d{1,3})?(?![0-9a-z])/g
const mac = /(?<![0-9a-f])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![0-9a-f])|(?<![0-9a-f])(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}(?![0-9a-f])/g
const address = /[a-z][a-z0-9+.-]{1,15}:\/\/[^\s"'<>、。」)]+|www\.[^\s"'<>、。」)]+/g
const mail = /[a-z0-9._%+'-]+\s?[[({]?@[\])}]?\s?[a-z0-9.-]+/g
const share = /\\\\[^\s\\、。]+(?:\\[^\s、。]*)?/g
const host = new RegExp(`(?<![a-z0-9.-])[a-z0-9_](?:[a-z0-9_-]{0,62})(?:${dot}[a-z0-9_](?:[a-z0-9_-]{0,62}))*${dot}[a-z][a-z0-9-]{1,24}(?![a-z0-9])`, 'g')
const phone = /(?<![\d.])\(?0\d{1,4}\)?[ -]{0,2}\(?\d{1,4}\)?[ -]{0,2}\d{3,4}(?!\d)|\+\s?81[ -]?(?:\(0\))?[ -]?\d{1,4}[ -]?\d{1,4}[ -]?\d{3,4}(?!\d)/g
const machine = /(?<![a-z0-9])[a-z]{1,12}(?:[-_][a-z]{1,12}){0,3}[-_]?\d{2,}(?:[-_][a-z0-9]+)*(?![a-z0-9])/g
const long = /(?<![\d.])\d{7,}(?!\d)/g
const person = new RegExp(`[\\p{Script=Han}\\p{Script=Katakana}々]{1,8}(?=\\s?${titlesOfPeople})`, 'gu')

// Products and numbers of weaknesses are no machines of anybody.
const noMachine = /^(?:cve-\d{4}-\d+|windows-?\d+|win-?(?:7|8|10|11)|server-?20\d\d|ms\d\d-\d+|kb\d+|covid-?19|office-?\d+|smb-?\d|tls-?\d+|v\d+|sha-?\d+|aes-?\d+|lto-?\d+|raid-?\d+|iso-?\d+|h\d\d|r\d+|s\d\d|m\d\d|t\d\d|no\d+|i-\d+)$/

const each = (text: string, pattern: RegExp, kind: PlaceKind, fits: (match: string) => boolean = () => true): Found[] =>
  [...text.matchAll(pattern)].flatMap((one) => (fits(one[0]) ? [{ kind, start: one.index, end: one.index + one[0].length }] : []))

export function byShape(text: string): readonly Found[] {
  return [
    ...each(text, address, 'address'), ...each(text, ipv4, 'address'), ...each(text, colons, 'address', ipv6Like), ...each(text, mac, 'device'),
    ...each(text, mail, 'mail'), ...each(text, share, 'host'), ...each(text, host, 'host'),
    ...each(text, phone, 'phone', phoneLike), ...each(text, machine, 'device', (one) => !noMachine.test(one)),
    ...each(text, long, 'patient'), ...patientMarks.flatMap((mark) => each(text, mark, 'patient')),
    ...placeMarks.flatMap((mark) => each(text, mark, 'name')),
    ...each(text, person, 'name', (one) => !nobodyInPerson.has(one)),
  ]
}

/** `07:30:15` is a time of day, not an address. */
function ipv6Like(match: string): boolean {
  const bare = match.replace(/[%/].*$/, '')
  return isIPv6(bare) && !/^\d{1,2}:\d{2}:\d{2}$/.test(bare)
}

/** Ten or eleven digits from the first zero on, as every number in Japan has. */
function phoneLike(match: string): boolean {
  const all = match.replace(/\D/g, '')
  return match.startsWith('+') ? all.length >= 10 : all.length === 10 || all.length === 11
}
