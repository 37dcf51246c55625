// One way through the night: the real incident, or the same as a drill; what its steps share.
import { value, type Night } from './night.ts'

export interface Course {
  readonly night: Night
  readonly mode: 'real' | 'drill'
  incident: string
  /** Moment the first member of staff knew, as the server kept it. */
  knownAt: number
  /** What was written on paper while no screen was there. */
  readonly sheet: { happenedAt: string; words: string; lane?: 'cut' | 'care' | 'word' }[]
  /** Words whose receipt came back: nothing of it may ever be missing. */
  readonly acknowledged: string[]
  readonly items: Map<string, string>
}

export const course = (night: Night, mode: Course['mode']): Course => (
  { night, mode, incident: '', knownAt: 0, sheet: [], acknowledged: [], items: new Map() }
)

/** Where a call of this incident goes. */
export const at = ({ night, incident }: Course) => ({ facility: night.facility, incident })

/** A day of the story, counted from the night on, at an hour of Japan. */
export const dayAt = (day: number, hour: string): string => {
  const date = new Date(Date.parse('2026-11-12T00:00:00Z') + day * 86_400_000).toISOString().slice(0, 10)
  return `${date}T${hour}:00+09:00`
}

export async function told(one: Course, words: string, when: { readonly happenedAt?: string; readonly fromPaper?: boolean } = {}): Promise<void> {
  await value(one.night.tanaka.call('timeline.tell', { params: at(one), body: { words, ...when } }))
  one.acknowledged.push(words)
}

export async function step(one: Course, ids: readonly string[], answer?: 'yes' | 'no'): Promise<void> {
  for (const id of ids) {
    await value(one.night.tanaka.call('steps.set', {
      params: { ...at(one), step: id }, body: { state: 'done', ...(answer === undefined ? {} : { answer }) },
    }))
  }
}

/** Somebody was asked and said no: the call must be refused with this status. */
export async function refused(outcome: Promise<{ readonly ok: boolean; readonly status?: number }>, status: number): Promise<void> {
  const done = await outcome
  if (done.ok || done.status !== status) throw new Error(`should have been refused with ${status}: ${JSON.stringify(done)}`)
}
