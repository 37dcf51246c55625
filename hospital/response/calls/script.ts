// What is said on the phone, filled from the incident; what is not known yet stays a line to write on.
import { fill, type Locale } from '#hospital/kernel/text.ts'
import type { Calling } from './calling.ts'
import { callText } from './text.ts'

export type ScriptValues = Readonly<Partial<Record<'hospital' | 'name' | 'time' | 'place' | 'what' | 'doing' | 'wanted' | 'phone' | 'next', string>>>

export function scriptFor({ script }: Pick<Calling, 'script'>, locale: Locale, known: ScriptValues): readonly string[] {
  return script[locale].map((line) => {
    const places = [...line.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, known[name as keyof ScriptValues] ?? callText[locale]['response.call.blank']] as const)
    return fill(line, Object.fromEntries(places))
  })
}
