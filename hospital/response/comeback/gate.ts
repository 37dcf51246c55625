// The gate: nothing is connected again before every item was confirmed by somebody, or does not apply for a stated reason.
import { z } from 'zod'
import { certainty } from '#hospital/rulebooks/schema.ts'
import { both, dataOf } from '../data.ts'
import { subjectKinds, type GateRow, type SubjectKind } from './tables.ts'

const item = z.strictObject({
  id: z.string().min(1).max(40),
  of: z.enum(['incident', 'each']),
  /** Where it concerns only some. */
  kinds: z.array(z.enum(subjectKinds)).optional(),
  /** Answered from the record. */
  by: z.literal('house').optional(),
  title: both,
  how: both,
  case: both,
  source: z.string().min(1).max(200),
  certainty,
})
export type GateItem = z.infer<typeof item>

const data = dataOf('gate', z.strictObject({ items: z.array(item).min(1) }))

export const gateItems = (): readonly GateItem[] => data().items

export interface Subject {
  readonly kind: SubjectKind
  readonly key: string
}

export interface GateState {
  readonly item: GateItem
  readonly state: 'open' | 'shut' | 'unanswered'
  readonly answer: GateRow | null
}

/** Once for the hospital: what must be so before the first thing is connected. */
export function hospitalGate(answers: readonly GateRow[]): readonly GateState[] {
  return gateItems().filter(({ of }) => of === 'incident').map((one) => stateOf(one, answerTo(answers, one, '', '')))
}

export function subjectGate(subject: Subject, answers: readonly GateRow[], held: boolean): readonly GateState[] {
  return gateItems()
    .filter(({ of, kinds }) => of === 'each' && (kinds === undefined || kinds.includes(subject.kind)))
    .map((one) => one.by === 'house'
      ? { item: one, state: held ? 'shut' : 'open', answer: null }
      : stateOf(one, answerTo(answers, one, subject.kind, subject.key)))
}

export const whole = (states: readonly GateState[]): boolean => states.every(({ state }) => state === 'open')

const answerTo = (answers: readonly GateRow[], { id }: GateItem, kind: string, key: string): GateRow | null =>
  answers.find((one) => one.item === id && one.kind === kind && one.key === key) ?? null

/** INVARIANT: what nobody answered is not open. */
function stateOf(one: GateItem, answer: GateRow | null): GateState {
  return { item: one, answer, state: answer === null ? 'unanswered' : answer.answer === 'no' ? 'shut' : 'open' }
}
