// One of many verdicts side by side: the question's letter in a shape that tells the answer without colour. Pure: prints as it shows.
import type { Verdict } from '../ui/verdict-kind.ts'

interface VerdictMarkProps {
  readonly verdict: Verdict
  readonly letter: string
  readonly size?: number
}

const frame: Readonly<Record<Verdict, { readonly tone: string; readonly text: string; readonly shape: React.ReactNode }>> = {
  pass: {
    tone: 'text-pass', text: 'fill-current',
    shape: <circle cx="14" cy="14" r="12.500" fill="none" stroke="currentColor" strokeWidth="1.800" />,
  },
  fail: {
    tone: 'text-fail', text: 'fill-raised',
    shape: <path d="M9 1h10l8 8v10l-8 8H9l-8-8V9z" fill="currentColor" />,
  },
  unknown: {
    tone: 'text-unknown', text: 'fill-current',
    shape: <rect x="1.500" y="1.500" width="25" height="25" rx="2" fill="none" stroke="currentColor" strokeWidth="1.800" strokeDasharray="3.500 2.600" />,
  },
  notApplicable: {
    tone: 'text-aside', text: 'fill-current',
    shape: <path d="M7 26h14" stroke="currentColor" strokeWidth="1.800" />,
  },
}

export function VerdictMark({ verdict, letter, size = 24 }: VerdictMarkProps) {
  const { tone, text, shape } = frame[verdict]
  return (
    <svg viewBox="0 0 28 28" width={size} height={size} aria-hidden="true" focusable="false" className={`shrink-0 ${tone}`}>
      {shape}
      <text x="14" y="19" textAnchor="middle" fontSize={[...letter].length > 1 ? 12 : 14} fontWeight="700" className={text}>{letter}</text>
    </svg>
  )
}
