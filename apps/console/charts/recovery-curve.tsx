// The director's one curve: what the vendor said, what rehearsals needed, the plan now, and where the next step leads. A saying is
// hollow and dashed, a measurement is filled. Pure: prints as it shows.
import { scaleLinear, scalePoint } from 'd3-scale'

export interface CurveMark {
  readonly sort: 'claimed' | 'rehearsed' | 'now' | 'next'
  readonly hours: number
  readonly middleHours: number | null
  readonly title: string
  /** Lines under the title: whose hours, which day. */
  readonly below: readonly string[]
}

interface RecoveryCurveProps {
  readonly marks: readonly CurveMark[]
  readonly label: string
  readonly hours: (hours: number) => string
  /** All of them are hours of one thing; else only the plan and its next step are joined. */
  readonly ofOne: boolean
}

const width = 900
const height = 320
const bottom = height - 76
const top = 46

export function RecoveryCurve({ marks, label, hours, ofOne }: RecoveryCurveProps) {
  if (marks.length === 0) return null
  const x = scalePoint(marks.map((_, at) => at), [90, width - 90]).align(0.5)
  const y = scaleLinear().domain([0, Math.max(1, ...marks.map((mark) => mark.hours))]).range([bottom, top])
  const at = (index: number) => [x(index) ?? width / 2, y(marks[index]?.hours ?? 0)] as const
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className="w-full min-w-[38rem]">
      <path d={`M40 ${bottom}H${width - 40}`} className="stroke-edge" />
      {marks.slice(1).map((mark, index) => {
        if (!ofOne && mark.sort !== 'next') return null
        const [fromX, fromY] = at(index)
        const [toX, toY] = at(index + 1)
        const sure = marks[index]?.sort !== 'claimed' && mark.sort !== 'next'
        return <path key={index} d={`M${fromX} ${fromY}L${toX} ${toY}`} className={sure ? 'stroke-accent' : 'stroke-edge'} strokeWidth={sure ? 3 : 2} strokeDasharray={sure ? undefined : '6 6'} />
      })}
      {marks.map((mark, index) => {
        const [markX, markY] = at(index)
        return (
          <g key={index}>
            {mark.middleHours !== null && <path d={`M${markX} ${y(mark.middleHours)}V${markY}M${markX - 8} ${y(mark.middleHours)}h16`} className="fill-none stroke-ink" strokeWidth={2} />}
            <Sign sort={mark.sort} x={markX} y={markY} />
            <text x={markX} y={markY - 18} fontSize={18} fontWeight={700} textAnchor="middle" className="fill-ink">{hours(mark.hours)}</text>
            <text x={markX} y={bottom + 22} fontSize={14} textAnchor="middle" className="fill-ink">{mark.title}</text>
            {mark.below.map((line, row) => <text key={line} x={markX} y={bottom + 42 + row * 19} fontSize={13} textAnchor="middle" className="fill-soft">{line}</text>)}
          </g>
        )
      })}
    </svg>
  )
}

function Sign({ sort, x, y }: { readonly sort: CurveMark['sort']; readonly x: number; readonly y: number }) {
  switch (sort) {
    case 'claimed': return <rect x={x - 9} y={y - 9} width={18} height={18} className="fill-raised stroke-unknown" strokeWidth={2.5} strokeDasharray="4 3" />
    case 'rehearsed': return <circle cx={x} cy={y} r={8} className="fill-accent" />
    case 'now': return <path d={`M${x} ${y - 12}L${x + 12} ${y}L${x} ${y + 12}L${x - 12} ${y}z`} className="fill-accent stroke-raised" strokeWidth={2} />
    case 'next': return <circle cx={x} cy={y} r={9} className="fill-raised stroke-pass" strokeWidth={3} />
  }
}
