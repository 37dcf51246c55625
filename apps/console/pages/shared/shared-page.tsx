// What other facilities share with this one: a list that says only from whom and up to what; looking is recorded over there.
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useAsk, useDo } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useWhyNot } from '../../layouts/hospital.ts'
import { Button } from '../../ui/button.tsx'
import { DropZone } from '../../ui/drop-zone.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { useAfterWords } from '../cases/words.ts'
import { Told } from './told.tsx'

type Shared = Data<'shared.list'>

export function SharedPage() {
  const say = useAfterWords()
  const whyNot = useWhyNot()
  const asked = useAsk('shared.list', {})
  const receive = useDo('shared.receive')
  return (
    <Page title={say('shared.title')}>
      <p className="max-w-3xl">{say('shared.lead')}</p>
      <Answered asked={asked}>
        {(shared) => (
          <>
            <div className="card flex flex-wrap items-center justify-between gap-3">
              <p><span className="font-700">{say(shared.receives ? 'shared.receives' : 'shared.not')}</span>{!shared.receives && ` ${say('shared.not.next')}`}</p>
              <Button look="secondary" busy={receive.busy} disabledReason={whyNot('incident.work')} onClick={() => void receive.send({ body: { open: !shared.receives } })}>
                {say(shared.receives ? 'shared.close' : 'shared.open')}
              </Button>
            </div>
            {shared.receives && (shared.rows.length === 0 ? <Empty title={say('shared.none')}><p>{say('shared.none.next')}</p></Empty> : (
              <ul aria-label={say('shared.title')} className="flex flex-col gap-3">
                {shared.rows.map((row) => <li key={row.id}><SharedCard row={row} /></li>)}
              </ul>
            ))}
            {shared.files.length > 0 && <Files files={shared.files} />}
          </>
        )}
      </Answered>
      <TakeFile />
    </Page>
  )
}

function SharedCard({ row }: { readonly row: Shared['rows'][number] }) {
  const say = useAfterWords()
  const locale = useLocale()
  const look = useDo('shared.look', { changes: false })
  const [seen, setSeen] = useState<Data<'shared.look'> | null>(null)
  const open = async () => {
    const answer = await look.send({ params: { from: row.facility, share: row.id } })
    setSeen(answer.ok ? answer.data : null)
  }
  return (
    <article aria-label={row.hospital} className="card flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-[1.125rem] font-700">{row.hospital}</h2>
        <span className="hint">{row.levelTitle}　{say('shared.until', { time: formatTime(row.until, locale) })}</span>
        <Button busy={look.busy} onClick={() => void open()}>{say('shared.look')}<span className="sr-only"> {row.hospital}</span></Button>
      </div>
      {look.refused && <Notice tone="error" title={look.refused.reasons.join(' ')} />}
      {seen && <Told told={seen.told} />}
    </article>
  )
}

function Files({ files }: { readonly files: Shared['files'] }) {
  const say = useAfterWords()
  const locale = useLocale()
  return (
    <Section title={say('shared.files')}>
      {files.map((one) => (
        <article key={`${one.hospital} ${one.madeAt}`} aria-label={one.hospital} className="card flex flex-col gap-3">
          <h3 className="text-[1.125rem] font-700">{one.hospital}</h3>
          <p className="hint">{one.levelTitle}　{formatTime(one.madeAt, locale)}　{say('shared.until', { time: formatTime(one.until, locale) })}</p>
          {one.told && <Told told={one.told} />}
        </article>
      ))}
    </Section>
  )
}

function TakeFile() {
  const say = useAfterWords()
  const whyNot = useWhyNot()
  const take = useDo('shared.take')
  const [key, setKey] = useState('')
  const [taken, setTaken] = useState(false)
  const bring = async ([file]: readonly File[]) => {
    setTaken(false)
    if (!file) return
    setTaken((await take.send({ query: key.trim() === '' ? {} : { key: key.trim() }, body: file })).ok)
  }
  return (
    <Section title={say('shared.take')}>
      {take.refused && <Notice tone="error" title={say('take.refused')} focus>{take.refused.reasons.map((reason) => <p key={reason}>{reason}</p>)}</Notice>}
      {taken && <Notice tone="done" title={say('shared.taken')} focus />}
      <TextField label={say('shared.key')} name="key" value={key} onChange={setKey} maxLength={80} />
      <DropZone title={say('shared.drop')} onFiles={(files) => void bring(files)} disabledReason={whyNot('incident.work')} />
    </Section>
  )
}
