// The way back as a picture: a row for each system, a bar for each piece of work, what decides the end marked by shape and colour,
// and how far the end may move. Pure: prints as it shows.
import { scaleLinear } from 'd3-scale'

interface Bar {
  readonly part: string
  readonly title: string
  readonly startHour: number
  readonly endHour: number
  readonly critical: boolean
}

export interface PathRow {
  readonly key: string
  readonly name: string
  readonly first: boolean
  readonly basis: string
  /** Said beside the end: measured, claimed, not known. */
  readonly note: string
  readonly bars: readonly Bar[]
  readonly end: { readonly middle: number; readonly plan: number }
}

interface RecoveryPathProps {
  readonly rows: readonly PathRow[]
  readonly label: string
  /** `by`: in the unit of that length. */
  readonly hours: (hours: number, by?: number) => string
  readonly firstMark: string
}

const width = 960
const names = 190
const right = 190
const rowHeight = 56
const barHeight = 22
/** Terminals are built while data comes in: a lane of their own under it. */
const laneHeight = 10
const axis = 34
/** Narrower bars stand beside others of the same chain; their triangles would lie on one another. */
const leastMarked = 14

const fills: Readonly<Record<string, string>> = {
  fetch: 'fill-aside opacity-60', copy: 'fill-accent', build: 'fill-accent opacity-60', terminals: 'fill-aside',
  claimed: 'fill-raised stroke-unknown', unknown: 'fill-raised stroke-unknown',
}

/** Round steps of the axis that leave room for their words: hours first, then whole days. */
export function ticksFor(end: number): readonly number[] {
  const steps = [0.25, 0.5, 1, 2, 3, 6, 12, 24, 48, 72, 96, 168, 336, 672, 1344, 2688]
  const step = steps.find((one) => end / one <= 8) ?? end / 4
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, at) => at * step)
}

export function RecoveryPath({ rows, label, hours, firstMark }: RecoveryPathProps) {
  const end = Math.max(1 / 4, ...rows.map((row) => Math.max(row.end.plan, ...row.bars.map((bar) => bar.endHour))))
  const x = scaleLinear().domain([0, end]).range([names, width - right])
  const height = axis + rows.length * rowHeight + 6
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className="w-full min-w-[46rem]">
      {ticksFor(end).map((tick) => (
        <g key={tick}>
          <path d={`M${x(tick)} ${axis - 6}V${height}`} className="stroke-line" />
          <text x={x(tick)} y={axis - 14} fontSize={13} textAnchor="middle" className="fill-soft">{hours(tick, end)}</text>
        </g>
      ))}
      {rows.map((row, at) => <Row key={row.key} row={row} y={axis + at * rowHeight} x={x} hours={hours} firstMark={firstMark} />)}
    </svg>
  )
}

interface RowProps {
  readonly row: PathRow
  readonly y: number
  readonly x: (hour: number) => number
  readonly hours: (hours: number) => string
  readonly firstMark: string
}

function Row({ row, y, x, hours, firstMark }: RowProps) {
  const above = y + 10
  const middle = y + rowHeight / 2
  const [from, to] = [x(Math.min(row.end.middle, row.end.plan)), x(row.end.plan)]
  return (
    <g>
      <path d={`M0 ${y}H${width}`} className="stroke-line" />
      <text x={0} y={middle + (row.first ? -3 : 5)} fontSize={15} fontWeight={700} className="fill-ink">{short(row.name, 12)}<title>{row.name}</title></text>
      {row.first && <text x={0} y={middle + 15} fontSize={12} className="fill-accent">{firstMark}</text>}
      {row.bars.map((bar) => {
        const [left, size] = [x(bar.startHour), Math.max(3, x(bar.endHour) - x(bar.startHour))]
        const open = bar.part === 'claimed' || bar.part === 'unknown'
        const [top, high] = bar.part === 'terminals' ? [above + barHeight + 3, laneHeight] : [above, barHeight]
        return (
          <g key={`${bar.part} ${bar.startHour}`}>
            <rect x={left} y={top} width={size} height={high} rx={4} className={fills[bar.part] ?? 'fill-aside'} strokeWidth={open ? 2 : 0} strokeDasharray={open ? '5 4' : undefined} />
            {bar.critical && (
              <>
                <rect x={left} y={top} width={size} height={high} rx={4} className="fill-none stroke-fail" strokeWidth={3} />
                {size >= leastMarked && <path d={`M${left + size / 2 - 6} ${top - (bar.part === 'terminals' ? 7 : 9)}h12l-6 8z`} className="fill-fail" />}
              </>
            )}
            <title>{`${bar.title} ${hours(bar.startHour)} – ${hours(bar.endHour)}`}</title>
          </g>
        )
      })}
      {to - from > 2 && <path d={`M${from} ${y + rowHeight - 6}H${to}M${from} ${y + rowHeight - 10}v8M${to} ${y + rowHeight - 10}v8`} className="fill-none stroke-ink" strokeWidth={1.5} />}
      <text x={to + 8} y={middle - 1} fontSize={15} fontWeight={700} className="fill-ink">{hours(row.end.plan)}</text>
      <text x={to + 8} y={middle + 15} fontSize={12} className={row.basis === 'rehearsed' ? 'fill-pass' : row.basis === 'partly' ? 'fill-soft' : 'fill-unknown'}>{row.note}</text>
    </g>
  )
}

function short(text: string, most: number): string {
  const letters = [...text]
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text
}
