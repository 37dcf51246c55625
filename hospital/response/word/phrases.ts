// Words that calm, each with the moment it is for and the need it answers; places in them are filled from the incident.
import { z } from 'zod'
import type { Locale } from '#hospital/kernel/text.ts'
import { fill } from '#hospital/kernel/text.ts'
import { certainty } from '#hospital/rulebooks/schema.ts'
import { both, dataOf } from '../data.ts'
import { wordText } from './text.ts'

export const phraseReaders = ['doctors', 'wards', 'patients', 'families', 'phone', 'vendors', 'director'] as const

const phrase = z.strictObject({
  id: z.string().min(1).max(40),
  for: z.enum(phraseReaders),
  moment: both,
  say: both,
  why: both,
  /** Where somebody stated the need. */
  need: z.string().min(1).max(400),
  certainty,
})
export type Phrase = z.infer<typeof phrase>

const data = dataOf('phrases', z.strictObject({ phrases: z.array(phrase).min(1) }))

export const phrases = (): readonly Phrase[] => data().phrases

/** What is not known yet stays an empty line to write on. */
export function spokenPhrase({ say }: Phrase, locale: Locale, known: Readonly<Record<string, string>>): string {
  const places = [...say[locale].matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, known[name] ?? wordText[locale]['response.phrase.blank']] as const)
  return fill(say[locale], Object.fromEntries(places))
}
