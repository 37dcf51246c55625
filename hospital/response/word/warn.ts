// What a text should not carry to its readers, found and named: people decide, the house only warns. Pure.
import { fold } from '#engines/japanese'
import type { Message } from '#hospital/kernel/text.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import type { Audience, Watched } from './audiences.ts'
import { say } from './text.ts'
import { warningWords } from './warn.words.ts'

/** What the register knows and the street should not. */
export interface Secrets {
  readonly people: readonly string[]
  readonly devices: readonly string[]
}

export function secretsOf(view: RegisterView): Secrets {
  const named = [...view.all('person'), ...view.all('contact')].flatMap(({ is }) => is.name ?? [])
  const machines = view.all('device').flatMap(({ is }) => [is.model, is.hostname, is.number, is.serial].filter((one) => one !== undefined))
  return { people: [...new Set(named)], devices: [...new Set(machines)] }
}

/** Shorter names stand in many words. */
const telling = { people: 3, devices: 4 } as const
const most = 5

const addresses = [
  /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])/gu,
  /(?<![0-9a-f:])(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{1,4}(?![0-9a-f:])/giu,
  /(?<![0-9a-f:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![0-9a-f:-])/giu,
]

/** `contact`: whom readers may call stands there on purpose. */
export function warningsFor(text: string, { watch }: Pick<Audience, 'watch'>, secrets: Secrets, contact: string | null): readonly Message[] {
  const plain = (contact === null ? text : text.replaceAll(contact, ' ')).normalize('NFKC')
  const tight = tightOf(plain)
  const find: Readonly<Record<Watched, () => readonly string[]>> = {
    address: () => addresses.flatMap((one) => plain.match(one) ?? []),
    person: () => namedIn(tight, secrets.people, telling.people),
    device: () => namedIn(tight, secrets.devices, telling.devices),
    leak: () => wordsIn(tight, 'leak'),
    ransom: () => wordsIn(tight, 'ransom'),
    password: () => wordsIn(tight, 'password'),
    promise: () => wordsIn(tight, 'promise'),
  }
  return watch.flatMap((sort) => [...new Set(find[sort]())].slice(0, most).map((found) => say(`response.note.warn.${sort}`, { found })))
}

/** People put spaces into names as they like. */
const tightOf = (text: string): string => fold(text).replaceAll(/\s+/gu, '')

function namedIn(tight: string, names: readonly string[], least: number): readonly string[] {
  return names.filter((name) => {
    const wanted = tightOf(name)
    return wanted.length >= least && tight.includes(wanted)
  })
}

function wordsIn(tight: string, sort: Watched): readonly string[] {
  return (warningWords[sort] ?? []).filter((word) => tight.includes(tightOf(word)))
}
