// The record of everything: its head to keep outside, a check of the whole, and what happened.
import { useState } from 'react'
import { linkTo, type Data } from '../../api/client.ts'
import { useAsk, useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility } from '../../layouts/hospital.ts'
import { buttonLook } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { formatNumber, formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { Entries } from './entries.tsx'
import { useLedgerWords } from './words.ts'

export function LedgerPage() {
  const say = useLedgerWords()
  const facility = useFacility()
  const asked = useAsk('ledger.head', {})
  return (
    <Page
      title={say('title')}
      actions={<a className={buttonLook('secondary')} href={linkTo('ledger.export', { params: { facility } })} download><Icon name="download" />{say('export')}</a>}
    >
      <p className="max-w-3xl">{say('lead')}</p>
      <Answered asked={asked}>{(head) => <Head head={head} />}</Answered>
      <Verify />
      <Section title={say('entries')}><Entries /></Section>
    </Page>
  )
}

function Head({ head }: { readonly head: Data<'ledger.head'> }) {
  const say = useLedgerWords()
  const locale = useLocale()
  return (
    <section aria-label={say('head')} className="card flex flex-wrap gap-8">
      <div className="min-w-0 flex-1 basis-80">
        <h2>{say('head')}</h2>
        <p className="hint">{say('head.at', { count: formatNumber(head.size, locale), at: formatTime(head.at, locale) })}</p>
        <ol aria-label={say('head.groups')} className="mt-3 grid max-w-md grid-cols-2 gap-x-6 gap-y-1 font-mono text-[1.25rem] tracking-wider">
          {head.groups.map((group, at) => <li key={at}>{group}</li>)}
        </ol>
        <p className="mt-3">{say('head.keep')}</p>
      </div>
      <QrCode text={head.qr} what={say('head')} />
    </section>
  )
}

function Verify() {
  const say = useLedgerWords()
  const verify = useDo('ledger.verify', { changes: false })
  const [head, setHead] = useState('')
  const [result, setResult] = useState<Data<'ledger.verify'> | null>(null)
  const submit = async () => {
    const answer = await verify.send({ body: head.trim() === '' ? {} : { head: head.trim() } })
    setResult(answer.ok ? answer.data : null)
  }
  return (
    <Section title={say('verify')} note={say('verify.note')}>
      {result && (
        <Notice tone={result.integrity === 'broken' || result.completeness === 'incomplete' ? 'error' : 'done'} title={say(`integrity.${result.integrity}`)} focus>
          <p className="font-700">{say(`completeness.${result.completeness}`)}</p>
          {result.text.map((line, at) => <p key={at}>{line}</p>)}
        </Notice>
      )}
      <Disclosure title={say('verify.open')}>
        <Form submit={say('verify.submit')} busy={verify.busy} refused={verify.refused} onSubmit={submit}>
          <TextField label={say('verify.head')} hint={say('verify.head.hint')} name="head" lines={4} value={head} onChange={setHead} />
        </Form>
      </Disclosure>
    </Section>
  )
}
