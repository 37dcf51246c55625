// YAML text → a rulebook, or refusals that each name their line. JSON is YAML, so it is taken as well.
import type { z } from 'zod'
import { refusalOf, type Path } from './issue.ts'
import { placeOf } from './place.ts'
import { say, type Outcome, type Refused } from './refusal.ts'
import { rulebook, type Rulebook } from './schema.ts'
import { limits, readYaml, type ReadYaml } from './yaml-guard.ts'

/** The checks there are, with the shape of their limits; what a rulebook asks is held against it. */
export type KnownChecks = ReadonlyMap<string, z.ZodType>

export function parseRulebook(source: string, checks?: KnownChecks): Outcome<Rulebook> {
  const read = readYaml(source)
  if (!read.ok) return read
  const parsed = rulebook.safeParse(read.value.document.toJS({ maxAliasCount: 0 }), { reportInput: true })
  if (!parsed.success) return { ok: false, refusals: refusalsOf(read.value, parsed.error) }
  const refusals = checks === undefined ? [] : misasked(read.value, parsed.data, checks)
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: parsed.data }
}

/** The same for another shape of data file (outside bodies). */
export function parseData<T>(source: string, schema: z.ZodType<T>): Outcome<T> {
  const read = readYaml(source)
  if (!read.ok) return read
  const parsed = schema.safeParse(read.value.document.toJS({ maxAliasCount: 0 }), { reportInput: true })
  if (!parsed.success) return { ok: false, refusals: refusalsOf(read.value, parsed.error) }
  return { ok: true, value: parsed.data }
}

function refusalsOf(read: ReadYaml, error: z.ZodError): readonly Refused[] {
  return error.issues
    .flatMap((issue) => refusalOf(issue))
    .map(({ path, onKey, message }) => ({ ...placeOf(read, path, onKey), message }))
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .slice(0, limits.errors)
}

function misasked(read: ReadYaml, book: Rulebook, checks: KnownChecks): readonly Refused[] {
  const found: Refused[] = []
  for (const [index, item] of book.items.entries()) {
    for (const [nth, one] of item.asks.entries()) {
      const path: Path = ['items', index, 'asks', nth]
      const schema = checks.get(one.check)
      if (schema === undefined) {
        found.push({ ...placeOf(read, [...path, 'check']), message: say('refusal.unknownCheck', { check: one.check }) })
        continue
      }
      const fits = schema.safeParse(one.limits)
      if (fits.success) continue
      for (const issue of fits.error.issues) {
        const inside = [...path, 'limits', ...issue.path.filter((step) => typeof step !== 'symbol')]
        const field = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.map(String).join('.')
        found.push({ ...placeOf(read, inside), message: say('refusal.limits', { check: one.check, field }) })
      }
    }
    for (const [nth, check] of item.dropped.entries()) {
      if (checks.has(check)) continue
      const place = placeOf(read, ['items', index, 'dropped', nth])
      found.push({ ...place, message: say('refusal.unknownCheck', { check }) })
    }
  }
  return found.slice(0, limits.errors)
}
