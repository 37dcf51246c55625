// Backups for a budget: what to buy, what stays unmet, and what a little more money would meet.
import { useState } from 'react'
import { useAsk } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { CheckField, SelectField } from '../../ui/choice.tsx'
import { Page } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { numberTyped } from '../../util/number-typed.ts'
import { path } from '../../util/path-builder.ts'
import { useSettled } from '../../util/use-settled.ts'
import { Proposal } from './proposal.tsx'
import { useRecoveryWords } from './words.ts'

const intervals = ['1', '7', '30'] as const
const spares = ['0', '1', '2', '3', '4'] as const
/** What a small hospital may decide without asking anybody: where the page begins. */
const begins = 300_000
const most = 10_000_000_000
const slideTo = 3_000_000
const slideStep = 50_000

export function PlannerPage() {
  const say = useRecoveryWords()
  const facility = useFacility()
  const [budget, setBudget] = useState(String(begins))
  const [carried, setCarried] = useState<readonly string[]>(intervals)
  const [spare, setSpare] = useState<(typeof spares)[number]>('2')
  const yen = numberTyped(budget)
  const fits = Number.isInteger(yen) && yen >= 0 && yen <= most
  const settled = useSettled(fits ? yen : null)
  const asked = useAsk('plan.propose', {
    body: { budgetYen: settled ?? 0, habits: { carriedEveryDays: carried.map(Number), spareGenerations: Number(spare) } },
  }, { when: settled !== null && carried.length > 0 })
  return (
    <Page title={say('plan')} above={<Link href={path.recovery(facility)}>{say('title')}</Link>}>
      <p className="max-w-3xl">{say('plan.lead')}</p>
      <div className="grid gap-5 lg:grid-cols-3">
        <div className="flex flex-col gap-3">
          <TextField
            label={say('plan.budget')} name="budgetYen" inputMode="numeric" required value={budget} onChange={setBudget}
            error={fits ? undefined : say('plan.budget.wrong')}
          />
          <input
            type="range"
            aria-label={say('plan.budget.slide')}
            className="min-h-11 w-full max-w-xl accent-accent"
            min={0}
            max={slideTo}
            step={slideStep}
            value={fits ? Math.min(yen, slideTo) : 0}
            onChange={(event) => setBudget(event.target.value)}
          />
        </div>
        <fieldset>
          <legend className="font-700">{say('plan.habits')}</legend>
          {intervals.map((days) => (
            <CheckField
              key={days}
              label={say(`plan.habits.${days}`)}
              checked={carried.includes(days)}
              onChange={(checked) => setCarried(intervals.filter((one) => (one === days ? checked : carried.includes(one))))}
            />
          ))}
          {carried.length === 0 && <p role="status" className="text-fail">{say('plan.habits.none')}</p>}
        </fieldset>
        <SelectField label={say('plan.spare')} hint={say('plan.spare.hint')} value={spare} options={spares.map((value) => ({ value, label: say('plan.spare.count', { count: value }) }))} onChange={setSpare} />
      </div>
      <Answered asked={asked}>
        {(proposal) => <Proposal proposal={proposal} onBudget={(next) => setBudget(String(next))} />}
      </Answered>
    </Page>
  )
}
