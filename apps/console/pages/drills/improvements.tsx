// What is to be better next time: of one drill or incident, or all of them.
import { useState } from 'react'
import type { Row } from '../../api/client.ts'
import { useAsk, useDo } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useWhyNot } from '../../layouts/hospital.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { ImprovementForm } from './improvement-form.tsx'
import { useDrillWords } from './words.ts'

type Improvement = Row<'improvements.list'>

/** A section for the page of one drill or incident. */
export function Improvements({ of }: { readonly of: string }) {
  const say = useDrillWords()
  const whyNot = useWhyNot()
  const asked = useAsk('improvements.list', { query: { of } })
  const [adding, setAdding] = useState(false)
  return (
    <Section title={say('improve')}>
      <Answered asked={asked}>{({ rows }) => (rows.length === 0 ? <p className="hint">{say('improve.none')}</p> : <List rows={rows} />)}</Answered>
      <p><Button look="secondary" disabledReason={whyNot('incident.work')} onClick={() => setAdding(true)}>{say('improve.add')}</Button></p>
      <Dialog title={say('improve.add')} open={adding} onClose={() => setAdding(false)}>
        {adding && <ImprovementForm of={of} onDone={() => setAdding(false)} />}
      </Dialog>
    </Section>
  )
}

export function ImprovementsPage() {
  const say = useDrillWords()
  const asked = useAsk('improvements.list', { query: {} })
  return (
    <Page title={say('improve.title')}>
      <p className="max-w-3xl">{say('improve.lead')}</p>
      <Answered asked={asked}>
        {({ rows }) => (rows.length === 0 ? <Empty title={say('improve.none')}><p>{say('improve.none.next')}</p></Empty> : <List rows={rows} numbered />)}
      </Answered>
    </Page>
  )
}

function List({ rows, numbered = false }: { readonly rows: readonly Improvement[]; readonly numbered?: boolean }) {
  const say = useDrillWords()
  const locale = useLocale()
  const whyNot = useWhyNot()
  const finish = useDo('improvements.done')
  const [changing, setChanging] = useState<Improvement | null>(null)
  return (
    <>
      <ul aria-label={say('improve')} className="flex flex-col gap-3">
        {rows.map((one) => {
          const what = one.what ?? say('improve.erased')
          const open = one.state === 'open'
          return (
            <li key={one.id} className="card flex flex-wrap items-center gap-x-4 gap-y-2">
              <span className="min-w-0 flex-1 basis-60">
                {numbered && <span className="hint">{one.number} </span>}{what}
                <span className={`block ${one.overdue ? 'font-700 text-fail' : 'hint'}`}>
                  {one.owner ?? say('improve.erased')}{'　'}
                  {open ? say(one.overdue ? 'improve.overdue' : 'improve.due.by', { day: formatDate(one.due, locale) }) : say('improve.state.done')}
                </span>
              </span>
              {open && <Button look="quiet" disabledReason={whyNot('incident.work')} onClick={() => setChanging(one)}>{say('improve.assign')}<span className="sr-only"> {what}</span></Button>}
              <Button
                look="secondary" busy={finish.busy} disabledReason={whyNot('incident.work')}
                onClick={() => void finish.send({ params: { improvement: one.id }, body: { done: open } })}
              >
                {say(open ? 'improve.done' : 'improve.again')}<span className="sr-only"> {what}</span>
              </Button>
            </li>
          )
        })}
      </ul>
      <Dialog title={say('improve.assign')} open={changing !== null} onClose={() => setChanging(null)}>
        {changing && <ImprovementForm of={changing.of} change={changing} onDone={() => setChanging(null)} />}
      </Dialog>
    </>
  )
}
