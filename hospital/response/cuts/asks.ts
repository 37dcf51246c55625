// What the register does not know of cutting: each as a question to the people who do, with the next step.
// INVARIANT: what is not known is asked; nothing is made up for it.
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { namesIn, same, speaksOf } from './names.ts'
import { say } from './text.ts'

type Point = Entity<'cutPoint'>
export type CutSort = Attributes['cutPoint']['sort']

export interface Ask {
  readonly sort: CutSort
  /** What the form to answer it starts with. */
  readonly cuts: string
  readonly question: Message
  readonly next: Message
}

const wanted = ['where', 'how', 'undo', 'effect', 'by'] as const

/** Of one place to cut: which of its answers are missing. */
export function missingOf({ is }: Point): readonly Message[] {
  return wanted.filter((one) => is[one] === undefined).map((one) => say(`response.cuts.missing.${one}`))
}

export function asksOf(view: RegisterView): readonly Ask[] {
  const points = view.all('cutPoint')
  const of = (sort: CutSort) => points.filter(({ is }) => is.sort === sort)
  return [...storeAsks(view, of('backup')), ...lineAsks(view, of('outside')), ...borderAsks(view, of('border'))]
}

const covered = (points: readonly Point[], names: readonly (string | undefined)[]): boolean =>
  points.some(({ is }) => speaksOf([is.cuts, is.name], names))

/** Media that lie in a cupboard hang on no cable. */
function storeAsks(view: RegisterView, points: readonly Point[]): readonly Ask[] {
  const plans = view.all('backupPlan')
  const stores = new Map<string, readonly (string | undefined)[]>()
  for (const { is } of view.all('repository')) {
    if (is.name === undefined) continue
    stores.set(is.name, [is.name, is.host, is.place])
  }
  for (const { is } of plans) {
    const known = [...stores.keys()].some((name) => same(name, is.repository))
    if (is.repository !== undefined && !known) stores.set(is.repository, [is.repository])
  }
  return [...stores].flatMap(([name, names]) => {
    const to = plans.filter(({ is }) => same(is.repository, name))
    const detached = to.length > 0 && to.every(({ is }) => is.offline === 'detached')
    return detached || covered(points, names) ? [] : [ask('backup', name, 'response.cuts.ask.store', { name })]
  })
}

function lineAsks(view: RegisterView, points: readonly Point[]): readonly Ask[] {
  const lines = view.all('remoteLine').filter(({ is }) => is.none !== true && (is.vendor ?? is.system) !== undefined)
  const open = lines.filter(({ is }) => !covered(points, [is.vendor, is.system]))
  const titles = new Set(open.map(({ is }) => [is.vendor, is.system, is.method].filter((one) => one !== undefined).join(' ')))
  return [...titles].map((name) => ask('outside', name, 'response.cuts.ask.line', { name }))
}

/** One network has no border; of several, each must be cut off from the others somewhere. */
function borderAsks(view: RegisterView, points: readonly Point[]): readonly Ask[] {
  const segments = segmentsOf(view)
  if (segments.length < 2) return []
  return segments.filter((one) => !covered(points, [one])).map((name) => ask('border', name, 'response.cuts.ask.border', { name }))
}

function segmentsOf(view: RegisterView): readonly string[] {
  const found: string[] = []
  for (const { is } of [...view.all('place'), ...view.all('device')]) {
    for (const one of namesIn(is.segment)) if (!found.some((other) => same(one, other))) found.push(one)
  }
  return found
}

function ask(
  sort: CutSort, cuts: string, code: 'response.cuts.ask.store' | 'response.cuts.ask.line' | 'response.cuts.ask.border',
  params: Message['params'],
): Ask {
  return { sort, cuts, question: say(code, params), next: say(`response.cuts.next.${sort}`) }
}
