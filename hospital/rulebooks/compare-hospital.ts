// What another edition changes for this hospital: one body of evidence under several editions, by check and subject.
import { byCheck } from './compare.ts'
import type { Verdict } from '#hospital/register/verdict.ts'
import type { Rulebook } from './schema.ts'

/** One account, contact, vendor … that falls short or cannot be told under an edition. */
interface JudgedSubject {
  readonly kind: string
  readonly key: string
  readonly label: string
  readonly verdict: 'fail' | 'unknown'
}

export interface JudgedCheck {
  readonly check: string
  readonly verdict: Verdict
  readonly subjects: readonly JudgedSubject[]
}

export interface EditionResult {
  readonly book: Rulebook
  readonly checks: readonly JudgedCheck[]
}

/**
 * How a subject stands under one edition. `clear`: it was looked at and is not among those that fall short. `notAsked`:
 * the edition does not ask (any more). `notKnown`: the edition is known in part only, so whether it asks is open.
 */
type Standing = Verdict | 'clear' | 'notAsked' | 'notKnown'

export interface Row {
  readonly check: string
  /** null: the check as a whole. */
  readonly subject: { readonly kind: string; readonly key: string; readonly label: string } | null
  /** By edition id, in the order the results came. */
  readonly standings: Readonly<Record<string, Standing>>
  /** Standings differ between the editions. */
  readonly differs: boolean
}

export function acrossEditions(results: readonly EditionResult[]): readonly Row[] {
  const lookups = results.map(lookup)
  const checks = new Set(results.flatMap((one) => [...byCheck(one.book).keys()]))
  return [...checks].flatMap((check) => {
    const subjects = new Map<string, JudgedSubject>()
    for (const one of lookups) for (const [id, subject] of one.subjects.get(check) ?? []) subjects.set(id, subject)
    const row = (subject: Row['subject'], id: string | null): Row => {
      const standings = lookups.map((one) => [one.edition, standing(one, check, id)] as const)
      return {
        check, subject, standings: Object.fromEntries(standings),
        differs: new Set(standings.map(([, value]) => value)).size > 1,
      }
    }
    return [
      row(null, null),
      ...[...subjects].map(([id, { kind, key, label }]) => row({ kind, key, label }, id)),
    ]
  })
}

type Effect = 'fails' | 'clears' | 'untold' | 'told' | 'notAsked' | 'notKnown' | 'asked' | 'same'

export interface HospitalChange {
  readonly check: string
  readonly subject: Row['subject']
  readonly before: Standing
  readonly after: Standing
  readonly effect: Exclude<Effect, 'same'>
}

/** What changes for this hospital on going from the first edition to the second; what stays the same is left out. */
export function compareForHospital(from: EditionResult, to: EditionResult): readonly HospitalChange[] {
  return acrossEditions([from, to]).flatMap(({ check, subject, standings }) => {
    const before = standings[from.book.id] ?? 'notKnown'
    const after = standings[to.book.id] ?? 'notKnown'
    const effect = effectOf(before, after)
    return effect === 'same' ? [] : [{ check, subject, before, after, effect }]
  })
}

function effectOf(before: Standing, after: Standing): Effect {
  if (before === after) return 'same'
  const wasOut = before === 'notAsked' || before === 'notKnown'
  if (after === 'notAsked' || after === 'notKnown') return wasOut ? 'same' : after
  if (after === 'fail') return 'fails'
  if (after === 'unknown') return wasOut ? 'asked' : 'untold'
  if (before === 'fail') return 'clears'
  if (before === 'unknown') return 'told'
  return wasOut ? 'asked' : 'same'
}

interface Lookup {
  readonly edition: string
  readonly whole: boolean
  readonly asks: ReturnType<typeof byCheck>
  readonly verdicts: ReadonlyMap<string, Verdict>
  readonly subjects: ReadonlyMap<string, ReadonlyMap<string, JudgedSubject>>
}

function lookup({ book, checks }: EditionResult): Lookup {
  return {
    edition: book.id,
    whole: book.coverage === 'whole',
    asks: byCheck(book),
    verdicts: new Map(checks.map((one) => [one.check, one.verdict])),
    subjects: new Map(checks.map((one) => [
      one.check, new Map(one.subjects.map((who) => [`${who.kind} ${who.key}`, who])),
    ])),
  }
}

function standing(one: Lookup, check: string, subject: string | null): Standing {
  const ask = one.asks.get(check)
  if (ask === undefined) return one.whole ? 'notAsked' : 'notKnown'
  if (!ask.asked) return 'notAsked'
  const verdict = one.verdicts.get(check) ?? 'unknown'
  if (subject === null) return verdict
  const named = one.subjects.get(check)?.get(subject)
  if (named !== undefined) return named.verdict
  // INVARIANT: `unknown` never counts as pass: where a check as a whole cannot tell, an unnamed subject cannot.
  return verdict === 'fail' ? 'clear' : verdict
}
