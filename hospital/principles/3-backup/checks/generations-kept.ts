// Enough generations are there: what was encrypted days ago before anybody noticed is in the newest ones too.
// SOURCE: guideline-6.0 Q&A: five generations of electronic records, three of other systems
import { z } from 'zod'
import { hasNoSystems, matters, named, systemsOf, unassigned } from '#hospital/copies/generations/systems.ts'
import { onlyProviders, pointsOf, wantedOf } from '#hospital/copies/matrix/wanted.ts'
import { tally } from '#hospital/principles/judgement.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { say } from '../text.ts'

export const generationsKept = defineCheck({
  id: 'generations-kept',
  limits: z.strictObject({ records: z.int().positive(), others: z.int().positive() }),
  needs: [['backup-repository', 'backup-media']],
  uses: ['backup-plan', 'systems'],
  risk: 5,
  effortMinutes: 60,
  duty: 'manager',
  judge(view, limits) {
    const found = tally()
    if (hasNoSystems(view)) return found.judge(say('backup.noSystems'))
    for (const system of systemsOf(view).filter(matters)) {
      const { plans, copies } = system
      if (plans.length === 0 && copies.length === 0) continue
      const wanted = wantedOf(system, limits)
      const count = pointsOf(view, system).length
      const rows = () => [...plans.flatMap(({ evidence }) => evidence), ...copies.flatMap(({ evidence }) => evidence)]
      if (onlyProviders(system)) found.unknown(named(system), [say('generations-kept.provider')], rows())
      else if (count < wanted)
        found.fail(named(system), [
          say('generations-kept.few', { count, limit: wanted }),
          ...(count < copies.length ? [say('generations-kept.notCounted', { count: copies.length })] : []),
        ], rows())
      else found.fine()
    }
    const strays = new Set(unassigned(view).map(({ repository }) => repository))
    for (const repository of strays) found.open(say('backup.unassigned', { repository }))
    if (systemsOf(view).length === 0 && strays.size === 0) found.open(say('backup.noGenerations'))
    return found.judge(say('backup.noneMatter'))
  },
})
