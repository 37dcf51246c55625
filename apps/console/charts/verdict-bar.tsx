// How many of each verdict, as one bar with a pattern per verdict, and the numbers beside it.
import type { Verdict } from '../ui/verdict-kind.ts'

export const verdictOrder = ['fail', 'unknown', 'pass', 'notApplicable'] as const satisfies readonly Verdict[]

export type VerdictCounts = Readonly<Record<Verdict, number>>

const paint: Readonly<Record<Verdict, string>> = {
  fail: 'fill-fail',
  unknown: 'fill-unknown opacity-60',
  pass: 'fill-pass',
  notApplicable: 'fill-aside opacity-30',
}

export function VerdictBar({ counts, label }: { readonly counts: VerdictCounts; readonly label: string }) {
  const all = verdictOrder.reduce((sum, verdict) => sum + counts[verdict], 0)
  if (all === 0) return null
  const share = (verdict: Verdict) => (counts[verdict] / all) * 100
  const from = (at: number) => verdictOrder.slice(0, at).reduce((sum, verdict) => sum + share(verdict), 0)
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={label} className="block h-2 w-full">
      {verdictOrder.map((verdict, at) => share(verdict) > 0 && (
        <rect key={verdict} x={from(at)} y="0" width={Math.max(share(verdict) - 0.6, 0.4)} height="6" className={paint[verdict]} />
      ))}
    </svg>
  )
}
