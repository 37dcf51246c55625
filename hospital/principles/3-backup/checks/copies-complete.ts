// The newest generation in each place holds everything it should.
// SOURCE: leaflet-2023 3-1
import { z } from 'zod'
import { namedPlace, placesOf } from '#hospital/copies/generations/places.ts'
import { hasNoSystems } from '#hospital/copies/generations/systems.ts'
import { noLimits } from '#hospital/copies/limits.ts'
import { complete } from '#hospital/copies/verdicts/complete.ts'
import { tally } from '#hospital/principles/judgement.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { say } from '../text.ts'

export const copiesComplete = defineCheck({
  id: 'copies-complete',
  limits: z.strictObject({
    /** So much smaller than the one before is not believed without a comparison. */
    dropPercent: z.int().min(1).max(100),
  }),
  needs: ['backup-repository'],
  risk: 4,
  effortMinutes: 30,
  duty: 'practitioner',
  judge(view, { dropPercent }) {
    const found = tally()
    for (const place of placesOf(view)) {
      const newest = place.copies.find(({ entity }) => entity !== null)
      if (newest === undefined) continue
      const { verdict, reasons, evidence } = complete(view, newest, { ...noLimits, dropPercent })
      if (verdict === 'fail') found.fail(namedPlace(place), reasons, evidence)
      else if (verdict === 'unknown') found.unknown(namedPlace(place), reasons, evidence)
      else found.fine()
    }
    if (view.all('generation').length === 0 && !hasNoSystems(view)) found.open(say('backup.noGenerations'))
    return found.judge(say('backup.noSystems'))
  },
})
