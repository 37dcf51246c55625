// The playbooks: what is offered, saved to change it, and taken in again.
import { useState } from 'react'
import { linkTo } from '../../api/client.ts'
import { useAsk, useDo } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { DropZone } from '../../ui/drop-zone.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { path } from '../../util/path-builder.ts'
import { useIncidentWords } from './words.ts'

export function PlaybooksPage() {
  const say = useIncidentWords()
  const facility = useFacility()
  const whyNot = useWhyNot()
  const asked = useAsk('playbooks.list', {})
  const keep = useDo('playbooks.keep')
  const [kept, setKept] = useState<string | null>(null)
  const take = async ([file]: readonly File[]) => {
    setKept(null)
    if (!file) return
    const done = await keep.send({ body: file })
    if (done.ok) setKept(say('books.kept', { title: done.data.title, version: done.data.version }))
  }
  return (
    <Page title={say('books')} above={<Link href={path.incidents(facility)}>{say('title')}</Link>}>
      <p className="max-w-3xl">{say('books.lead')}</p>
      <Answered asked={asked}>
        {({ rows }) => (
          <ul className="flex flex-col gap-3">
            {rows.map((book) => (
              <li key={book.id} className="card flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
                <div className="min-w-0 max-w-3xl">
                  <h2 className="text-[1.0625rem]">{book.title}</h2>
                  <p>{book.about}</p>
                  <p className="hint">{[say('books.steps', { count: book.steps }), book.version === 0 ? say('books.shipped') : say('books.version', { version: book.version })].join('　')}</p>
                </div>
                <a className="link inline-flex min-h-11 items-center gap-1" href={linkTo('playbooks.get', { params: { facility, playbook: book.id } })}>
                  <Icon name="download" />{say('books.save')}<span className="sr-only">{book.title}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </Answered>
      <Section title={say('books.bring')} note={say('books.bring.note')}>
        {keep.refused && <Notice tone="error" title={say('books.refused')} focus>{keep.refused.reasons.map((reason) => <p key={reason}>{reason}</p>)}</Notice>}
        {kept !== null && <Notice tone="done" title={kept} focus />}
        <DropZone title={say('books.drop')} onFiles={(files) => void take(files)} disabledReason={whyNot('incident.work')} />
      </Section>
    </Page>
  )
}
