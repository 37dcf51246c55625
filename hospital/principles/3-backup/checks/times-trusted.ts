// Times that can be believed: a forged one makes the tool's own retention throw the true generations away.
import { z } from 'zod'
import { dayOfCopy } from '#hospital/copies/generations/copies.ts'
import { namedPlace, placesOf, type Place } from '#hospital/copies/generations/places.ts'
import { hasNoSystems } from '#hospital/copies/generations/systems.ts'
import { noLimits } from '#hospital/copies/limits.ts'
import { clean } from '#hospital/copies/verdicts/clean.ts'
import { exists } from '#hospital/copies/verdicts/exists.ts'
import { dayOf } from '#hospital/kernel/days.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { tally } from '#hospital/principles/judgement.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { say } from '../text.ts'

const limits = z.strictObject({
  /** A claimed time may be so far ahead of the storage's own clock. */
  aheadMinutes: z.number().nonnegative(),
  clockSeconds: z.number().nonnegative(),
  /** Sound generations that must be left after the next retention run. */
  leaves: z.int().positive(),
})

export const timesTrusted = defineCheck({
  id: 'times-trusted',
  limits,
  needs: ['backup-repository'],
  risk: 5,
  effortMinutes: 20,
  duty: 'practitioner',
  judge(view, figures) {
    const found = tally()
    for (const place of placesOf(view)) {
      const { store, copies } = place
      if (copies.length === 0 && store?.is.clockAheadSeconds === undefined) continue
      const fails = judged(view, place, figures)
      const rows = () => [
        ...copies.filter((copy) => copy.aheadMinutes > figures.aheadMinutes).flatMap(({ evidence }) => evidence),
        ...(store === undefined ? [] : rowsOf(view, store, 'clockAheadSeconds', 'nextPruneTakes')),
      ]
      if (fails.length > 0) found.fail(namedPlace(place), fails, rows())
      else found.fine()
    }
    if (view.all('generation').length === 0 && !hasNoSystems(view)) found.open(say('backup.noGenerations'))
    return found.judge(say('backup.noSystems'))
  },
})

function judged(
  view: RegisterView, { store, copies }: Place, { aheadMinutes, clockSeconds, leaves }: z.infer<typeof limits>,
) {
  const fails: Message[] = []
  const clock = store?.is.clockAheadSeconds ?? 0
  if (Math.abs(clock) > clockSeconds)
    fails.push(say('times-trusted.clock', { seconds: Math.round(clock), limit: clockSeconds }))
  const forged = copies.filter((copy) => copy.aheadMinutes > aheadMinutes)
  for (const { id, is, aheadMinutes: ahead } of forged.slice(0, 3)) {
    const [generation, date, until] = [id.slice(0, 12), dayOf(is.takenAt ?? ''), dayOf(is.storedAt ?? '')]
    fails.push(date === until
      ? say('times-trusted.forgedSameDay', { generation, date, minutes: Math.round(ahead) })
      : say('times-trusted.forged', { generation, date, until }))
  }
  const taken = store?.is.nextPruneTakes ?? []
  if (taken.length === 0) return fails
  const goes = (id: string) => taken.some((one) => one.startsWith(id) || id.startsWith(one))
  const sound = copies.filter((copy) => copy.aheadMinutes <= aheadMinutes
    && exists(view, copy, noLimits).verdict !== 'fail' && clean(view, copy, noLimits).verdict !== 'fail')
  const lost = sound.filter(({ id }) => goes(id))
  const left = Math.min(sound.length - lost.length, store?.is.nextPruneLeaves ?? Infinity)
  if (lost.length > 0 && (left < leaves || forged.length > 0))
    fails.push(say('times-trusted.prune', {
      count: lost.length, left, limit: leaves,
      generations: lost.slice(0, 5).map((copy) => `${copy.id.slice(0, 12)} (${dayOfCopy(copy) ?? '-'})`).join(', '),
    }))
  return fails
}
