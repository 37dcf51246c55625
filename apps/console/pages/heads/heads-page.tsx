// Heads of the record outside of the house: the page to sign, who signed which, and stamps of an authority.
import { useState } from 'react'
import { linkTo, type Data } from '../../api/client.ts'
import { useAsk, useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { buttonLook } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { useHeadsWords } from './words.ts'

type Heads = Data<'heads.list'>

export function HeadsPage() {
  const say = useHeadsWords()
  const facility = useFacility()
  const asked = useAsk('heads.list', {})
  return (
    <Page
      title={say('title')}
      actions={<a className={buttonLook()} href={linkTo('heads.paper', { params: { facility } })} target="_blank" rel="noreferrer">{say('paper')}</a>}
    >
      <p className="max-w-3xl">{say('lead')}</p>
      <Answered asked={asked}>
        {(data) => (
          <>
            <Section title={say('now', { size: data.now.size })}>
              <code className="text-[1.25rem] [overflow-wrap:anywhere]">{data.now.groups.join(' ')}</code>
            </Section>
            <Signed data={data} />
            <Sign />
            <Stamps data={data} />
          </>
        )}
      </Answered>
    </Page>
  )
}

function Signed({ data }: { readonly data: Heads }) {
  const say = useHeadsWords()
  const locale = useLocale()
  return (
    <Section title={say('signed')}>
      {data.signed.length === 0 ? <p>{say('signed.none')}</p> : (
        <ul className="flex flex-col gap-2">
          {data.signed.map((one, at) => (
            <li key={at} className="card">
              <p>{say('signed.line', {
                time: formatTime(one.signedAt, locale), first: one.first ?? say('erased'), second: one.second ?? say('erased'), size: one.size,
              })}</p>
              {one.kept !== null && <p className="hint">{say('signed.kept', { kept: one.kept })}</p>}
              <code className="hint [overflow-wrap:anywhere]">{one.groups.join(' ')}</code>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

const blank = { code: '', first: '', second: '', kept: '' }

function Sign() {
  const say = useHeadsWords()
  const whyNot = useWhyNot()
  const signing = useDo('heads.sign')
  const [text, setText] = useState(blank)
  const field = (name: keyof typeof text) => ({ name, value: text[name], onChange: (value: string) => setText({ ...text, [name]: value }) })
  const submit = async () => {
    const { kept, ...rest } = text
    const answer = await signing.send({ body: { ...rest, ...(kept.trim() === '' ? {} : { kept: kept.trim() }) } })
    if (answer.ok) setText(blank)
  }
  return (
    <Section title={say('sign')}>
      <Form submit={say('sign')} busy={signing.busy} refused={signing.refused} disabledReason={whyNot('incident.work')} onSubmit={submit}>
        <TextField label={say('sign.code')} hint={say('sign.code.hint')} required lines={2} maxLength={400} {...field('code')} />
        <TextField label={say('sign.first')} required maxLength={200} {...field('first')} />
        <TextField label={say('sign.second')} required maxLength={200} {...field('second')} />
        <TextField label={say('sign.kept')} maxLength={200} {...field('kept')} />
      </Form>
    </Section>
  )
}

function Stamps({ data }: { readonly data: Heads }) {
  const say = useHeadsWords()
  const locale = useLocale()
  const facility = useFacility()
  const whyNot = useWhyNot()
  const stamping = useDo('heads.stamp')
  const [name, setName] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [done, setDone] = useState<Data<'heads.stamp'> | null>(null)
  const [, size, root] = /(\d+)-([0-9a-f]{64})/.exec(name) ?? []
  const submit = async () => {
    if (file === null || size === undefined || root === undefined) return
    const answer = await stamping.send({ query: { size: Number(size), root }, body: file })
    if (answer.ok) setDone(answer.data)
  }
  return (
    <Section title={say('stamp')}>
      <p className="max-w-3xl">{say('stamp.lead')}</p>
      <ul>
        {data.stamped.map((one, at) => (
          <li key={at}>{say('stamp.line', { time: formatTime(one.stampedAt, locale), authority: one.authority, size: one.size })}</li>
        ))}
      </ul>
      <p><a className="link" href={linkTo('heads.query', { params: { facility } })} download>{say('stamp.query')}</a></p>
      {done !== null && (
        <Notice tone={done.selfSigned ? 'caution' : 'done'} title={say('stamp.done', { time: formatTime(done.stampedAt, locale), authority: done.authority })} focus>
          <p>{done.notVerified}</p>
        </Notice>
      )}
      <Form
        submit={say('stamp.go')} busy={stamping.busy} refused={stamping.refused} onSubmit={submit}
        disabledReason={whyNot('incident.work') ?? (file === null || root === undefined ? say('stamp.need') : null)}
      >
        <TextField label={say('stamp.size')} hint={say('stamp.name.hint')} name="query" value={name} onChange={setName} maxLength={200} />
        <label className="flex flex-col gap-1 font-700">
          {say('stamp.give')}
          <input type="file" accept=".tsr" onChange={(event) => setFile(event.target.files?.[0] ?? null)} />
        </label>
      </Form>
    </Section>
  )
}
