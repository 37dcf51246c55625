// What a recovery plan is computed from: each system with its estimate, and the means there are. Levers change it and
// compute anew.
import type { Message } from '#hospital/kernel/text.ts'
import { keyOf } from '#hospital/register/key.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { estimateOf, type Estimate } from '../estimate/estimate.ts'
import { runsOf } from '../estimate/runs.ts'
import { sameSystem, systemKey } from '../same.ts'
import { say } from '../text.ts'

export interface SystemPicture {
  readonly key: string
  readonly name: string
  readonly estimate: Estimate
  readonly safety: number
  readonly first: boolean
  /** Keys. */
  readonly needs: readonly string[]
  readonly terminals: number
  /** Comes from something that must be put into a drive. */
  readonly fromDrive: boolean
  /** The pool of people who build it up. */
  readonly people: string
}

export type MeansSort = Attributes['recoveryMeans']['sort']

export interface Means {
  readonly sort: MeansSort
  readonly name: string
  readonly amount: number
  readonly more: { readonly amount: number; readonly yen: number | null; readonly pricedOn: string | null } | null
}

export interface Picture {
  readonly systems: readonly SystemPicture[]
  readonly means: readonly Means[]
  /** As somebody wrote them, by key: also of systems that are only named as needed. */
  readonly names: ReadonlyMap<string, string>
  /** What had to be assumed, and what nobody said. */
  readonly notes: readonly Message[]
}

const inDrives = new Set<string>(['hdd', 'ssd', 'rdx', 'tape', 'optical', 'usb'])
/** Where nobody said how grave its loss is: in the middle. */
const middleSafety = 3

export function pictureOf(view: RegisterView): Picture {
  const runs = runsOf(view)
  const means = meansOf(view)
  const systems = view.all('recoveryNeed').map(({ key, is }): SystemPicture => {
    const name = is.system ?? key
    return {
      key,
      name,
      estimate: estimateOf(view, name, runs),
      safety: is.safety ?? middleSafety,
      first: is.first ?? false,
      needs: (is.needs ?? []).map(systemKey),
      terminals: is.terminals ?? 0,
      fromDrive: fromDrive(view, name),
      people: is.people ?? '',
    }
  })
  const systemsWithout = view.all('system').filter(({ key }) => view.get('recoveryNeed', key) === undefined)
  const names = view.all('recoveryNeed').flatMap(({ is }) => [...(is.needs ?? []), ...(is.system ? [is.system] : [])])
  return {
    systems,
    means,
    names: new Map(names.map((name) => [systemKey(name), name])),
    notes: [
      ...systemsWithout.map(({ key, is }) => say('recovery.path.no-need', { system: is.name ?? key })),
      ...systems.flatMap(({ estimate }) => estimate.notes),
    ],
  }
}

function meansOf(view: RegisterView): readonly Means[] {
  return view.all('recoveryMeans').flatMap(({ is }): Means[] => {
    if (is.sort === undefined || is.amount === undefined) return []
    const more =
      is.moreAmount === undefined || is.moreAmount === 0
        ? null
        : { amount: is.moreAmount, yen: is.moreYen ?? null, pricedOn: is.pricedOn ?? null }
    return [{ sort: is.sort, name: is.name ?? '', amount: is.amount, more }]
  })
}

/** By the plan of its backups, else by its newest rehearsal; where neither tells, a drive is taken to be needed. */
function fromDrive(view: RegisterView, system: string): boolean {
  const plans = view
    .all('backupPlan')
    .filter(({ is }) => sameSystem(is.system, system))
    .flatMap(({ is }) => is.media ?? [])
  const rehearsed = view
    .all('rehearsal')
    .filter(({ is }) => sameSystem(is.system, system))
    .flatMap(({ is }) => is.media ?? [])
  const media = plans.length > 0 ? plans : rehearsed
  // After an attack what hung on the network is gone: what lies in a cupboard counts, where there is such a copy.
  return media.length === 0 || media.some((one) => inDrives.has(one))
}

/** Pools of people by the name under which they are among the means. */
export const poolKey = (name: string): string => keyOf.recoveryMeans({ sort: 'people', name }) ?? 'people'
