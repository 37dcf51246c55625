// What was seen: strengths first, what can be better, by role, the hot wash, and what was agreed to change. No person is ranked.
import { useState } from 'react'
import { linkTo, type Data } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { useParam } from '../../layouts/address.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { path } from '../../util/path-builder.ts'
import { DrillBand } from '../incident/drill-mark.tsx'
import { ImprovementForm } from './improvement-form.tsx'
import { Improvements } from './improvements.tsx'
import { useDrillWords } from './words.ts'

type Result = Data<'drills.result'>
type Seen = Result['strengths'][number]

export function ResultPage() {
  const drill = useParam('drill')
  const asked = useAsk('drills.result', { params: { drill } })
  return <Answered asked={asked}>{(result) => <Shown result={result} />}</Answered>
}

function Shown({ result }: { readonly result: Result }) {
  const say = useDrillWords()
  const facility = useFacility()
  const [making, setMaking] = useState<string | null>(null)
  const { drill, strengths, better, notTried, roles, hotwash, own } = result
  return (
    <div className="flex flex-col gap-4">
      <DrillBand />
      <Page
        title={`${say('result')} ${drill.number} ${drill.title}`}
        above={<Link href={path.drills(facility)}>{say('title')}</Link>}
        actions={(
          <>
            <a className={buttonLook('secondary')} href={linkTo('drills.record', { params: { facility, drill: drill.id, format: 'pdf' } })}><Icon name="print" />{say('result.print')}</a>
            <Link href={path.drill(facility, drill.id)} className={buttonLook('secondary')}>{say('result.back')}</Link>
          </>
        )}
      >
        <Section title={say('result.strengths')}>
          {own !== null && <p className="text-[1.125rem]">{own}</p>}
          {strengths.length === 0 ? <p className="hint">{say('result.strengths.none')}</p> : <Lines seen={strengths} />}
        </Section>
        <Section title={say('result.better')}>
          {better.length === 0 && <p className="hint">{say('result.better.none')}</p>}
          <ul className="flex flex-col gap-3">
            {better.map((one) => (
              <li key={`${one.inject}/${one.expectation}`} className="card flex flex-wrap items-center gap-x-4 gap-y-2">
                <span className="min-w-0 flex-1 basis-60">{one.what}<span className="hint block">{one.roleTitle}　{one.scene}　{say(`score.${one.score ?? 'none'}`)}</span></span>
                <Button look="secondary" onClick={() => setMaking(one.what)}>{say('result.better.make')}<span className="sr-only"> {one.what}</span></Button>
              </li>
            ))}
          </ul>
        </Section>
        <Improvements of={drill.id} />
        <Section title={say('result.roles')}>
          {roles.map(({ role, title, seen }) => (
            <Disclosure key={role} title={title}>
              <ul className="flex flex-col gap-2">
                {seen.map((one) => <li key={`${one.inject}/${one.expectation}`}>{say('score.of', { score: one.score === null ? say('score.none') : say(`score.${one.score}`), what: one.what })}</li>)}
              </ul>
            </Disclosure>
          ))}
        </Section>
        <Section title={say('result.hotwash')}>
          <dl className="flex flex-col gap-2">
            {hotwash.map(({ question, answer }) => <div key={question}><dt className="font-700">{question}</dt><dd>{answer ?? '–'}</dd></div>)}
          </dl>
        </Section>
        {notTried.length > 0 && <Disclosure title={say('result.tried')}><Lines seen={notTried} /></Disclosure>}
      </Page>
      <Dialog title={say('improve.add')} open={making !== null} onClose={() => setMaking(null)}>
        {making !== null && <ImprovementForm of={drill.id} what={making} onDone={() => setMaking(null)} />}
      </Dialog>
    </div>
  )
}

function Lines({ seen }: { readonly seen: readonly Seen[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {seen.map((one) => (
        <li key={`${one.inject}/${one.expectation}`} className="flex items-start gap-2">
          {one.score === 2 && <span className="mt-1 text-pass"><Icon name="pass" /></span>}
          <span>{one.what}<span className="hint block">{one.roleTitle}　{one.scene}</span></span>
        </li>
      ))}
    </ul>
  )
}
