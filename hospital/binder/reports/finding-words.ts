// A kept finding in words: whom it is about, and why.
import type { Message } from '#hospital/kernel/text.ts'
import type { Standing } from '../report.ts'

export type Finding = Standing['findings'][number]

type Kept = Finding['asked_by'][number]['reasons'][number]

/** A message as the record keeps it, for the speaker. */
const plain = ({ code, params }: Kept): Message => (params ? { code, params } : { code })

export function subjectOf({ say }: Standing, one: Finding): string {
  return (one.title ? say(plain(one.title)) : one.label) ?? '—'
}

/** Reasons that several editions give are said once. */
export function reasonsOf({ say }: Standing, one: Finding): string[] {
  return [...new Set(one.asked_by.flatMap(({ reasons }) => reasons.map((reason) => say(plain(reason)))))]
}
