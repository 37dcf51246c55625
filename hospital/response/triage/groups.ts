// Several reports that mean more together than each alone: counted in a window of time that slides over each place.
import { levels, type Level, type TriageRules } from './rules.ts'

export interface Seen {
  readonly symptoms: readonly string[]
  readonly details: readonly string[]
  readonly several: boolean | null
  readonly patients: 'yes' | 'no' | 'unknown' | null
}

export interface SeenAt extends Seen {
  readonly id: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly place: string | null
  readonly segment: string | null
}

export interface Standing {
  readonly seen: SeenAt
  level: Level
  why: string[]
  /** Reports that were raised together are one voice when voices are counted again: three greys are one yellow, not three. */
  source: string
}

export const rank = (level: Level) => levels.indexOf(level)
export const gravest = (a: Level, b: Level) => (rank(a) >= rank(b) ? a : b)

type Group = TriageRules['groups'][number]

const keysOf = ({ place, segment }: SeenAt, { where }: Group): readonly string[] => where === 'hospital'
  ? ['hospital']
  : [...(place === null ? [] : [`place ${place}`]), ...(segment === null ? [] : [`segment ${segment}`])]

/** Every stretch that holds enough voices; both ends of the window count. */
function stretches(sorted: readonly Standing[], { count, within }: Group): readonly (readonly [number, number])[] {
  const span = within * 60_000
  const voices = new Map<string, number>()
  const found: (readonly [number, number])[] = []
  let first = 0
  for (const [last, { seen, source }] of sorted.entries()) {
    voices.set(source, (voices.get(source) ?? 0) + 1)
    for (let oldest = sorted[first]; oldest && seen.at - oldest.seen.at > span; oldest = sorted[++first]) {
      const left = (voices.get(oldest.source) ?? 1) - 1
      if (left === 0) voices.delete(oldest.source)
      else voices.set(oldest.source, left)
    }
    if (voices.size >= count) found.push([first, last])
  }
  return found
}

export function raiseBy(standing: readonly Standing[], group: Group): void {
  const places = new Map<string, Standing[]>()
  for (const one of standing.filter(({ level }) => level === group.of)) {
    for (const key of keysOf(one.seen, group)) {
      const members = places.get(key) ?? []
      members.push(one)
      places.set(key, members)
    }
  }
  const raised = new Map<Standing, string>()
  for (const members of places.values()) {
    const sorted = members.toSorted((a, b) => a.seen.at - b.seen.at || (a.seen.id < b.seen.id ? -1 : 1))
    let marked = 0
    for (const [first, last] of stretches(sorted, group)) {
      // Windows overlap: who stands in two of them joins both to one voice.
      const before = sorted.slice(first, marked).map((one) => raised.get(one)).find((one) => one !== undefined)
      const voice = before ?? sorted[first]?.source ?? ''
      for (const one of sorted.slice(Math.max(first, marked), last + 1)) if (!raised.has(one)) raised.set(one, voice)
      marked = last + 1
    }
  }
  // Found first, raised after: the order in which reports came must not matter.
  for (const [one, voice] of raised) {
    one.level = gravest(one.level, group.become)
    one.why = [group.id, ...one.why]
    one.source = voice
  }
}
