// Generations that were there at an earlier look and are not any more: by the agreed retention, or by somebody's hand.
import { z } from 'zod'
import { foldName } from '#engines/japanese'
import { namedPlace, placesOf, type Place } from '#hospital/copies/generations/places.ts'
import { hasNoSystems } from '#hospital/copies/generations/systems.ts'
import { noLimits } from '#hospital/copies/limits.ts'
import { end, start } from '#hospital/copies/moments.ts'
import { exists } from '#hospital/copies/verdicts/exists.ts'
import { dayOf, daysBetween } from '#hospital/kernel/days.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { tally } from '#hospital/principles/judgement.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import { say } from '../text.ts'

type Gone = Entity<'generationGone'>

export const generationsStay = defineCheck({
  id: 'generations-stay',
  limits: z.strictObject({
    /** What was missed longer ago is told no more. */
    tellDays: z.int().positive(),
    /** A claimed time so far ahead of the storage's own clock was forged: that it was thrown away is as it should be. */
    aheadMinutes: z.number().nonnegative(),
  }),
  needs: ['backup-repository'],
  uses: ['backup-plan'],
  risk: 5,
  effortMinutes: 30,
  duty: 'practitioner',
  judge(view, { tellDays, aheadMinutes }) {
    const found = tally()
    const byPlace = Map.groupBy(view.all('generationGone'), ({ is }) => foldName(is.repository ?? ''))
    for (const place of placesOf(view)) {
      const here = new Set(place.copies.map(({ key }) => key))
      // Another computer may still see what one misses.
      const gone = (byPlace.get(foldName(place.name)) ?? []).filter(({ key, is }) =>
        is.missedAt !== undefined && !here.has(key)
        && daysBetween(dayOf(is.deletedAt ?? is.missedAt), view.asOf) <= tellDays)
      if (gone.length === 0 && place.copies.every(({ entity }) => entity === null)) continue
      const { fails, unknowns } = judged(view, place, gone.filter((one) => aheadOf(one, place) <= aheadMinutes))
      const rows = gone.flatMap(({ evidence }) => evidence)
      if (fails.length > 0) found.fail(namedPlace(place), fails, rows)
      else if (unknowns.length > 0) found.unknown(namedPlace(place), unknowns, rows)
      else found.fine()
    }
    if (view.all('generation').length + view.all('generationGone').length === 0 && !hasNoSystems(view)) {
      found.open(say('backup.noGenerations'))
    }
    return found.judge(say('backup.noSystems'))
  },
})

interface Said {
  readonly fails: readonly Message[]
  readonly unknowns: readonly Message[]
}

/** Retention takes the old ones, leaves as many as were agreed, and takes nothing where nothing may be deleted. */
function judged(view: RegisterView, place: Place, gone: readonly Gone[]): Said {
  const fails: Message[] = []
  const deleted = gone.filter(({ is }) => is.deletedAt !== undefined)
  const missed = gone.filter(({ is }) => is.deletedAt === undefined)
  if (deleted.length > 0) fails.push(say('generations-stay.deleted', told(deleted)))
  if (missed.length === 0) return { fails, unknowns: [] }
  const sound = place.copies.filter((copy) => exists(view, copy, noLimits).verdict !== 'fail')
  const newest = Math.max(-Infinity, ...sound.map(({ at }) => at).filter((at) => !Number.isNaN(at)))
  const newer = missed.filter((one) => takenAt(one) > newest)
  if (newer.length > 0) fails.push(say('generations-stay.newer', told(newer)))
  const plans = view.all('backupPlan').filter(({ is }) => foldName(is.repository ?? '') === foldName(place.name))
  const agreed = plans.flatMap(({ is }) => is.generations ?? [])
  const limit = Math.max(0, ...agreed)
  const left = sound.length
  if (left < limit) fails.push(say('generations-stay.few', { ...told(missed), left, limit }))
  return { fails, unknowns: agreed.length === 0 ? [say('generations-stay.noPlan', told(missed))] : [] }
}

/** Minutes by which it claimed to be younger than the storage's own clock said, that clock's error taken off. */
function aheadOf({ is }: Gone, { store }: Place): number {
  if (is.takenAt === undefined || is.storedAt === undefined) return 0
  const ahead = start(is.takenAt) - (end(is.storedAt) - (store?.is.clockAheadSeconds ?? 0) * 1000)
  return Number.isNaN(ahead) ? 0 : ahead / 60_000
}

/** As far as it can be believed: a claimed time later than the storage's own is not. */
function takenAt({ is }: Gone): number {
  const times = [
    ...(is.takenAt === undefined ? [] : [start(is.takenAt)]), ...(is.storedAt === undefined ? [] : [end(is.storedAt)]),
  ]
  return times.length === 0 ? Number.NaN : Math.min(...times)
}

const most = 5

function told(gone: readonly Gone[]): { date: string; count: number; generations: string } {
  const date = gone.map(({ is }) => dayOf(is.deletedAt ?? is.missedAt ?? '')).toSorted().at(-1) ?? ''
  const names = gone.slice(0, most).map(({ is }) => {
    const [name, day] = [(is.id ?? '').slice(0, 12), dayOf(is.takenAt ?? is.storedAt ?? '') || '-']
    // Folders are often called by their day.
    return name.startsWith(day) ? name : `${name} (${day})`
  })
  return { date, count: gone.length, generations: names.join(', ') }
}
