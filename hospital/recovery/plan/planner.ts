// A plan of backups for a budget: what to buy for which system, what stays unmet, and what a little more money would
// meet.
import type { Message } from '#hospital/kernel/text.ts'
import { say } from '../text.ts'
import { frontier, inSteps, type Choice } from './choose.ts'
import { designsFor, drivesOf, valueOf, type Design, type Habits } from './designs.ts'
import type { Offer } from './media-prices.ts'
import { askedOf, type Limits, type Line, type Media, type Requirement, type Wanted } from './requirements.ts'

export interface Task {
  readonly systems: readonly (Wanted & { readonly existing: readonly Line[] })[]
  readonly offers: readonly Offer[]
  /** Kinds of drives the hospital has. */
  readonly drives: readonly Media[]
  readonly budgetYen: number
  readonly limits: Limits
  readonly habits: Habits
}

export interface Planned {
  readonly key: string
  readonly name: string
  readonly design: Design
  readonly unmet: readonly Requirement[]
}

export interface BackupProposal {
  readonly systems: readonly Planned[]
  /** Drives to buy, once for all systems. */
  readonly drives: readonly { readonly media: Media; readonly yen: number }[]
  readonly yen: number
  /** Nothing better can be had for the budget. */
  readonly exact: boolean
  /** Worth of it, and what no plan for the budget can exceed. */
  readonly worth: number
  readonly bound: number
  /** The next sum that meets more, and what; null where nothing on offer does. */
  readonly next: {
    readonly moreYen: number
    readonly meets: readonly { readonly name: string; readonly requirement: Requirement }[]
  } | null
  readonly notes: readonly Message[]
}

interface Whole extends Choice {
  readonly designs: readonly Design[]
  readonly drives: readonly Media[]
}

/** Sums of work the exact way may take before the page would have to wait. */
const exactWork = 8_000_000

export function planBackups(task: Task): BackupProposal {
  const driveYen = pricesOfDrives(task.offers.filter(({ sort }) => !task.drives.includes(sort)))
  const offers = task.offers.map((offer) => ({ ...offer, driveYen: driveYen.get(offer.sort) ?? 0 }))
  const designs = task.systems.map((system) => designsFor(system, system.existing, offers, task.limits, task.habits))
  const sets = subsets([...driveYen.keys()])
  const worthMost = task.systems.reduce(
    (all, system) => all + askedOf(system, task.limits).length * 2 ** (system.safety - 1),
    0,
  )
  const work = sets.length * worthMost * designs.reduce((all, list) => all + list.length, 0)
  const perSet = sets.map((drives) => {
    const allowed = designs.map((list) =>
      list.filter((design) => drivesOf(design).every((media) => drives.includes(media))),
    )
    const groups = allowed.map((list, at) =>
      list.map((design) => ({ yen: design.yen, worth: worthOf(task, at, design) })),
    )
    const base = drives.reduce((all, media) => all + (driveYen.get(media) ?? 0), 0)
    const whole = (choice: Choice): Whole => ({
      ...choice,
      drives,
      yen: choice.yen + base,
      designs: choice.picks.flatMap((pick, at) => allowed[at]?.[pick] ?? []),
    })
    return { groups, base, whole }
  })
  if (work <= exactWork) {
    const all = best(perSet.flatMap(({ groups, whole }) => frontier(groups).map(whole)))
    const within = all.filter(({ yen }) => yen <= task.budgetYen)
    const chosen = within.at(-1)
    const next = all.find(({ yen }) => yen > task.budgetYen) ?? null
    return proposal(task, driveYen, chosen, chosen?.worth ?? 0, true, next)
  }
  const found = perSet.flatMap(({ groups, base, whole }) => {
    const choice = inSteps(groups, task.budgetYen - base)
    return choice ? [{ whole: whole(choice), bound: choice.bound }] : []
  })
  const chosen = best(found.map((one) => one.whole)).at(-1)
  return proposal(
    task,
    driveYen,
    chosen,
    Math.max(0, ...found.map(({ bound }) => bound)),
    false,
    nextStep(task, designs, driveYen, chosen),
  )
}

function worthOf(task: Task, at: number, design: Design): number {
  const system = task.systems[at]
  return system === undefined ? 0 : valueOf(design, system, task.limits)
}

/** The cheapest first, and only those worth more than every cheaper one. */
function best(all: readonly Whole[]): readonly Whole[] {
  let most = -1
  return all
    .toSorted((a, b) => a.yen - b.yen || b.worth - a.worth)
    .filter(({ worth }) => {
      if (worth <= most) return false
      most = worth
      return true
    })
}

/** Without the exact list: the cheapest change of one system that is worth more than what it has. */
function nextStep(
  task: Task,
  designs: readonly (readonly Design[])[],
  driveYen: ReadonlyMap<Media, number>,
  chosen: Whole | undefined,
): Whole | null {
  if (chosen === undefined) return null
  const changes = designs.flatMap((list, at) =>
    list.flatMap((design): Whole[] => {
      const now = chosen.designs[at]
      if (now === undefined || worthOf(task, at, design) <= worthOf(task, at, now)) return []
      const drives = [...new Set([...chosen.drives, ...drivesOf(design)])]
      const added = drives
        .filter((media) => !chosen.drives.includes(media))
        .reduce((all, media) => all + (driveYen.get(media) ?? 0), 0)
      return [
        {
          ...chosen,
          drives,
          yen: chosen.yen + design.yen - now.yen + added,
          designs: chosen.designs.with(at, design),
          worth: chosen.worth + worthOf(task, at, design) - worthOf(task, at, now),
        },
      ]
    }),
  )
  return changes.filter(({ yen }) => yen > task.budgetYen).sort((a, b) => a.yen - b.yen)[0] ?? null
}

function proposal(
  task: Task,
  driveYen: ReadonlyMap<Media, number>,
  chosen: Whole | undefined,
  bound: number,
  exact: boolean,
  next: Whole | null,
): BackupProposal {
  const systems = task.systems.flatMap((system, at): Planned[] => {
    const design = chosen?.designs[at]
    return design === undefined
      ? []
      : [
          {
            key: system.key,
            name: system.name,
            design,
            unmet: askedOf(system, task.limits).filter((one) => !design.met.has(one)),
          },
        ]
  })
  const used = new Set(systems.flatMap(({ design }) => drivesOf(design)))
  const drives = [...used].sort().map((media) => ({ media, yen: driveYen.get(media) ?? 0 }))
  const notes: Message[] = task.offers.length === 0 ? [say('recovery.plan.no-prices')] : []
  const unmet = systems.filter((one) => one.unmet.length > 0)
  if (unmet.length > 0) notes.push(say('recovery.plan.unmet', { count: unmet.length }))
  return {
    systems,
    drives,
    exact,
    bound,
    worth: chosen?.worth ?? 0,
    yen: chosen?.yen ?? 0,
    notes,
    next:
      next === null
        ? null
        : {
            moreYen: next.yen - task.budgetYen,
            meets: task.systems.flatMap(({ name }, at) =>
              [...(next.designs[at]?.met ?? [])]
                .filter((one) => !(chosen?.designs[at]?.met.has(one) ?? false))
                .map((requirement) => ({ name, requirement })),
            ),
          },
  }
}

/** One drive of a kind reads every medium of that kind: the cheapest is enough. */
function pricesOfDrives(offers: readonly Offer[]): ReadonlyMap<Media, number> {
  const prices = new Map<Media, number>()
  for (const { sort, driveYen } of offers) {
    if (driveYen > 0) prices.set(sort, Math.min(prices.get(sort) ?? Infinity, driveYen))
  }
  return prices
}

function subsets(all: readonly Media[]): readonly (readonly Media[])[] {
  return all.reduce<readonly (readonly Media[])[]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]])
}
