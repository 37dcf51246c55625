// One row's attributes, checked against the vocabulary: what does not fit becomes a problem, the rest of the row is kept.
import type { z } from 'zod'
import type { FactOf, Problem } from './fact.ts'
import { keyOf } from './key.ts'
import { say } from './text.ts'
import { vocabulary, type Attributes, type Kind } from './vocabulary/index.ts'

export interface Checked<K extends Kind> {
  /** Null where nothing tells what the row is about. */
  readonly fact: FactOf<K> | null
  readonly problems: readonly Problem[]
}

type Whole = { readonly [K in Kind]: z.ZodType<Partial<Attributes[K]>> }

const whole = Object.fromEntries(
  Object.entries(vocabulary).map(([kind, shape]) => [kind, shape.partial()]),
  // Object.fromEntries forgets which schema belongs to which kind.
) as unknown as Whole

/**
 * `attributes` may hold `undefined` and empty texts (left out) and anything unfit (a problem each).
 * `label` gives the column's own heading for an attribute, so that the sentence names what the person sees.
 */
export function checkedFact<K extends Kind>(
  kind: K,
  attributes: { readonly [A in keyof Attributes[K]]?: unknown },
  row: number | null,
  label: (attribute: string) => string = (attribute) => attribute,
): Checked<K> {
  const said = spoken(attributes)
  const parsed = whole[kind].safeParse(said)
  const problems: Problem[] = []
  let fit: Partial<Attributes[K]>
  if (parsed.success) fit = parsed.data
  else {
    for (const attribute of new Set(parsed.error.issues.map((issue) => String(issue.path[0])))) {
      problems.push({
        row,
        message: say('register.attribute-unreadable', { attribute: label(attribute) }),
        value: shortened(said[attribute]),
        weight: 'note',
      })
      delete said[attribute]
    }
    fit = whole[kind].parse(said)
  }
  const key = keyOf[kind](fit)
  if (key !== null && key.length <= 1000) return { fact: { kind, key, attributes: fit, row }, problems }
  problems.push({ row, message: say(missing[kind as string] ?? 'register.row-without-identity'), weight: 'lost' })
  return { fact: null, problems }
}

const missing: Readonly<Record<string, 'register.row-without-person' | 'register.row-without-login'>> = {
  person: 'register.row-without-person',
  account: 'register.row-without-login',
}

function spoken(attributes: object): Record<string, unknown> {
  // Without a prototype: a column called `__proto__` is a column. The cast: Object.create knows no types.
  const said = Object.create(null) as Record<string, unknown>
  // The caller's object has just these names; reading it by them is what Object.entries would do, more slowly.
  const given = attributes as Readonly<Record<string, unknown>>
  for (const name of Object.keys(given)) {
    const value = given[name]
    if (value === undefined || value === '') continue
    said[name] = typeof value === 'string' ? value.normalize('NFC') : value
  }
  return said
}

export function shortened(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
