// Locks that are said to be there hold: tried, over every version, and until the next extension at the least.
import { z } from 'zod'
import type { Copy } from '#hospital/copies/generations/copies.ts'
import { namedPlace, placesOf } from '#hospital/copies/generations/places.ts'
import { hasNoSystems } from '#hospital/copies/generations/systems.ts'
import { lockedGrade } from '#hospital/copies/verdicts/grade.ts'
import { gathered, tally } from '#hospital/principles/judgement.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { say } from '../text.ts'

export const locksHold = defineCheck({
  id: 'locks-hold',
  limits: z.strictObject({
    /** Days a lock must still hold today. */
    lockLeadDays: z.int().nonnegative(),
  }),
  needs: ['backup-repository'],
  risk: 5,
  effortMinutes: 30,
  duty: 'practitioner',
  judge(view, { lockLeadDays }) {
    const found = tally()
    for (const place of placesOf(view)) {
      const locked = place.copies.filter(hasLock)
      if (locked.length === 0) continue
      const graded = locked.map((copy) => lockedGrade(view, copy, { protectedDays: null, lockLeadDays }))
      const broken = graded.filter((one) => one.broken.length > 0)
      const open = graded.filter((one) => one.broken.length === 0 && one.doubts.length > 0)
      const said = (list: typeof graded, pick: 'broken' | 'doubts') => [
        say('locks-hold.of', { count: list.length, of: locked.length }), ...gathered(list.flatMap((one) => one[pick])),
      ]
      const rows = [...broken, ...open].flatMap((one) => one.evidence)
      if (broken.length > 0) found.fail(namedPlace(place), said(broken, 'broken'), rows)
      else if (open.length > 0) found.unknown(namedPlace(place), said(open, 'doubts'), rows)
      else found.fine()
    }
    if (view.all('generation').length === 0 && !hasNoSystems(view)) found.open(say('backup.noGenerations'))
    return found.judge(say('locks-hold.none'))
  },
})

/** Whatever could be told of its files: of those without any lock, the protection of older generations tells. */
function hasLock({ is }: Copy): boolean {
  return is.grade === 'B' || is.grade === 'C' || is.lockedUntil !== undefined
}
