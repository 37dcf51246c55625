// The third generation and those before it lie where nobody can change them: detached, or locked so that it was proved.
// SOURCE: guideline-6.0 Q&A; leaflet-2023 3-2
import { z } from 'zod'
import { hasNoSystems, matters, named, systemsOf, type Placed } from '#hospital/copies/generations/systems.ts'
import { noLimits } from '#hospital/copies/limits.ts'
import { onlyProviders, pointsOf, wantedOf } from '#hospital/copies/matrix/wanted.ts'
import { protection } from '#hospital/copies/verdicts/protected.ts'
import { gathered, tally } from '#hospital/principles/judgement.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import type { Evidence } from '#hospital/register/fact.ts'
import { say } from '../text.ts'

export const olderGenerationsProtected = defineCheck({
  id: 'older-generations-protected',
  limits: z.strictObject({
    records: z.int().positive(), others: z.int().positive(),
    /** The first that must be protected. */
    from: z.int().positive(),
    protectedDays: z.int().positive(),
  }),
  needs: [['backup-repository', 'backup-media']],
  uses: ['backup-plan', 'systems'],
  risk: 5,
  effortMinutes: 120,
  duty: 'manager',
  judge(view, limits) {
    const found = tally()
    if (hasNoSystems(view)) return found.judge(say('backup.noSystems'))
    const { from, protectedDays } = limits
    const judge = (copy: Placed) => protection(view, copy, { ...noLimits, from, protectedDays })
    for (const system of systemsOf(view).filter(matters)) {
      if (system.plans.length === 0 && system.copies.length === 0) continue
      const wanted = wantedOf(system, limits) - from + 1
      if (wanted <= 0 || onlyProviders(system)) continue
      const older = pointsOf(view, system).slice(from - 1)
      const told = older.map((copies) => copies.map(judge))
      const safe = told.filter((one) => one.some(({ verdict }) => verdict === 'pass')).length
      const weak = told.filter((one) => one.every(({ verdict }) => verdict === 'fail')).length
      // More than are asked may lie unprotected: those that are asked are safe all the same.
      if (safe >= wanted) { found.fine(); continue }
      const against = told.flat().filter(({ verdict }) => verdict !== 'pass')
      const rows: readonly Evidence[] = against.length > 0
        ? against.flatMap(({ evidence }) => evidence)
        : system.copies.flatMap(({ evidence }) => evidence)
      const reasons = [
        say('older-generations-protected.few', { from, safe, limit: wanted, there: older.length }),
        ...gathered(against.flatMap((one) => one.reasons)),
      ]
      const couldBe = older.length - weak
      if (weak > 0 && couldBe < wanted) found.fail(named(system), reasons, rows)
      else found.unknown(named(system), reasons, rows)
    }
    if (systemsOf(view).length === 0) found.open(say('backup.noGenerations'))
    return found.judge(say('backup.noneMatter'))
  },
})
