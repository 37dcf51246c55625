// Which files the machine restores this week by itself: a few of every kind and size, other ones than last week, and
// the same ones whoever asks again.
import { createHash } from 'node:crypto'

export interface Candidate {
  readonly path: string
  readonly bytes: number
}

export interface SampleAsked {
  /** Secret enough that nobody keeps just these files in order. */
  readonly seed: string
  /** Any day of the week. */
  readonly day: string
  readonly count: number
}

/**
 * Each file has an even or an odd turn, by its own name alone: so what was picked this week cannot come again in the
 * next, also where files were added or removed in between, and nothing must be remembered.
 */
export function weeklySample(candidates: Iterable<Candidate>, { seed, day, count }: SampleAsked): readonly Candidate[] {
  const week = weekOf(day)
  const strata = new Map<string, { readonly file: Candidate; readonly rank: string }[]>()
  for (const file of candidates) {
    if (turnOf(seed, file.path) !== week % 2) continue
    const name = stratumOf(file)
    const ranked = { file, rank: digest(seed, String(week), file.path) }
    const list = strata.get(name) ?? []
    // No more than all of the sample could come from one: millions of files are not kept.
    strata.set(name, [...list, ranked].sort(byRank).slice(0, count))
  }
  const queues = [...strata].map(([name, list]) => ({ list, rank: digest(seed, String(week), name) })).sort(byRank)
  const picked: Candidate[] = []
  for (let round = 0; picked.length < count && queues.some(({ list }) => list.length > round); round++) {
    for (const { list } of queues) {
      const one = list[round]
      if (one !== undefined && picked.length < count) picked.push(one.file)
    }
  }
  return picked
}

const byRank = (a: { readonly rank: string }, b: { readonly rank: string }): number => (a.rank < b.rank ? -1 : 1)

/** Weeks begin on Monday, as the weekly list does. */
export function weekOf(day: string): number {
  return Math.floor((Date.parse(day.slice(0, 10)) / 86_400_000 + 3) / 7)
}

const turnOf = (seed: string, path: string): number => Number.parseInt(digest(seed, 'turn', path).slice(0, 2), 16) % 2

/** Kind by the end of its name, size by its order of magnitude. */
function stratumOf({ path, bytes }: Candidate): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  const dot = name.lastIndexOf('.')
  const kind = dot > 0 && name.length - dot <= 8 ? name.slice(dot + 1).toLowerCase() : ''
  return `${kind} ${bytes === 0 ? 0 : Math.floor(Math.log10(bytes) / 2) + 1}`
}

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
