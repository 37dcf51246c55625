// How long data takes to come in, learned from rehearsals: so much per byte, so much per file, and so much in any case.
// Size alone errs by two to ten times, because many small files cost as many beginnings.
import { middle, slowDecile } from './deciles.ts'
import { solve } from './least-squares.ts'

export interface Point {
  readonly seconds: number
  readonly bytes: number | null
  readonly files: number | null
}

export interface Load {
  readonly bytes: number | null
  readonly files: number | null
}

/** One explanation of what was measured. */
export interface Model {
  readonly constant: number
  readonly perByte: number
  readonly perFile: number
  /** Root mean square of how far it misses the measurements, as a share of each. */
  readonly misses: number
}

export interface Prediction {
  readonly middleSeconds: number
  /** At the slow decile of what was measured, and the slowest explanation that fits. */
  readonly planSeconds: number
  readonly points: number
  /** Rehearsals of one shape cannot tell bytes from files; the range says how much that matters here. */
  readonly toldApart: boolean
}

type Column = 'constant' | 'bytes' | 'files'

/** Shapes and sizes that differ less than this tell nothing about each other. */
const apart = 2
/** An explanation that misses by no more than this is as good as the best: restores vary that much by themselves. */
const asGood = 0.08

/** Files as large as this cost their bytes; how many there are of them tells nothing. */
const largeFile = 16e6

/** Every explanation the measurements allow, the best first; empty where they measured nothing. */
export function modelsOf(points: readonly Point[]): readonly Model[] {
  const measured = points.filter(({ seconds }) => seconds > 0)
  const models = choices(measured)
    .flatMap((columns) => modelWith(columns, measured))
    .sort((a, b) => a.misses - b.misses)
  const best = models[0]?.misses ?? 0
  return models.filter(({ misses }) => misses <= Math.max(asGood, best * 1.5))
}

export function predict(points: readonly Point[], load: Load): Prediction | null {
  const measured = points.filter(({ seconds }) => seconds > 0)
  const models = modelsOf(measured).filter((model) => secondsOf(model, load) !== null)
  if (models.length === 0) return null
  const expected = models.map((model) => secondsOf(model, load) ?? 0)
  const slow = models.map(
    (model) =>
      (secondsOf(model, load) ?? 0) *
      Math.max(1, slowDecile(measured.map((point) => point.seconds / (secondsOf(model, point) ?? point.seconds)))),
  )
  return {
    middleSeconds: middle(expected),
    planSeconds: Math.max(...slow),
    points: measured.length,
    toldApart: spread(measured.map(shape)) >= apart,
  }
}

function secondsOf({ constant, perByte, perFile }: Model, { bytes, files }: Load): number | null {
  if ((perByte > 0 && bytes === null) || (perFile > 0 && files === null)) return null
  return constant + perByte * (bytes ?? 0) + perFile * (files ?? 0)
}

/** As many unknowns as the measurements can carry. */
function choices(points: readonly Point[]): readonly (readonly Column[])[] {
  const bytes = points.every((one) => (one.bytes ?? 0) > 0)
  const files = points.every((one) => (one.files ?? 0) > 0) && points.some((one) => shape(one) < largeFile)
  const all: Column[][] = []
  if (bytes) all.push(['bytes'])
  if (files) all.push(['files'])
  const shapes = bytes && files && spread(points.map(shape)) >= apart
  if (shapes && points.length >= 2) all.push(['bytes', 'files'])
  if (points.length < 3) return all
  if (bytes && spread(points.map((one) => one.bytes ?? 0)) >= apart) all.push(['constant', 'bytes'])
  if (files && spread(points.map((one) => one.files ?? 0)) >= apart) all.push(['constant', 'files'])
  if (shapes && points.length >= 4) all.push(['constant', 'bytes', 'files'])
  return all
}

function modelWith(columns: readonly Column[], points: readonly Point[]): Model[] {
  // Each measurement weighs the same: a rehearsal of ten minutes teaches as much as one of ten hours.
  const rows = points.map((point) => columns.map((column) => value(column, point) / point.seconds))
  const weights = solve(
    rows,
    points.map(() => 1),
  )
  if (weights === null || weights.some((weight) => weight < 0)) return []
  const of = (column: Column) => weights[columns.indexOf(column)] ?? 0
  const model = { constant: of('constant'), perByte: of('bytes'), perFile: of('files') }
  const misses = points.map((point) => ((secondsOf({ ...model, misses: 0 }, point) ?? 0) / point.seconds - 1) ** 2)
  return [{ ...model, misses: Math.sqrt(misses.reduce((all, one) => all + one, 0) / points.length) }]
}

const value = (column: Column, point: Point): number => (column === 'constant' ? 1 : (point[column] ?? 0))
const shape = ({ bytes, files }: Point): number => (bytes ?? 0) / Math.max(files ?? 0, 1)
const spread = (values: readonly number[]): number =>
  values.length === 0 ? 1 : Math.max(...values) / Math.max(Math.min(...values), Number.MIN_VALUE)
