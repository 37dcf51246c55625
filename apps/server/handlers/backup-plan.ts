// A plan of backups for a budget: computed, never kept.
import { planLimits } from '#hospital/recovery/limits.ts'
import { methodFor, type DataKind } from '#hospital/recovery/plan/method.ts'
import { offersOf } from '#hospital/recovery/plan/media-prices.ts'
import { planBackups, type Planned } from '#hospital/recovery/plan/planner.ts'
import { ranking } from '#hospital/recovery/plan/ranking.ts'
import type { Requirement } from '#hospital/recovery/plan/requirements.ts'
import { planTask, usualHabits } from '#hospital/recovery/plan/task.ts'
import type { Context, Handlers, Topic } from '../context.ts'
import { recoveryGround, sentencesOf, titled, type Say } from './recovery-ground.ts'

const named = (say: Say) => (id: Requirement) => ({ id, title: say({ code: `recovery.requirement.${id}` }) })

function shown(say: Say, { key, name, design, unmet }: Planned, existing: number, data: DataKind | null) {
  return {
    key, name, yen: design.yen, existing,
    lines: design.lines.map(({ offer, count, media, everyHours, generations, offSite, offline }) => ({
      offer: offer.name, mediaTitle: titled(say, 'media', media) ?? media, count, everyHours, generations, offSite,
      offlineTitle: titled(say, 'offline', offline), method: say(methodFor(data, { offline })), yen: offer.yen * count,
    })),
    met: [...design.met].map(named(say)), unmet: unmet.map(named(say)),
  }
}

async function propose(context: Context<'plan.propose'>) {
  const { say, body: { budgetYen, habits } } = context
  const { view, books } = await recoveryGround(context)
  const task = planTask(view, budgetYen, planLimits(view, books), habits === undefined ? usualHabits : {
    ...usualHabits, carriedEveryHours: habits.carriedEveryDays.map((days) => days * 24), spareGenerations: habits.spareGenerations,
  })
  const proposal = planBackups(task)
  const sized = new Map(task.systems.map((one) => [one.key, one]))
  return {
    budgetYen, yen: proposal.yen, exact: proposal.exact,
    systems: proposal.systems.map((one) => shown(say, one, sized.get(one.key)?.existing.length ?? 0, view.get('recoveryNeed', one.key)?.is.data ?? null)),
    drives: proposal.drives.map(({ media, yen }) => ({ title: titled(say, 'media', media) ?? media, yen })),
    next: proposal.next && {
      moreYen: proposal.next.moreYen,
      meets: proposal.next.meets.map(({ name, requirement }) => ({ name, title: named(say)(requirement).title })),
    },
    withoutSize: ranking(view).filter(({ key }) => !sized.has(key)).map(({ name }) => name),
    offers: offersOf(view).map(({ sort, ...offer }) => ({ ...offer, sortTitle: titled(say, 'media', sort) ?? sort })),
    notes: sentencesOf(say, proposal.notes),
  }
}

export const planHandlers: Handlers<Topic<'plan'>> = { 'plan.propose': propose }
