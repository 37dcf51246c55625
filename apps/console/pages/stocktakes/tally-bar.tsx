// What was answered, as a bar and in numbers.
import type { Data } from '../../api/client.ts'
import { useStocktakeWords } from './words.ts'

type Tally = Data<'stocktakes.one'>['campaign']['tally']

const parts = ['inUse', 'stop', 'unsure', 'unanswered'] as const
const fills = { inUse: 'fill-pass', stop: 'fill-fail', unsure: 'fill-unknown', unanswered: 'fill-aside opacity-30' } as const

export function TallyBar({ tally }: { readonly tally: Tally }) {
  const say = useStocktakeWords()
  const share = (part: (typeof parts)[number]) => (tally.total === 0 ? 0 : (tally[part] / tally.total) * 100)
  const from = (at: number) => parts.slice(0, at).reduce((sum, part) => sum + share(part), 0)
  return (
    <div className="flex flex-col gap-1">
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" className="block h-3 w-full">
        {parts.map((part, at) => share(part) > 0 && (
          <rect key={part} x={from(at)} y="0" width={Math.max(share(part) - 0.4, 0.3)} height="6" className={fills[part]} />
        ))}
      </svg>
      <ul className="flex flex-wrap gap-x-5">
        {parts.map((part) => <li key={part}>{say(`answer.${part}`)} <span className="font-700">{tally[part]}</span></li>)}
      </ul>
    </div>
  )
}
