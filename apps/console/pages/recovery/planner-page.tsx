// Backups for a budget: what to buy, what stays unmet, and what a little more money would meet.
import { useEffect, useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { CheckField, SelectField } from '../../ui/choice.tsx'
import { Page } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { numberTyped } from '../../util/number-typed.ts'
import { path } from '../../util/path-builder.ts'
import { Proposal } from './proposal.tsx'
import { useRecoveryWords } from './words.ts'

const intervals = ['1', '7', '30'] as const
const spares = ['0', '1', '2', '3', '4'] as const
/** What a small hospital may decide without asking anybody: where the page begins. */
const begins = 300_000
const slideTo = 3_000_000
const slideStep = 50_000

export function PlannerPage() {
  const say = useRecoveryWords()
  const facility = useFacility()
  const { send, busy, refused } = useDo('plan.propose', { changes: false })
  const [budget, setBudget] = useState(String(begins))
  const [carried, setCarried] = useState<readonly string[]>(intervals)
  const [spare, setSpare] = useState<(typeof spares)[number]>('2')
  const [proposal, setProposal] = useState<Data<'plan.propose'> | null>(null)
  const yen = numberTyped(budget)
  const compute = async (budgetYen: number) => {
    const answer = await send({
      body: { budgetYen, habits: { carriedEveryDays: carried.map(Number), spareGenerations: Number(spare) } },
    })
    if (answer.ok) setProposal(answer.data)
  }
  // The first proposal stands there before anybody asks.
  useEffect(() => void compute(begins), [])
  const fits = Number.isInteger(yen) && yen >= 0
  return (
    <Page title={say('plan')} above={<Link href={path.recovery(facility)}>{say('title')}</Link>}>
      <p className="max-w-3xl">{say('plan.lead')}</p>
      <Form
        submit={say('plan.submit')}
        busy={busy}
        refused={refused}
        disabledReason={!fits ? say('claims.said.number') : carried.length === 0 ? say('plan.habits') : null}
        onSubmit={() => compute(yen)}
      >
        <div className="grid gap-5 lg:grid-cols-3">
          <div className="flex flex-col gap-3">
            <TextField label={say('plan.budget')} name="budgetYen" inputMode="numeric" required value={budget} onChange={setBudget} />
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
          </fieldset>
          <SelectField label={say('plan.spare')} hint={say('plan.spare.hint')} value={spare} options={spares.map((value) => ({ value, label: say('plan.spare.count', { count: value }) }))} onChange={setSpare} />
        </div>
      </Form>
      <div aria-live="polite" className="flex flex-col gap-6">
        {busy && !proposal && <p>{say('plan.busy')}</p>}
        {proposal && (
          <Proposal
            proposal={proposal}
            onBudget={(next) => {
              setBudget(String(next))
              void compute(next)
            }}
          />
        )}
      </div>
    </Page>
  )
}
