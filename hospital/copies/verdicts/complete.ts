// COMPLETE: nothing that should be in it is left out, held against the source and against the one before.
import { foldName } from '#engines/japanese'
import { dayOf } from '#hospital/kernel/days.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { dayOfCopy } from '../generations/copies.ts'
import type { Placed } from '../generations/systems.ts'
import { say } from '../text.ts'
import { rows, seenOn } from './rows.ts'
import { settle, type Judge } from './shape.ts'

export const complete: Judge = (view, generation, { dropPercent }) => {
  const { is } = generation
  const fails: Message[] = []
  const unknowns: Message[] = []
  const example = is.missingExample ?? ''
  if (is.result === 'failed' || is.result === 'missed') fails.push(say('complete.failed'))
  if ((is.missing ?? 0) > 0) fails.push(say('complete.missing', { count: is.missing ?? 0, example }))
  if ((is.unread ?? 0) > 0) fails.push(say('complete.unread', { count: is.unread ?? 0, example }))
  const compared = is.comparedWithSourceAt
  const dropped = compared === undefined && dropPercent !== null ? shrunk(generation, dropPercent) : null
  if (dropped !== null) fails.push(dropped)
  if (is.result === 'warnings' && compared === undefined) unknowns.push(say('complete.warnings'))
  if (compared === undefined) unknowns.push(say('complete.notCompared'))
  const evidence = rows(view, generation, 'missing', 'unread', 'result', 'comparedWithSourceAt')
  const date = compared === undefined ? seenOn(evidence) : dayOf(compared)
  return settle({ fails, unknowns, fine: say('complete.all', { date: date ?? '' }), evidence, date })
}

/** An empty one put beside the true ones makes a retention run take those: a sudden loss of weight is said. */
function shrunk(generation: Placed, dropPercent: number): Message | null {
  const { system, is, repository } = generation
  const at = system.copies.findIndex(({ key }) => key === generation.key)
  const before = system.copies.slice(at + 1).find((one) => foldName(one.repository) === foldName(repository))
  for (const what of ['files', 'bytes'] as const) {
    const [now, then] = [is[what], before?.is[what]]
    if (now === undefined || then === undefined || before === undefined || then === 0) continue
    const percent = Math.round((1 - now / then) * 100)
    if (percent > dropPercent)
      return say('complete.shrunk', { percent, limit: dropPercent, since: dayOfCopy(before) ?? '' })
  }
  return null
}
