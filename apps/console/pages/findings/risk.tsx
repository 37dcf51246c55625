// Risk from 1 to 5: filled squares and the number, so that it reads without colour.
import { useFindingWords } from './words.ts'

export function Risk({ risk }: { readonly risk: number }) {
  const say = useFindingWords()
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap" title={say(`risk.${clamp(risk)}`)}>
      <svg viewBox="0 0 34 10" width="51" height="15" aria-hidden="true">
        {[0, 1, 2, 3, 4].map((at) => (
          <rect key={at} x={at * 7 + 0.5} y="1.5" width="5.5" height="7" rx="1" className={at < risk ? 'fill-fail' : 'fill-none stroke-edge'} />
        ))}
      </svg>
      <span className="sr-only">{say(`risk.${clamp(risk)}`)}</span>
      <span aria-hidden="true">{risk}</span>
    </span>
  )
}

function clamp(risk: number): '1' | '2' | '3' | '4' | '5' {
  const levels = ['1', '2', '3', '4', '5'] as const
  return levels[Math.min(Math.max(Math.round(risk), 1), 5) - 1] ?? '1'
}
