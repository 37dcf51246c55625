// A small line of how many checks of a duty fell short, evaluation by evaluation: the last point is today.
import { inks } from '../render/verdicts.ts'

export interface SparkPoint {
  readonly day: string
  readonly fail: number
  readonly verdict: string
}

const [width, height, edge] = [120, 16, 3]

/** Places follow the days, so that a month without evaluation is a long stretch. */
export function sparkline(points: readonly SparkPoint[]): string {
  const days = points.map(({ day }) => Date.parse(day))
  const [first = 0, last = 0] = [days[0], days.at(-1)]
  const most = Math.max(1, ...points.map(({ fail }) => fail))
  const at = points.map(({ fail }, index) => ({
    x: edge + (((days[index] ?? 0) - first) / Math.max(1, last - first)) * (width - 2 * edge),
    y: height - edge - (fail / most) * (height - 2 * edge),
  }))
  const line = at.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
  const dots = at.map(({ x, y }, index) => dot(x, y, points[index]?.verdict ?? '')).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><line x1="${edge}" y1="${height - edge}" ` +
    `x2="${width - edge}" y2="${height - edge}" stroke="#B3B3B3" stroke-width="0.4"/>` +
    `<polyline points="${line}" fill="none" stroke="#595959" stroke-width="0.8"/>${dots}</svg>`
}

/** Filled: falls short; ring: cannot be told or no fault. */
function dot(x: number, y: number, verdict: string): string {
  const ink = verdict === 'fail' ? inks.fail : verdict === 'pass' ? inks.pass : inks.unknown
  const fill = verdict === 'fail' ? ink : '#FFFFFF'
  return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="1.5" fill="${fill}" stroke="${ink}" stroke-width="0.7"/>`
}
