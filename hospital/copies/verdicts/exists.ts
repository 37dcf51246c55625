// EXISTS: there is something, and the tool that would bring it back can see it.
import { dayOf } from '#hospital/kernel/days.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { dayOfCopy } from '../generations/copies.ts'
import { away } from '../media/stories.ts'
import { say } from '../text.ts'
import { rows, seenOn } from './rows.ts'
import { settle, type Judge } from './shape.ts'

export const exists: Judge = (view, generation, limits) => {
  const { is, medium, store } = generation
  const fails: Message[] = []
  const unknowns: Message[] = []
  if (is.result === 'failed' || is.result === 'missed') fails.push(say('exists.failed'))
  if (is.files === 0 || is.bytes === 0) fails.push(say('exists.empty'))
  // Behind a delete marker the versions lie safe, and no tool shows them: whoever looks finds nothing.
  if ((is.hidden ?? 0) > 0) fails.push(say('exists.hidden', { count: is.hidden ?? 0 }))
  // Whoever may only add can add an empty one of tomorrow: the tool's retention then keeps that one and takes the true ones.
  if (generation.aheadMinutes > (limits.aheadMinutes ?? Infinity))
    fails.push(say('exists.forged', { date: dayOf(is.takenAt ?? ''), until: dayOf(is.storedAt ?? '') }))
  const last = medium?.moves.at(-1)
  if (last?.is.state === 'retired') fails.push(say('exists.retired', { medium: medium?.label ?? '' }))
  // A disk on the shelf cannot be read, and that is as it should be.
  if (store?.is.refused !== undefined && !away.has(last?.is.state))
    unknowns.push(say('exists.notRead', { repository: generation.repository }))
  const evidence = [
    ...rows(view, generation, 'result', 'files', 'bytes', 'hidden', 'takenAt', 'storedAt'),
    ...(last?.is.state === 'retired' ? last.evidence : []),
  ]
  const taken = dayOfCopy(generation)
  const fine = taken === null ? say('exists.undated') : say('exists.there', { date: taken })
  return settle({ fails, unknowns, fine, evidence, date: seenOn(evidence) })
}
