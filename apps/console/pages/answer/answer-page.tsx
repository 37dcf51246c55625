// For a department's head, on a phone, without logging in: which of these accounts are in use?
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useAsk, useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { useParam } from '../../layouts/address.ts'
import { Answered } from '../../layouts/answered.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { AnswerList, type Given } from './answer-list.tsx'
import { answersOf } from './answers.ts'
import { useAnswerWords } from './words.ts'

export function AnswerPage() {
  const token = useParam('token')
  const asked = useAsk('answer.get', { params: { token } })
  return <Answered asked={asked}>{(sheet) => <Sheet token={token} sheet={sheet} />}</Answered>
}

function Sheet({ token, sheet }: { readonly token: string; readonly sheet: Data<'answer.get'> }) {
  const say = useAnswerWords()
  const locale = useLocale()
  const [given, setGiven] = useState<Given>({})
  const [by, setBy] = useState('')
  const [sent, setSent] = useState(false)
  const send = useDo('answer.send')
  const left = sheet.entries.filter((entry) => entry.answer === null && given[entry.id] === undefined).length
  const answers = answersOf(given)
  const submit = async () => {
    const answer = await send.send({ params: { token }, body: { answers, answeredBy: by } })
    if (!answer.ok) return
    setGiven({})
    setSent(true)
  }
  const closed = sheet.state === 'closed'
  return (
    <Page title={say('title', { department: sheet.department })} above={`${sheet.hospital}　${sheet.title}`}>
      {closed && <Notice title={say('closed')}><p>{say('closed.next')}</p></Notice>}
      {sent && <Notice tone="done" title={say('sent')} focus><p>{left === 0 ? say('sent.all') : say('sent.left', { count: left })}</p></Notice>}
      {!closed && !sent && <p>{say('lead', { day: formatDate(sheet.due, locale) })}</p>}
      <p className="sticky top-0 z-10 -mx-3 border-b border-line bg-sunken px-3 sm:-mx-4 sm:px-4 py-2 font-700" role="status">
        {left === 0 ? say('left.none', { all: sheet.entries.length }) : say('left', { all: sheet.entries.length, count: left })}
      </p>
      <Form submit={say('send')} busy={send.busy} refused={send.refused} disabledReason={closed ? say('closed') : answers.length === 0 ? say('nothing') : null} onSubmit={submit}>
        <AnswerList
          entries={sheet.entries}
          given={given}
          locked={closed}
          onChange={(next) => {
            setGiven(next)
            setSent(false)
          }}
        />
        {!closed && <TextField label={say('by')} name="answeredBy" required value={by} onChange={setBy} autoComplete="name" />}
      </Form>
    </Page>
  )
}
