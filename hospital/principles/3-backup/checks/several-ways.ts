// 3-2-1: several copies, on different things, one outside, one cut off, and made in several ways.
// SOURCE: guideline-6.0 運用18①, leaflet-2023 3-裏2
import { z } from 'zod'
import { hasNoSystems, matters, named, systemsOf, type System } from '#hospital/copies/generations/systems.ts'
import { kindsIn, methodsIn, waysOf } from '#hospital/copies/generations/ways.ts'
import { onlyProviders } from '#hospital/copies/matrix/wanted.ts'
import { gradeOf } from '#hospital/copies/verdicts/grade.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { tally } from '#hospital/principles/judgement.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { say } from '../text.ts'

const limits = z.strictObject({
  /** The original counts as one. */
  copies: z.int().nonnegative(),
  kinds: z.int().nonnegative(),
  methods: z.int().nonnegative(),
  offSite: z.int().nonnegative(),
  offline: z.int().nonnegative(),
  /** Of the generations that are there. */
  detachedPercent: z.int().min(0).max(100),
})

export const severalWays = defineCheck({
  id: 'several-ways',
  limits,
  needs: [['backup-plan', 'backup-repository']],
  uses: ['systems', 'backup-media'],
  risk: 5,
  effortMinutes: 120,
  duty: 'manager',
  judge(view, figures) {
    const found = tally()
    if (hasNoSystems(view)) return found.judge(say('backup.noSystems'))
    for (const system of systemsOf(view).filter(matters)) {
      if (system.plans.length === 0 && system.copies.length === 0) continue
      const { fails, unknowns } = judged(view, system, figures)
      const rows = () => [
        ...system.plans.flatMap((plan) => rowsOf(view, plan, 'media', 'offSite', 'offline', 'method')),
        ...(system.copies[0]?.store?.evidence ?? system.copies[0]?.evidence ?? []),
      ]
      // Where the provider keeps it, nobody here sees in how many ways.
      if (fails.length > 0 && onlyProviders(system))
        found.unknown(named(system), [say('several-ways.provider'), ...fails, ...unknowns], rows())
      else if (fails.length > 0) found.fail(named(system), [...fails, ...unknowns], rows())
      else if (unknowns.length > 0) found.unknown(named(system), unknowns, rows())
      else found.fine()
    }
    if (systemsOf(view).length === 0) found.open(say('backup.noGenerations'))
    return found.judge(say('backup.noneMatter'))
  },
})

function judged(view: RegisterView, system: System, figures: z.infer<typeof limits>) {
  const fails: Message[] = []
  const unknowns: Message[] = []
  const ways = waysOf(view, system)
  /** What a line does not say might be enough: then it cannot be told. */
  const ask = (what: 'copies' | 'kinds' | 'methods' | 'offSite' | 'offline', count: number, silent: number) => {
    const limit = figures[what]
    if (count >= limit) return
    if (count + silent >= limit) unknowns.push(say(`several-ways.${what}.unknown`, { count, limit }))
    else fails.push(say(`several-ways.${what}`, { count, limit }))
  }
  const silent = (is: (way: (typeof ways)[number]) => unknown) => ways.filter((way) => is(way) === undefined).length
  const graded = system.copies.map((copy) => gradeOf(view, copy, { protectedDays: null, lockLeadDays: null }))
  const detached = graded.filter(({ grade, broken }) => grade === 'A' && broken.length === 0).length
  const saysOffline = view.all('backupPlan').some(({ is }) => is.offline !== undefined)
  const offline = Math.max(ways.filter((way) => way.offline !== undefined).length, Math.min(detached, 1))
  ask('copies', ways.length + 1, 0)
  ask('kinds', kindsIn(ways), silent(({ media }) => media))
  ask('methods', methodsIn(ways), silent(({ method }) => method))
  ask('offSite', ways.filter(({ offSite }) => offSite === true).length, silent(({ offSite }) => offSite))
  ask('offline', offline, saysOffline ? 0 : ways.length)
  const limit = figures.detachedPercent
  if (limit > 0 && graded.length > 0) {
    const percent = Math.floor((detached / graded.length) * 100)
    if (percent < limit) fails.push(say('several-ways.detached', { percent, limit }))
  } else if (limit > 0) unknowns.push(say('several-ways.detachedUnknown'))
  return { fails, unknowns }
}
