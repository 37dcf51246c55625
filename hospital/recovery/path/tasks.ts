// A picture as tasks: per system fetching, copying, building up, and its terminals beside; a claim is one piece nobody
// can look into.
import type { Span } from '../estimate/estimate.ts'
import type { Step } from '../estimate/steps.ts'
import { graphOf, type Graph } from './graph.ts'
import { boundsOf, poolOf, things, type Bounds } from './limits.ts'
import type { Picture, SystemPicture } from './picture.ts'
import type { Task } from './task.ts'

export const parts = ['fetch', 'copy', 'build', 'terminals', 'claimed', 'unknown'] as const
export type Part = (typeof parts)[number]

export interface Piece extends Task {
  readonly system: string
  readonly part: Part
}

export interface Work {
  readonly pieces: readonly Piece[]
  readonly bounds: Bounds
  readonly graph: Graph
}

const stepsOf: Readonly<Record<'fetch' | 'copy' | 'build', readonly Step[]>> = {
  // A drive is taken while the medium is loaded as well; a person is free while data comes in.
  fetch: ['fetch'],
  copy: ['load', 'prepare', 'data'],
  build: ['consistent', 'start', 'smoke', 'handOver'],
}

/** What is grave counts double for each degree. */
const weightOf = (safety: number): number => 2 ** (safety - 1)

export function workOf(picture: Picture, at: keyof Span): Work {
  const bounds = boundsOf(picture)
  const graph = graphOf(picture.systems)
  const byKey = new Map(picture.systems.map((system) => [system.key, system]))
  const pieces: Piece[] = []
  /** The piece after which others may build on a system. */
  const stands = new Map<string, number>()
  for (const key of graph.order) {
    const system = byKey.get(key)
    if (system === undefined) continue
    const after = (graph.needs.get(key) ?? []).flatMap((need) => stands.get(need) ?? [])
    const add = (piece: Omit<Piece, 'id' | 'system' | 'first' | 'weight'> & { readonly weight?: number }): number => {
      pieces.push({ weight: 0, ...piece, id: pieces.length, system: key, first: system.first })
      return pieces.length - 1
    }
    stands.set(key, systemPieces(system, at, bounds, after, pieces.length, add))
    if (system.terminals > 0 && bounds.terminalsPerDay !== null) {
      add({
        part: 'terminals',
        minutes: Math.ceil((system.terminals / bounds.terminalsPerDay) * 24 * 60),
        after: [],
        uses: new Map([[things.terminals, 1]]),
        holds: null,
      })
    }
  }
  return { pieces, bounds, graph }
}

function systemPieces(
  { estimate, safety, fromDrive, people }: SystemPicture,
  at: keyof Span,
  { limits, network }: Bounds,
  after: readonly number[],
  next: number,
  add: (piece: Omit<Piece, 'id' | 'system' | 'first'>) => number,
): number {
  const weight = weightOf(safety)
  if (estimate.basis === 'claimed' || estimate.basis === 'unknown') {
    const hours = estimate.basis === 'claimed' ? estimate.hours : estimate.atLeast
    return add({
      part: estimate.basis,
      minutes: minutesOf(hours?.[at] ?? 0),
      after,
      uses: new Map(),
      holds: null,
      weight,
    })
  }
  const hoursOf = (part: keyof typeof stepsOf) =>
    stepsOf[part].reduce((all, step) => all + (estimate.steps.find((one) => one.step === step)?.hours?.[at] ?? 0), 0)
  const pool = poolOf(limits, people)
  const fetched = add({
    part: 'fetch',
    minutes: minutesOf(hoursOf('fetch')),
    after: [],
    uses: new Map([[pool, 1]]),
    holds: null,
    weight: 0,
  })
  const dataHours = estimate.steps.find(({ step }) => step === 'data')?.hours?.[at] ?? 0
  const line = lineUse(estimate.bytes, dataHours, network)
  const uses = new Map<string, number>()
  if (fromDrive) uses.set(things.drive, 1)
  if (line !== null) uses.set(things.network, line.share)
  const copied = add({
    part: 'copy',
    minutes: minutesOf(hoursOf('copy') - dataHours + (line?.hours ?? dataHours)),
    after: [fetched, ...after],
    uses,
    holds: limits.has(things.server) ? { thing: things.server, until: next + 2 } : null,
    weight: 0,
  })
  return add({
    part: 'build',
    minutes: minutesOf(hoursOf('build')),
    after: [copied],
    uses: new Map([[pool, 1]]),
    holds: null,
    weight,
  })
}

/** What it takes of the line, in Mbit/s, and how long that makes it: data comes no faster than the line. */
function lineUse(
  bytes: number | null,
  hours: number,
  network: number | null,
): { readonly share: number; readonly hours: number } | null {
  if (bytes === null || network === null || bytes === 0) return null
  const megabits = (bytes * 8) / 1e6
  const longer = Math.max(hours, megabits / network / 3600)
  return { share: Math.min(network, megabits / (longer * 3600)), hours: longer }
}

const minutesOf = (hours: number): number => Math.ceil(hours * 60 - 1e-6)
