// What is cut first, second, third: from what the register knows and where signs were seen. Pure.
// SOURCE: BCPひな形 3.3.2 バックアップに通ずるネットワーク, 外部の通信経路, セグメンテーション境界 の順
import type { Message } from '#hospital/kernel/text.ts'
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import { cutSorts } from '#hospital/register/vocabulary/devices.ts'
import { ageOf, type Age } from '../agreed.ts'
import { asksOf, missingOf, type Ask, type CutSort } from './asks.ts'
import { same, speaksOf } from './names.ts'
import { say } from './text.ts'

/** Where something was seen, as reports tell it. */
export interface Seen {
  readonly place: string | null
  readonly device: string | null
}

export interface CutItem {
  /** Of the place to cut; `@` and a place's name where only the room is known. */
  readonly key: string
  readonly known: boolean
  readonly sort: CutSort
  readonly name: string
  readonly why: Message
  readonly cuts: string | null
  readonly where: string | null
  readonly how: string | null
  readonly undo: string | null
  readonly effect: string | null
  readonly by: string | null
  readonly phones: readonly string[]
  readonly confirmedOn: string | null
  readonly age: Age
  /** Something was seen there. */
  readonly near: boolean
  readonly missing: readonly Message[]
}

export interface CutOrder {
  readonly items: readonly CutItem[]
  readonly asks: readonly Ask[]
}

export function cutOrder(view: RegisterView, seen: readonly Seen[]): CutOrder {
  const around = aroundOf(view, seen)
  const points = view.all('cutPoint').map((point) => itemOf(view, point, around))
  const items = [...points, ...roomsOf(view, points, around)].toSorted((a, b) =>
    rank(a) - rank(b) || Number(b.near) - Number(a.near) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  return { items, asks: asksOf(view) }
}

const rank = ({ sort }: CutItem): number => cutSorts.indexOf(sort)

interface Around {
  readonly places: readonly string[]
  readonly segments: readonly string[]
  readonly devices: readonly string[]
}

/** The rooms, parts of the network and machines that reports speak of. */
function aroundOf(view: RegisterView, seen: readonly Seen[]): Around {
  const reported = seen.flatMap(({ device }) => device ?? [])
  const machines = view.all('device').filter(({ is, key }) =>
    reported.some((one) => one === key || same(one, is.number) || same(one, is.hostname)))
  const places = [...new Set([...seen.flatMap(({ place }) => place ?? []), ...machines.flatMap(({ is }) => is.place ?? [])])]
  const rooms = view.all('place').filter(({ is, key }) => places.some((one) => one === key || same(one, is.name)))
  return {
    places: [...new Set([...places, ...rooms.flatMap(({ is }) => is.name ?? [])])],
    segments: [...new Set([...rooms, ...machines].flatMap(({ is }) => is.segment ?? []))],
    devices: machines.flatMap(({ is }) => [is.number, is.hostname].filter((one) => one !== undefined)),
  }
}

function itemOf(view: RegisterView, point: Entity<'cutPoint'>, around: Around): CutItem {
  const { is, key } = point
  // Nobody said what it cuts: it stands where it does no harm to the order of the others.
  const sort = is.sort ?? 'terminal'
  return {
    key, known: true, sort, name: is.name ?? key, why: say(`response.cuts.why.${sort}`), cuts: is.cuts ?? null, where: is.where ?? null,
    how: is.how ?? null, undo: is.undo ?? null, effect: is.effect ?? null, by: is.by ?? null, phones: is.phones ?? [],
    confirmedOn: is.confirmedOn ?? null, age: ageOf(view.asOf, is.confirmedOn),
    near: speaksOf([is.cuts, is.name, is.where], [...around.places, ...around.segments, ...around.devices]),
    missing: missingOf(point),
  }
}

/** Rooms where something was seen and nobody wrote down how they are cut: the cable of each machine is. */
function roomsOf(view: RegisterView, points: readonly CutItem[], around: Around): readonly CutItem[] {
  const terminals = points.filter(({ sort }) => sort === 'terminal')
  const rooms = view.all('place').filter(({ is }) => around.places.some((one) => same(one, is.name)))
  return rooms.flatMap(({ is, key }) => {
    const name = is.name ?? key
    if (terminals.some((one) => speaksOf([one.cuts ?? undefined, one.name], [name]))) return []
    const machines = view.all('device').filter((one) => same(one.is.place, name) && one.is.retiredOn == null)
    const numbers = machines.flatMap((one) => one.is.number ?? one.is.hostname ?? [])
    return [{
      key: `@${key}`, known: false, sort: 'terminal', name, why: say('response.cuts.why.room', { count: machines.length }),
      cuts: numbers.length > 0 ? numbers.join(' ') : null, where: [is.floor, is.name].filter((one) => one !== undefined).join(' '),
      how: null, undo: null, effect: null, by: null, phones: is.phones ?? [], confirmedOn: null, age: 'undated', near: true,
      missing: [say('response.cuts.missing.room')],
    } satisfies CutItem]
  })
}
