// A trend in the space of a word: how many things needed action, over time. Pure, so that it prints as it shows.
import { scaleLinear } from 'd3-scale'
import { curveMonotoneX, line } from 'd3-shape'

export interface TrendPoint {
  readonly at: number
  readonly value: number
}

interface SparklineProps {
  readonly points: readonly TrendPoint[]
  /** What the line says, in words: it stands in for the picture. */
  readonly label: string
  readonly width?: number
  readonly height?: number
}

export function sparkPath(points: readonly TrendPoint[], width: number, height: number): string | null {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last || first === last) return null
  const x = scaleLinear().domain([first.at, last.at]).range([3, width - 3])
  const top = Math.max(1, ...points.map((point) => point.value))
  const y = scaleLinear().domain([0, top]).range([height - 3, 3])
  return line<TrendPoint>().x((point) => x(point.at)).y((point) => y(point.value)).curve(curveMonotoneX)(points)
}

export function Sparkline({ points, label, width = 120, height = 32 }: SparklineProps) {
  const path = sparkPath(points, width, height)
  if (path === null) return null
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label} className="max-w-full">
      <path d={`M3 ${height - 3}H${width - 3}`} stroke="currentColor" strokeOpacity="0.25" />
      <path d={path} fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
    </svg>
  )
}
