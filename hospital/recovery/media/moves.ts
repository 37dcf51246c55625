// What happened to each medium, from the register, in order.
import { keyOf } from '#hospital/register/key.ts'
import { instantOf } from '#hospital/register/moment.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'

export type MediumState = Attributes['mediumMove']['state']
export type MediaSort = Attributes['medium']['sort']

export interface Move {
  readonly medium: string
  readonly at: string
  readonly state: MediumState
  readonly place: string | null
  readonly by: string | null
  readonly repository: string | null
  readonly generation: string | null
  readonly root: string | null
  readonly dueOn: string | null
}

export interface Medium {
  readonly key: string
  readonly label: string
  readonly sort: MediaSort | null
  readonly serial: string | null
  readonly capacityBytes: number | null
  readonly windowHours: number | null
  readonly systems: readonly string[]
  /** Oldest first. */
  readonly moves: readonly Move[]
}

export const mediumKey = (label: string): string => keyOf.medium({ label }) ?? ''

/** Who seals by hand writes no root; a watch that read the same generation took one. */
function rootOf(view: RegisterView, { state, repository, generation: id }: Partial<Attributes['mediumMove']>): string | null {
  if (state !== 'sealed' || repository === undefined || id === undefined) return null
  return view.get('generation', keyOf.generation({ repository, id }) ?? '')?.is.root ?? null
}

/** Also media that only moves speak of: somebody carried a disk that stands in no list. */
export function mediaOf(view: RegisterView): readonly Medium[] {
  const moves = new Map<string, Move[]>()
  for (const { is } of view.all('mediumMove')) {
    if (is.medium === undefined || is.at === undefined || is.state === undefined) continue
    const move: Move = {
      medium: is.medium,
      at: is.at,
      state: is.state,
      place: is.place ?? null,
      by: is.by ?? null,
      repository: is.repository ?? null,
      generation: is.generation ?? null,
      root: is.root ?? rootOf(view, is),
      dueOn: is.dueOn ?? null,
    }
    const key = mediumKey(is.medium)
    const list = moves.get(key)
    if (list) list.push(move)
    else moves.set(key, [move])
  }
  for (const list of moves.values()) list.sort((a, b) => instantOf(a.at) - instantOf(b.at))
  const listed = view.all('medium').map(({ key, is }): Medium => ({
    key,
    label: is.label ?? is.serial ?? key,
    sort: is.sort ?? null,
    serial: is.serial ?? null,
    capacityBytes: is.capacityBytes ?? null,
    windowHours: is.windowHours ?? null,
    systems: is.systems ?? [],
    moves: moves.get(key) ?? [],
  }))
  const known = new Set(listed.map(({ key }) => key))
  const others = [...moves]
    .filter(([key]) => !known.has(key))
    .map(([key, list]): Medium => ({
      key,
      label: list[0]?.medium ?? key,
      sort: null,
      serial: null,
      capacityBytes: null,
      windowHours: null,
      systems: [],
      moves: list,
    }))
  return [...listed, ...others].sort((a, b) => a.label.localeCompare(b.label, 'ja', { numeric: true }))
}
