// The inspection sheet, answered: yes or no, when confirmed, and if no until when. What the checks say stands beside.
import { useState } from 'react'
import type { Row } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { AttestForm } from '../../forms/attest-form.tsx'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Button, buttonLook } from '../../ui/button.tsx'
import { SelectField } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { VerdictBadge } from '../../ui/verdict.tsx'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { useWorkWords } from './words.ts'

type Item = Row<'attestations.list'>

/** What the visiting inspectors bring is a checklist; the other editions are for comparison. */
const opened = (rows: readonly Item[]): string =>
  (rows.find(({ edition }) => edition.id.startsWith('checklist-')) ?? rows[0])?.edition.id ?? ''

export function InspectionPage() {
  const say = useWorkWords()
  const facility = useFacility()
  const asked = useAsk('attestations.list', { query: {} })
  const [chosen, setChosen] = useState<string | null>(null)
  const [open, setOpen] = useState<Item | null>(null)
  return (
    <Page
      title={say('inspection')}
      actions={<Link href={path.reports(facility)} className={buttonLook('secondary')}>{say('inspection.print')}</Link>}
    >
      <p className="max-w-3xl">{say('inspection.lead')}</p>
      <Answered asked={asked}>
        {({ rows }) => {
          const editions = new Map(rows.map((row) => [row.edition.id, row.edition.title]))
          const edition = chosen ?? opened(rows)
          const own = rows.filter((row) => row.edition.id === edition)
          const left = own.filter((row) => row.answer === null).length
          if (rows.length === 0) return <Empty title={say('inspection.none')}><p>{say('inspection.none.next')}</p></Empty>
          return (
            <>
              {editions.size > 1 && (
                <SelectField
                  label={say('inspection.edition')}
                  value={edition}
                  options={[...editions].map(([value, label]) => ({ value, label }))}
                  onChange={setChosen}
                />
              )}
              <p className="text-[1.125rem] font-700" role="status">
                {left === 0 ? say('inspection.all', { all: own.length }) : say('inspection.left', { all: own.length, left })}
              </p>
              <ul className="flex flex-col gap-3">
                {own.map((item) => <li key={item.item}><ItemCard item={item} onOpen={() => setOpen(item)} /></li>)}
              </ul>
            </>
          )
        }}
      </Answered>
      <Dialog title={open ? say('inspection.item', { item: open.item }) : ''} open={open !== null} onClose={() => setOpen(null)}>
        {open && <AttestForm item={open} onDone={() => setOpen(null)} />}
      </Dialog>
    </Page>
  )
}

function ItemCard({ item, onOpen }: { readonly item: Item; readonly onOpen: () => void }) {
  const say = useWorkWords()
  const locale = useLocale()
  const whyNot = useWhyNot()
  return (
    <article className="card flex flex-wrap items-start gap-x-6 gap-y-3 p-4">
      <div className="min-w-0 flex-1 basis-80">
        <h2 className="text-[1rem]">{say('inspection.item', { item: item.item })}</h2>
        <p>{item.text}</p>
        {item.checked && (
          <p className="mt-2 flex flex-wrap items-center gap-2"><span className="hint">{say('inspection.checked')}</span><VerdictBadge verdict={item.checked} /></p>
        )}
        {item.records.map((one) => <p key={one} className="hint mt-1">{one}</p>)}
      </div>
      <div className="flex basis-56 flex-col items-start gap-2">
        <p className="text-[1.125rem] font-700">{item.answer ? say(`inspection.${item.answer}`) : say('inspection.unanswered')}</p>
        {item.confirmedOn && <p className="hint">{say('inspection.confirmed', { day: formatDate(item.confirmedOn, locale) })}</p>}
        {item.targetOn && <p className="hint">{say('inspection.target', { day: formatDate(item.targetOn, locale) })}</p>}
        <Button look="secondary" aria-label={say('inspection.answer.of', { item: item.item })} disabledReason={whyNot('work.manage')} onClick={onOpen}>
          {say('inspection.answer')}
        </Button>
      </div>
    </article>
  )
}
