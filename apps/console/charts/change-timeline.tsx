// Share of changed files and new bytes from generation to generation; what looks like an attack stands out. Pure: prints as it shows.
import { scaleLinear, scaleUtc } from 'd3-scale'
import { line } from 'd3-shape'

export interface ChangePoint {
  readonly key: string
  readonly at: number
  /** 0 to 1; null: nobody compared. */
  readonly rate: number | null
  readonly bytes: number | null
  readonly suspicious: boolean
  /** What a pointer that rests on it is told. */
  readonly title: string
  /** Written beside it where it is suspicious. */
  readonly label: string
}

interface ChangeTimelineProps {
  /** Oldest first. */
  readonly points: readonly ChangePoint[]
  readonly usual: number | null
  /** What the picture says, in words. */
  readonly label: string
  readonly words: { readonly rate: string; readonly bytes: string; readonly usual: string }
  readonly percent: (rate: number) => string
  readonly size: (bytes: number) => string
  readonly day: (at: number) => string
}

const width = 900
const left = 70
const right = 30
const top = 34
const rateHeight = 150
const gap = 46
const bytesHeight = 70
const height = top + rateHeight + gap + bytesHeight + 34

export function changeScales(points: readonly ChangePoint[]) {
  const first = points[0]?.at ?? 0
  const last = points.at(-1)?.at ?? first
  // One point alone stands in the middle.
  const x = scaleUtc().domain(first === last ? [first - 1, last + 1] : [first, last]).range([left + 14, width - right - 14])
  const most = Math.max(0.05, ...points.map(({ rate }) => rate ?? 0))
  const rate = scaleLinear().domain([0, most]).nice(4).range([top + rateHeight, top])
  const floor = top + rateHeight + gap + bytesHeight
  const bytes = scaleLinear().domain([0, Math.max(1, ...points.map((one) => one.bytes ?? 0))]).range([floor, floor - bytesHeight])
  return { x, rate, bytes, floor }
}

export function ChangeTimeline({ points, usual, label, words, percent, size, day }: ChangeTimelineProps) {
  const { x, rate, bytes, floor } = changeScales(points)
  const known = points.filter((point): point is ChangePoint & { readonly rate: number } => point.rate !== null)
  const path = line<(typeof known)[number]>().x((point) => x(point.at)).y((point) => rate(point.rate))(known)
  const ends = [...new Set([points[0], points.at(-1)])].filter((point) => point !== undefined)
  const most = Math.max(0, ...points.map((point) => point.bytes ?? 0))
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className="w-full min-w-[40rem]">
      <text x={4} y={16} fontSize={14} className="fill-ink font-700">{words.rate}</text>
      {rate.ticks(4).map((tick) => (
        <g key={tick}>
          <path d={`M${left} ${rate(tick)}H${width - right}`} className="stroke-line" />
          <text x={left - 8} y={rate(tick) + 5} fontSize={13} textAnchor="end" className="fill-soft">{percent(tick)}</text>
        </g>
      ))}
      {usual !== null && (
        <g>
          <path d={`M${left} ${rate(usual)}H${width - right}`} className="stroke-accent" strokeDasharray="8 5" strokeWidth="1.500" />
          <path d={`M${width - right - 190} 12h36`} className="stroke-accent" strokeDasharray="8 5" strokeWidth="1.500" />
          <text x={width - right - 146} y={16} fontSize={13} className="fill-accent">{words.usual}</text>
        </g>
      )}
      {path !== null && <path d={path} className="fill-none stroke-edge" strokeWidth="2" />}
      {points.map((point) => <Point key={point.key} point={point} x={x(point.at)} y={rate(point.rate ?? 0)} />)}
      <text x={4} y={floor - bytesHeight - 12} fontSize={14} className="fill-ink font-700">{words.bytes}</text>
      <text x={left - 8} y={floor - bytesHeight + 12} fontSize={13} textAnchor="end" className="fill-soft">{size(most)}</text>
      <path d={`M${left} ${floor}H${width - right}`} className="stroke-edge" />
      {points.map((point) => point.bytes !== null && (
        <rect
          key={point.key} x={x(point.at) - 6} y={bytes(point.bytes)} width={12} height={Math.max(1, floor - bytes(point.bytes))}
          className={point.suspicious ? 'fill-fail' : 'fill-edge'}
        >
          <title>{point.title}</title>
        </rect>
      ))}
      {ends.map((point, at) => (
        <text key={point.key} x={x(point.at)} y={floor + 22} fontSize={13} textAnchor={ends.length === 1 ? 'middle' : at === 0 ? 'start' : 'end'} className="fill-soft">
          {day(point.at)}
        </text>
      ))}
    </svg>
  )
}

function Point({ point, x, y }: { readonly point: ChangePoint; readonly x: number; readonly y: number }) {
  if (!point.suspicious) {
    return point.rate === null ? null : <circle cx={x} cy={y} r={4.5} className="fill-raised stroke-accent" strokeWidth="2"><title>{point.title}</title></circle>
  }
  const end = x > width - 180
  return (
    <g>
      <path d={`M${x} ${top - 6}V${top + rateHeight}`} className="stroke-fail" strokeDasharray="2 4" />
      <path d={`M${x} ${y - 10}l10 17h-20z`} className="fill-fail"><title>{point.title}</title></path>
      <text x={end ? x - 14 : x + 14} y={Math.max(top + 4, y - 12)} fontSize={14} textAnchor={end ? 'end' : 'start'} className="fill-fail font-700">{point.label}</text>
    </g>
  )
}
