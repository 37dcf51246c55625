// The opened values of one leaf, checked against the commitments in its payload while they stream past.
import { canonical } from './canonical.ts'
import { commit, isCommitted, isCommittedList } from './commitment.ts'
import type { CommittedList } from './commitment.ts'
import type { Opened } from './read-export.ts'
import { Frontier, leafHash } from './tree.ts'
import { toHex } from './bytes.ts'

export type OpeningProblem = 'open-place' | 'open-value' | 'list-count' | 'list-root'

interface OpenList {
  readonly at: string
  readonly expected: CommittedList['$commitList']
  readonly frontier: Frontier
}

export class Openings {
  opened = 0
  readonly commitments: number
  readonly #payload: unknown
  readonly #seen = new Set<string>()
  #list: OpenList | null = null

  constructor(payload: unknown) {
    this.#payload = payload
    this.commitments = countCommitments(payload)
  }

  open(value: Opened): OpeningProblem | null {
    const unfinished = this.finish()
    const place = this.#take(value.at)
    if (!isCommitted(place) || !('salt' in value)) return unfinished ?? 'open-place'
    if (hashOf(value) !== place.$commit) return unfinished ?? 'open-value'
    this.opened += 1
    return unfinished
  }

  item(value: Opened): OpeningProblem | null {
    const unfinished = this.#list?.at === value.at ? null : this.finish()
    if (!this.#list) {
      const place = this.#take(value.at)
      if (!isCommittedList(place)) return unfinished ?? 'open-place'
      this.#list = { at: value.at, expected: place.$commitList, frontier: new Frontier() }
    }
    if ('salt' in value) this.opened += 1
    this.#list.frontier.append(leafHash(Buffer.from(hashOf(value), 'hex')))
    return unfinished
  }

  /** Called when the leaf's lines end: a list must have come whole. */
  finish(): OpeningProblem | null {
    const list = this.#list
    this.#list = null
    if (!list) return null
    if (list.frontier.size !== list.expected.count) return 'list-count'
    return toHex(list.frontier.root()) === list.expected.root ? null : 'list-root'
  }

  #take(at: string): unknown {
    if (this.#seen.has(at)) return undefined
    const place = resolvePointer(this.#payload, at)
    // Only real places are remembered, so that hostile lines cannot fill the memory.
    if (place !== undefined) this.#seen.add(at)
    return place
  }
}

function hashOf(value: Opened): string {
  if ('hash' in value) return value.hash
  const bytes = canonical(value.value)
  return bytes.ok ? commit(bytes.bytes, value.salt) : ''.padEnd(64, '0')
}

function countCommitments(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  if (isCommitted(value)) return 1
  if (isCommittedList(value)) return value.$commitList.count
  let sum = 0
  for (const inner of Object.values(value)) sum += countCommitments(inner)
  return sum
}

function resolvePointer(value: unknown, pointer: string): unknown {
  if (pointer === '') return value
  if (!pointer.startsWith('/')) return undefined
  let here = value
  for (const step of pointer.slice(1).split('/')) {
    if (/~(?![01])/.test(step)) return undefined
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined
    // An array's own `length` is no place of the JSON value.
    if (Array.isArray(here) && !/^(0|[1-9]\d*)$/.test(key)) return undefined
    here = (here as Record<string, unknown>)[key] // an object or array that has this key
  }
  return here
}
