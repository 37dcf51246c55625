// A case of one's own: three levels, each written for itself, each held back until every place is removed or confirmed.
import { useState } from 'react'
import { linkTo, type Data } from '../../api/client.ts'
import { useAsk, useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { useParam } from '../../layouts/address.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { Places } from './places.tsx'
import { useAfterWords } from './words.ts'

type Own = Data<'cases.own'>
type Level = Own['levels'][number]

export function OwnCasePage() {
  const say = useAfterWords()
  const facility = useFacility()
  const id = useParam('case')
  const asked = useAsk('cases.own', { params: { case: id } })
  return (
    <Answered asked={asked}>
      {(one) => (
        <Page
          title={say('own.title')} above={<Link href={path.cases(facility)}>{say('title')}</Link>}
          actions={<Link href={path.incidentPart(facility, one.incident, 'review')} className={buttonLook('secondary')}>{say('own.incident')}</Link>}
        >
          <p className="max-w-3xl">{say('own.lead')}</p>
          {one.levels.map((level) => <OneLevel key={level.level} one={one} level={level} />)}
        </Page>
      )}
    </Answered>
  )
}

function OneLevel({ one, level }: { readonly one: Own; readonly level: Level }) {
  const say = useAfterWords()
  const locale = useLocale()
  const whyNot = useWhyNot()
  const publish = useDo('cases.publish')
  const at = { case: one.id, level: level.level }
  const published = level.publishedAt !== null
  return (
    <section aria-label={level.title} className="card flex flex-col gap-3">
      <h2 className="text-[1.25rem] font-700">{level.title}</h2>
      <p>{level.about}　<span className="font-700">{published ? say('own.published', { time: formatTime(level.publishedAt ?? '', locale) }) : say('own.draft')}</span></p>
      <Disclosure title={say('own.write')} open={!level.written}><WriteLevel one={one} level={level} /></Disclosure>
      {level.written && (
        <>
          <Places id={one.id} level={level} />
          {publish.refused && <Notice tone="error" title={publish.refused.reasons.join(' ')} focus />}
          <div className="flex flex-wrap gap-3">
            <Button
              look={published ? 'secondary' : 'primary'} busy={publish.busy}
              disabledReason={!published && level.open > 0 ? say('own.publish.why') : whyNot('incident.work')}
              onClick={() => void publish.send({ params: at, body: { published: !published } })}
            >
              {say(published ? 'own.withdraw' : 'own.publish')}<span className="sr-only"> {level.title}</span>
            </Button>
            {(published || level.level === 'internal') && <Pack id={one.id} level={level} />}
          </div>
        </>
      )}
    </section>
  )
}

function Pack({ id, level }: { readonly id: string; readonly level: Level }) {
  const say = useAfterWords()
  const facility = useFacility()
  const formats = level.level === 'internal' ? ['pdf', 'txt'] as const : ['pdf', 'txt', 'json'] as const
  return formats.map((format) => (
    <a key={format} className={buttonLook('secondary')} href={linkTo('cases.pack', { params: { facility, case: id, level: level.level, format } })}>
      <Icon name="download" />{say('own.pack')} {format.toUpperCase()}<span className="sr-only"> {level.title}</span>
    </a>
  ))
}

function WriteLevel({ one, level }: { readonly one: Own; readonly level: Level }) {
  const say = useAfterWords()
  const write = useDo('cases.write')
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(
    () => Object.fromEntries(level.fields.map((field) => [field, level.texts[field] ?? '']))
  )
  const submit = async () => {
    const body = Object.fromEntries(level.fields.flatMap((field) => (texts[field]?.trim() ? [[field, texts[field].trim()]] : [])))
    await write.send({ params: { case: one.id, level: level.level }, body })
  }
  return (
    <Form submit={say('own.save')} busy={write.busy} refused={write.refused} onSubmit={submit}>
      {one.fields.filter(({ field }) => level.fields.includes(field)).map(({ field, title }) => (
        <TextField
          key={field} label={title} name={`${level.level}-${field}`} {...(field === 'title' ? {} : { lines: 3 })} maxLength={field === 'title' ? 200 : 2000}
          value={texts[field] ?? ''} onChange={(text) => setTexts({ ...texts, [field]: text })}
        />
      ))}
    </Form>
  )
}
