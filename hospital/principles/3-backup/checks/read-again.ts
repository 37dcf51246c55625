// Every byte of every generation was read again within the agreed days, and none was damaged.
import { z } from 'zod'
import { namedPlace, placesOf } from '#hospital/copies/generations/places.ts'
import { hasNoSystems } from '#hospital/copies/generations/systems.ts'
import { noLimits } from '#hospital/copies/limits.ts'
import { intact } from '#hospital/copies/verdicts/intact.ts'
import { gathered, tally } from '#hospital/principles/judgement.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { say } from '../text.ts'

export const readAgain = defineCheck({
  id: 'read-again',
  limits: z.strictObject({
    wholeReadDays: z.int().positive(),
    /** Of what lies on a shelf: it is read when it comes back. */
    detachedReadDays: z.int().positive(),
  }),
  needs: ['backup-repository'],
  uses: ['backup-media'],
  risk: 4,
  effortMinutes: 30,
  duty: 'practitioner',
  judge(view, limits) {
    const found = tally()
    for (const place of placesOf(view)) {
      const told = place.copies.filter(({ entity }) => entity !== null)
        .map((copy) => ({ copy, ...intact(view, copy, { ...noLimits, ...limits }) }))
      if (told.length === 0) continue
      // A whole round that is long over stands in the report: it is overdue, not merely untold.
      const wrong = told.filter(({ verdict, date }) => verdict === 'fail' || (verdict === 'unknown' && date !== null))
      const never = told.filter(({ verdict, date }) => verdict === 'unknown' && date === null)
      const said = (list: typeof told) => [
        say('read-again.of', { count: list.length, of: told.length }), ...gathered(
          list.flatMap(({ reasons }) => reasons),
        ),
      ]
      const rows = [...wrong, ...never].flatMap(({ evidence }) => evidence)
      if (wrong.length > 0) found.fail(namedPlace(place), said(wrong), rows)
      else if (never.length > 0) found.unknown(namedPlace(place), said(never), rows)
      else found.fine()
    }
    if (view.all('generation').length === 0 && !hasNoSystems(view)) found.open(say('backup.noGenerations'))
    return found.judge(say('backup.noSystems'))
  },
})
