// The red file: whether the paper in the cupboard is still right, its files, printings, and results of its check lists.
import { useState } from 'react'
import { linkTo, type Data } from '../../api/client.ts'
import { useAsk, useDo } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { PrintedForm } from './printed-form.tsx'
import { TakeResult } from './take-result.tsx'
import { useRedWords } from './words.ts'

type RedFile = Data<'redFile.get'>
type Newest = NonNullable<RedFile['newest']>

export function RedFilePage() {
  const say = useRedWords()
  const whyNot = useWhyNot()
  const asked = useAsk('redFile.get', {})
  const making = useDo('redFile.make')
  const [made, setMade] = useState<Data<'redFile.make'> | null>(null)
  const make = async () => {
    const answer = await making.send({})
    if (answer.ok) setMade(answer.data)
  }
  return (
    <Page
      title={say('title')}
      actions={<Button look="secondary" busy={making.busy} disabledReason={whyNot('incident.work')} onClick={() => void make()}>{say('make')}</Button>}
    >
      <p>{say('lead')}</p>
      {made !== null && <Notice tone="done" title={say(made.made ? 'make.done' : 'make.same', { version: made.version })} focus />}
      {making.refused && <Notice tone="error" title={making.refused.reasons.join(' ')} />}
      <Answered asked={asked}>
        {(file) => (
          <>
            {file.newest === null
              ? <Empty title={say('none')}><p>{say('none.next')}</p></Empty>
              : <Now file={file} newest={file.newest} />}
            <TakeResult />
            {file.newest !== null && <History file={file} />}
          </>
        )}
      </Answered>
    </Page>
  )
}

function Now({ file, newest }: { readonly file: RedFile; readonly newest: Newest }) {
  const say = useRedWords()
  const facility = useFacility()
  const locale = useLocale()
  const [last] = file.printings
  const link = (format: 'pdf' | 'html' | 'stick') => linkTo('redFile.file', { params: { facility, version: String(newest.version), format } })
  return (
    <>
      {file.complaints.map((one) => <Notice key={one} tone="caution" title={say(one, { days: file.days ?? 0, limit: file.againAfterDays })} />)}
      {file.complaints.length === 0 && <Notice tone="done" title={say('good', { days: file.days ?? 0 })} />}
      {last && <p>{say('last', { time: formatTime(last.printedAt, locale), by: last.by, version: say('version', { version: last.version }) })}</p>}
      <Section title={`${say('now')}: ${say('version', { version: newest.version })}`} note={say('version.about', { date: newest.asOf, pages: newest.pages })}>
        <div className="flex flex-wrap gap-3">
          <a className={buttonLook()} href={link('pdf')}><Icon name="print" />{say('pdf')}</a>
          <a className={buttonLook('secondary')} href={link('html')}><Icon name="download" />{say('html')}</a>
          <a className={buttonLook('secondary')} href={link('stick')}><Icon name="download" />{say('stick')}</a>
        </div>
        <p>{say('groups')}: <code className="[overflow-wrap:anywhere]">{newest.groups.join(' ')}</code></p>
        <p>{say('key')}: <code className="[overflow-wrap:anywhere]">{file.key}</code></p>
        <p className="hint">{say('key.hint')}</p>
      </Section>
      {last && (
        <Section title={say('sections')}>
          <ul className="list-disc pl-6">
            {newest.sections.map(({ id, title, changed }) => (
              <li key={id} className={changed ? 'font-700' : ''}>{title}: {say(changed ? 'section.changed' : 'section.same')}</li>
            ))}
          </ul>
          {file.gone.length > 0 && <p>{say('gone', { titles: file.gone.join(' ') })}</p>}
        </Section>
      )}
      <Section title={say('printed')}><PrintedForm key={newest.version} file={file} /></Section>
    </>
  )
}

function History({ file }: { readonly file: RedFile }) {
  const say = useRedWords()
  const locale = useLocale()
  const copy = ({ place, count }: RedFile['printings'][number]['copies'][number]) =>
    say('printings.copies', { place: place ?? say('printings.erased'), count })
  return (
    <>
      <Section title={say('printings')}>
        {file.printings.length === 0 && <p className="hint">{say('printings.none')}</p>}
        <ul className="flex flex-col gap-1">
          {file.printings.map((one) => (
            <li key={one.printedAt}>
              {[formatTime(one.printedAt, locale), one.by, say('version', { version: one.version }), ...one.copies.map(copy)].join('　')}
              {!one.collected && <span className="text-unknown">　{say('printings.left')}</span>}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say('versions')}>
        <ul className="flex flex-col gap-1">
          {file.versions.map((one) => (
            <li key={one.version}>
              {say('version', { version: one.version })}　{formatTime(one.madeAt, locale)}　{say('version.about', { date: one.asOf, pages: one.pages })}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
