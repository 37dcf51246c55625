// Two editions side by side: which items came, went or changed, and what that does to the checks and their limits.
import { isDeepStrictEqual } from 'node:util'
import { checksOf, type EditionCheck, type Rulebook, type RulebookItem } from './schema.ts'

interface ItemChange {
  readonly before: RulebookItem
  readonly after: RulebookItem
  readonly text: boolean
  readonly checks: boolean
}

interface LimitChange {
  readonly name: string
  /** undefined: not among the limits of that edition. */
  readonly before: unknown
  readonly after: unknown
}

interface CheckChange {
  readonly check: string
  /** `notCovered`: the later edition is known in part only and silent: neither kept nor dropped is known. */
  readonly change: 'added' | 'dropped' | 'limits' | 'same' | 'notCovered'
  readonly before: EditionCheck | null
  readonly after: EditionCheck | null
  readonly limits: readonly LimitChange[]
}

export interface Comparison {
  readonly from: string
  readonly to: string
  /** Editions of one work are matched item by item; otherwise only the checks can be compared. */
  readonly sameFamily: boolean
  readonly items: {
    readonly added: readonly RulebookItem[]
    readonly dropped: readonly RulebookItem[]
    readonly changed: readonly ItemChange[]
    readonly same: readonly RulebookItem[]
    readonly notCovered: readonly RulebookItem[]
  }
  readonly checks: readonly CheckChange[]
}

export function compareEditions(a: Rulebook, b: Rulebook): Comparison {
  const sameFamily = a.family === b.family
  return { from: a.id, to: b.id, sameFamily, items: compareItems(a, b, sameFamily), checks: compareChecks(a, b) }
}

function compareItems(a: Rulebook, b: Rulebook, sameFamily: boolean): Comparison['items'] {
  const successors = new Map<string, RulebookItem>()
  if (sameFamily) {
    for (const item of b.items) for (const old of item.replaces) successors.set(old, item)
    for (const item of b.items) successors.set(item.id, item)
  }
  const pairs = a.items.map((before) => ({ before, after: successors.get(before.id) }))
  const used = new Set(pairs.flatMap((pair) => (pair.after === undefined ? [] : [pair.after.id])))
  const gone = pairs.filter((pair) => pair.after === undefined).map((pair) => pair.before)
  const matched = pairs.flatMap(({ before, after }) => (after === undefined ? [] : [differences(before, after)]))
  const whole = b.coverage === 'whole'
  return {
    added: b.items.filter((item) => !used.has(item.id)),
    dropped: whole ? gone : [],
    changed: matched.filter((one) => one.text || one.checks),
    same: matched.filter((one) => !one.text && !one.checks).map((one) => one.after),
    notCovered: whole ? [] : gone,
  }
}

function asked(item: RulebookItem): ReadonlyMap<string, unknown> {
  return new Map(item.asks.map((one) => [one.check, one.limits]))
}

function differences(before: RulebookItem, after: RulebookItem): ItemChange {
  return {
    before, after,
    text: before.text.ja !== after.text.ja,
    checks: !isDeepStrictEqual(asked(before), asked(after)) || !isDeepStrictEqual(before.dropped, after.dropped),
  }
}

function compareChecks(a: Rulebook, b: Rulebook): readonly CheckChange[] {
  const before = byCheck(a)
  const after = byCheck(b)
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((check) => {
    const was = before.get(check) ?? null
    const is = after.get(check) ?? null
    const change = changeOf(was, is, b)
    return change === null ? [] : [{ check, change, before: was, after: is, limits: limitChanges(was, is) }]
  })
}

function changeOf(was: EditionCheck | null, is: EditionCheck | null, later: Rulebook): CheckChange['change'] | null {
  const wasAsked = was?.asked === true
  if (is === null) return !wasAsked ? null : later.coverage === 'whole' ? 'dropped' : 'notCovered'
  if (!is.asked) return wasAsked ? 'dropped' : null
  if (!wasAsked) return 'added'
  return isDeepStrictEqual(was.limits, is.limits) ? 'same' : 'limits'
}

/** Where an edition names a check at several items, the first counts; asking outweighs dropping. */
export function byCheck(book: Rulebook): ReadonlyMap<string, EditionCheck> {
  const found = new Map<string, EditionCheck>()
  for (const one of checksOf(book)) {
    const known = found.get(one.check)
    if (known === undefined || (one.asked && !known.asked)) found.set(one.check, one)
  }
  return found
}

function limitChanges(was: EditionCheck | null, is: EditionCheck | null): readonly LimitChange[] {
  const before: Readonly<Record<string, unknown>> = was?.asked === true ? was.limits : {}
  const after: Readonly<Record<string, unknown>> = is?.asked === true ? is.limits : {}
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => !isDeepStrictEqual(before[name], after[name]))
    .map((name) => ({ name, before: before[name], after: after[name] }))
}
