// From where an attacker would stand, nothing can be written or deleted, and no key lies about.
// SOURCE: leaflet-2023 3-2
import { z } from 'zod'
import { namedPlace, placesOf } from '#hospital/copies/generations/places.ts'
import { hasNoSystems } from '#hospital/copies/generations/systems.ts'
import { noLimits } from '#hospital/copies/limits.ts'
import { gradeOf } from '#hospital/copies/verdicts/grade.ts'
import { settle } from '#hospital/copies/verdicts/shape.ts'
import { reachOf } from '#hospital/copies/verdicts/unreachable.ts'
import { tally } from '#hospital/principles/judgement.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { say } from '../text.ts'

export const outOfReach = defineCheck({
  id: 'out-of-reach',
  limits: z.strictObject({ reachDays: z.int().positive() }),
  needs: [['backup-repository', 'backup-places']],
  uses: ['backup-reach', 'backup-media'],
  risk: 5,
  effortMinutes: 45,
  duty: 'practitioner',
  judge(view, { reachDays }) {
    const found = tally()
    for (const place of placesOf(view)) {
      const graded = place.copies.map((copy) => gradeOf(view, copy, noLimits))
      const holds = graded.filter(({ broken, doubts }) => broken.length === 0 && doubts.length === 0)
      if (holds.length > 0 && holds.length === graded.length && holds.every(({ grade }) => grade === 'A')) {
        found.fine()
        continue
      }
      const all = holds.length > 0 && holds.length === graded.length
      const locked = all && holds.every(({ grade }) => grade === 'A' || grade === 'B')
      const { verdict, reasons, evidence } = settle(reachOf(view, place.name, place.store, reachDays, locked))
      if (verdict === 'fail') found.fail(namedPlace(place), reasons, evidence)
      else if (verdict === 'unknown') found.unknown(namedPlace(place), reasons, evidence)
      else found.fine()
    }
    if (placesOf(view).length === 0 && !hasNoSystems(view)) found.open(say('backup.noGenerations'))
    return found.judge(say('backup.noSystems'))
  },
})
