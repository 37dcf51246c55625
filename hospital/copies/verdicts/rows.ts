// The rows a verdict rests on.
import { dayOf } from '#hospital/kernel/days.ts'
import type { Evidence } from '#hospital/register/fact.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import type { Copy } from '../generations/copies.ts'

export function rows(
  view: RegisterView, copy: Copy, ...attributes: readonly (keyof Attributes['generation'])[]
) {
  return copy.entity === null ? copy.evidence : rowsOf(view, copy.entity, ...attributes)
}

/** The newest day on which one of these rows was true. */
export function seenOn(evidence: readonly Evidence[]): string | null {
  return evidence.map(({ observedAt }) => dayOf(observedAt)).toSorted().at(-1) ?? null
}
