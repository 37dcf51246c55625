// No generation shows an attacker's hand, and the last one that is known to be clean is not too far back.
// SOURCE: guideline-6.0 運用18: generations some way back may be contaminated as well
import { z } from 'zod'
import { dayOfCopy } from '#hospital/copies/generations/copies.ts'
import { placesOf } from '#hospital/copies/generations/places.ts'
import { hasNoSystems, matters, named, systemsOf } from '#hospital/copies/generations/systems.ts'
import { noLimits } from '#hospital/copies/limits.ts'
import { rowsOfSystem } from '#hospital/copies/matrix/matrix.ts'
import { clean } from '#hospital/copies/verdicts/clean.ts'
import { tally } from '#hospital/principles/judgement.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { say } from '../text.ts'

export const cleanGenerations = defineCheck({
  id: 'clean-generations',
  limits: z.strictObject({
    unjudgedPercent: z.int().min(0).max(100),
    /** How far back the last clean one may be, where the system's own need does not say. */
    farBackDays: z.int().positive(),
  }),
  needs: ['backup-repository'],
  uses: ['recovery-needs'],
  risk: 5,
  effortMinutes: 60,
  duty: 'practitioner',
  judge(view, { unjudgedPercent, farBackDays }) {
    const found = tally()
    const limits = { ...noLimits, unjudgedPercent }
    for (const copy of placesOf(view).flatMap(({ copies }) => copies)) {
      const { verdict, reasons, evidence } = clean(view, copy, limits)
      if (verdict !== 'fail') continue
      const label = [copy.repository, dayOfCopy(copy) ?? copy.id.slice(0, 12)].join(' / ')
      found.fail({ kind: 'generation', key: copy.key, label }, reasons, evidence)
    }
    for (const system of systemsOf(view).filter(matters)) {
      const seen = system.copies.filter(({ entity }) => entity !== null)
      const newest = seen[0]
      if (newest === undefined) continue
      const { lastClean, generations } = rowsOfSystem(view, system, limits)
      const limit = system.need?.is.farBackDays ?? farBackDays
      const rows = () => [...newest.evidence, ...(lastClean?.generation.evidence ?? [])]
      if (lastClean === null) {
        const why = generations.find(({ verdicts }) => verdicts.clean.verdict === 'unknown')?.verdicts.clean
        found.unknown(named(system), [say('clean-generations.none'), ...(why?.reasons ?? [])], rows())
      } else if (lastClean.days > limit)
        found.fail(
          named(system), [say('clean-generations.far', { date: lastClean.takenOn, days: lastClean.days, limit })],
          rows(),
        )
      else found.fine()
    }
    if (view.all('generation').length === 0 && !hasNoSystems(view)) found.open(say('backup.noGenerations'))
    return found.judge(say('backup.noSystems'))
  },
})
