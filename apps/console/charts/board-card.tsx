// One of the nine: number, title, verdict, the numbers behind it and their trend. Knows no router and no server, so it prints.
import type { ReactNode } from 'react'
import type { Verdict } from '../ui/verdict-kind.ts'
import { VerdictBadge } from '../ui/verdict.tsx'
import { Sparkline, type TrendPoint } from './sparkline.tsx'
import { VerdictBar, verdictOrder, type VerdictCounts } from './verdict-bar.tsx'

export interface BoardCardProps {
  readonly number: number
  /** The title as it stands, or a link around it. */
  readonly title: ReactNode
  readonly verdict: Verdict
  readonly headline: string
  readonly counts: VerdictCounts
  readonly countsLabel: string
  readonly words: Readonly<Record<Verdict, string>>
  readonly trend: readonly TrendPoint[]
  readonly trendLabel: string
  readonly children?: ReactNode
}

export function BoardCard(props: BoardCardProps) {
  const { number, title, verdict, headline, counts, countsLabel, words, trend, trendLabel, children } = props
  const judged = verdictOrder.filter((one) => counts[one] > 0)
  return (
    <article className="card relative flex h-full flex-col gap-3 hover:border-accent">
      <div className="flex items-start gap-3">
        <span aria-hidden="true" className="flex size-9 shrink-0 items-center justify-center rounded-8 bg-accent-soft text-[1.25rem] font-700 text-accent">
          {number}
        </span>
        <h2 className="text-[1.125rem]">{title}</h2>
      </div>
      <div><VerdictBadge verdict={verdict} /></div>
      <p className="flex-1">{headline}</p>
      {children}
      <VerdictBar counts={counts} label={countsLabel} />
      <div className="flex items-end justify-between gap-3">
        <ul className="hint flex flex-wrap gap-x-3">
          {judged.map((one) => (
            <li key={one}>{words[one]} <span className="font-700 text-ink">{counts[one]}</span></li>
          ))}
        </ul>
        <span className="text-accent"><Sparkline points={trend} label={trendLabel} width={96} height={28} /></span>
      </div>
    </article>
  )
}
