// Account reviews: those that run, those that are over, and starting one.
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { StartStocktakeForm } from '../../forms/start-stocktake-form.tsx'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { StartedLinks } from './started-links.tsx'
import { TallyBar } from './tally-bar.tsx'
import { useStocktakeWords } from './words.ts'

export function StocktakesPage() {
  const say = useStocktakeWords()
  const locale = useLocale()
  const facility = useFacility()
  const whyNot = useWhyNot()
  const [starting, setStarting] = useState(false)
  const [started, setStarted] = useState<Data<'stocktakes.start'> | null>(null)
  const close = () => {
    setStarting(false)
    setStarted(null)
  }
  const asked = useAsk('stocktakes.list', {})
  return (
    <Page
      title={say('title')}
      actions={<Button disabledReason={whyNot('work.manage')} onClick={() => setStarting(true)}>{say('start')}</Button>}
    >
      <p className="max-w-3xl">{say('lead')}</p>
      <Answered asked={asked}>
        {({ rows }) => (
          <>
            {rows.length === 0 && <Empty title={say('none')}><p>{say('none.next')}</p></Empty>}
            <ul className="flex flex-col gap-4">
              {rows.map((campaign) => (
                <li key={campaign.id} className="card flex flex-col gap-3">
                  <div className="flex flex-wrap items-baseline justify-between gap-2">
                    <h2><Link href={path.stocktake(facility, campaign.id)}>{campaign.title}</Link></h2>
                    <span className="font-700">{say(`state.${campaign.state}`)}</span>
                  </div>
                  <p className="hint">
                    {say('departments', { done: campaign.departmentsDone, all: campaign.departments })}　
                    {say('due', { day: formatDate(campaign.due, locale) })}
                  </p>
                  <TallyBar tally={campaign.tally} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Answered>
      <Dialog title={say(started ? 'links' : 'start')} open={starting} onClose={close}>
        {starting && !started && <StartStocktakeForm onDone={setStarted} />}
        {started && <StartedLinks started={started} />}
      </Dialog>
    </Page>
  )
}
