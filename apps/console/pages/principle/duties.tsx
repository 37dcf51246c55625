// The tick boxes of the leaflet, each with what the checks found.
import type { Data } from '../../api/client.ts'
import { VerdictBadge } from '../../ui/verdict.tsx'
import { usePrincipleWords } from './words.ts'

type Principle = Data<'principles.one'>

interface DutiesProps {
  readonly duties: Principle['duties']
  readonly results: Principle['results']
}

export function Duties({ duties, results }: DutiesProps) {
  const say = usePrincipleWords()
  return (
    <ul className="flex flex-col gap-3">
      {duties.map((duty) => {
        const fails = new Set(results.filter((one) => one.verdict === 'fail' && duty.checks.includes(one.check)).map((one) => one.title))
        return (
          <li key={duty.id} className="card flex flex-wrap items-start gap-x-4 gap-y-2 p-4">
            <VerdictBadge verdict={duty.verdict} />
            <div className="min-w-0 flex-1 basis-72">
              <p className="font-700">{duty.text}</p>
              {fails.size > 0 && <p>{say('duty.fails', { titles: [...fails].join(say('sep')) })}</p>}
              {duty.verdict === 'unknown' && duty.wanted.length > 0 && (
                <p className="hint">{say('duty.wanted', { titles: duty.wanted.map((one) => one.title).join(say('sep')) })}</p>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
