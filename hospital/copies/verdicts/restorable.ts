// RESTORABLE: it came back in a rehearsal, in measured hours. A vendor's word is none.
import { foldName } from '#engines/japanese'
import { addMonths } from '#hospital/kernel/days.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { cameBack, dayOfRehearsal, hoursOf, isFor, isWhole, rehearsalsOf } from '../rehearsals.ts'
import { say } from '../text.ts'
import { settle, type Judge } from './shape.ts'

export const restorable: Judge = (view, generation, { rehearsedMonths }) => {
  const { system, repository, id } = generation
  const here = rehearsalsOf(view).filter(({ is }) =>
    is.repository === undefined || foldName(is.repository) === foldName(repository))
  const whole = here.find((one) => isWhole(one) && isFor(system.name, one))
  // The machine's own samples name the place, and seldom a system.
  const sample = here.find((one) => !isWhole(one) && one.is.repository !== undefined
    && (one.is.system === undefined || isFor(system.name, one)))
  const fails: Message[] = []
  const unknowns: Message[] = []
  const evidence = [...(whole?.evidence ?? []), ...(sample?.evidence ?? [])]
  const date = whole === undefined ? null : dayOfRehearsal(whole)
  if (sample !== undefined && !cameBack(sample) && (sample.is.generation === undefined || sample.is.generation === id))
    fails.push(say('restorable.sampleWrong', { date: dayOfRehearsal(sample) }))
  if (whole === undefined) {
    unknowns.push(sample !== undefined && cameBack(sample)
      ? say('restorable.sampleOnly', { date: dayOfRehearsal(sample) })
      : say('restorable.never'))
  } else if (!cameBack(whole)) fails.push(say('restorable.failed', { date: date ?? '' }))
  else if (rehearsedMonths !== null && (date ?? '') < addMonths(view.asOf, -rehearsedMonths))
    unknowns.push(say('restorable.old', { date: date ?? '', months: rehearsedMonths }))
  const hours = whole === undefined ? null : hoursOf(whole)
  const fine = hours === null
    ? say('restorable.cameBack', { date: date ?? '' })
    : say('restorable.hours', { date: date ?? '', hours })
  const seen = date ?? (sample === undefined ? null : dayOfRehearsal(sample))
  return settle({ fails, unknowns, fine, evidence, date: seen })
}
