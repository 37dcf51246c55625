// The library of cases: searched as one types, and taken in from other hospitals.
import { useState } from 'react'
import type { Row } from '../../api/client.ts'
import { useAsk, useDo } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { Link, useGo } from '../../layouts/link.tsx'
import { DropZone } from '../../ui/drop-zone.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { path } from '../../util/path-builder.ts'
import { useAfterWords } from './words.ts'

type CaseRow = Row<'cases.list'>

export function CasesPage() {
  const say = useAfterWords()
  const [q, setQ] = useState('')
  const asked = useAsk('cases.list', { query: q.trim() === '' ? {} : { q: q.trim() } })
  return (
    <Page title={say('title')}>
      <p className="max-w-3xl">{say('lead')}</p>
      <div className="max-w-xl"><TextField label={say('search')} name="q" type="search" value={q} onChange={setQ} maxLength={200} /></div>
      <Answered asked={asked}>
        {({ rows }) => (rows.length === 0 ? <Empty title={say('none')}><p>{say('none.next')}</p></Empty> : (
          <ul aria-label={say('title')} className="flex flex-col gap-3">
            {rows.map((row) => <li key={row.id} className="card"><CaseLine row={row} /></li>)}
          </ul>
        ))}
      </Answered>
      <TakeCase />
    </Page>
  )
}

function CaseLine({ row }: { readonly row: CaseRow }) {
  const say = useAfterWords()
  const facility = useFacility()
  const to = { published: path.publishedCase, own: path.ownCase, taken: path.takenCase }[row.origin]
  return (
    <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
      <Link href={to(facility, row.id)} className="link text-[1.125rem] font-700">{row.title}</Link>
      <span>{[row.hospital, say('year', { year: row.year }), row.days === null ? null : say('took', { count: row.days })].filter(Boolean).join('　')}</span>
      <span className="hint">{say(`origin.${row.origin}`)}</span>
    </div>
  )
}

function TakeCase() {
  const say = useAfterWords()
  const facility = useFacility()
  const whyNot = useWhyNot()
  const go = useGo()
  const take = useDo('cases.take')
  const bring = async ([file]: readonly File[]) => {
    if (!file) return
    const done = await take.send({ body: file })
    if (done.ok) go(path.takenCase(facility, done.data.id))
  }
  return (
    <Section title={say('take')}>
      {take.refused && <Notice tone="error" title={say('take.refused')} focus>{take.refused.reasons.map((reason) => <p key={reason}>{reason}</p>)}</Notice>}
      <DropZone title={say('take.drop')} onFiles={(files) => void bring(files)} disabledReason={whyNot('incident.work')} />
    </Section>
  )
}
