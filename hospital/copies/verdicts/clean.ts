// CLEAN: its content was looked into, and nothing in it looks like an attacker's work.
import { dayOf } from '#hospital/kernel/days.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { keyOf } from '#hospital/register/key.ts'
import { perView } from '#hospital/register/per-view.ts'
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import type { Copy } from '../generations/copies.ts'
import { say, text } from '../text.ts'
import { rows } from './rows.ts'
import { settle, type Judge } from './shape.ts'

const suspicionsOf = perView((view) => Map.groupBy(view.all('suspicion'), ({ is: { repository, generation } }) =>
  keyOf.generation({
    ...(repository !== undefined && { repository }), ...(generation !== undefined && { id: generation }),
  }) ?? ''))

/** Rules of a newer watch than this house knows are told by their own name. */
function isCode(code: string): code is Extract<keyof typeof text.ja, `clean.rule.${string}`> {
  return code in text.ja
}

export type Suspicion = Entity<'suspicion'>

/** What an inspection found speaking against it. */
export function suspicionsOn(view: RegisterView, { key }: Pick<Copy, 'key'>): readonly Suspicion[] {
  return suspicionsOf(view).get(key) ?? []
}

export const clean: Judge = (view, generation, { unjudgedPercent }) => {
  const { is } = generation
  const fails: Message[] = []
  const unknowns: Message[] = []
  const suspicions = suspicionsOn(view, generation)
  for (const { is: { rule = '', count = 1, example = '' } } of suspicions) {
    const known = `clean.rule.${rule}`
    fails.push(isCode(known) ? say(known, { count, example }) : say('clean.suspicion', { rule, count, example }))
  }
  if (is.canaries === 'changed') fails.push(say('clean.canaryChanged'))
  if (is.canaries === 'missing') fails.push(say('clean.canaryMissing'))
  const date = is.inspectedAt === undefined ? null : dayOf(is.inspectedAt)
  if (date === null && fails.length === 0) unknowns.push(say('clean.notInspected'))
  const share = is.inspectedFiles ? Math.round(((is.unjudged ?? 0) / is.inspectedFiles) * 100) : 0
  if (date !== null && is.inspectedFiles === 0 && (is.files ?? 0) > 0) unknowns.push(say('clean.notInspected'))
  if (unjudgedPercent !== null && share > unjudgedPercent)
    unknowns.push(say('clean.unjudged', { percent: share, limit: unjudgedPercent }))
  const evidence = [
    ...suspicions.flatMap((one) => one.evidence), ...rows(view, generation, 'canaries', 'inspectedAt', 'unjudged'),
  ]
  const [lookedAt] = suspicions.flatMap(({ is: { inspectedAt } }) => inspectedAt ?? [])
  const seen = date ?? (lookedAt === undefined ? null : dayOf(lookedAt))
  return settle({ fails, unknowns, fine: say('clean.inspected', { date: date ?? '' }), evidence, date: seen })
}
