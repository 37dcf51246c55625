// A cut with its time from paper, what was noticed of it, and joining again with the warning that goes with it.
import { useState } from 'react'
import type { Data } from '../../../api/client.ts'
import { useDo } from '../../../api/hooks.ts'
import { Form } from '../../../forms/form.tsx'
import { useFacility } from '../../../layouts/hospital.ts'
import { Link } from '../../../layouts/link.tsx'
import { CheckField } from '../../../ui/choice.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { path } from '../../../util/path-builder.ts'
import { localTime, MomentField, momentTyped } from '../moment-field.tsx'
import { useCutWords } from './words.ts'

interface OneCut {
  readonly cut: string
  readonly incident: string
  readonly onDone: () => void
}

export function LaterForm({ cut, incident, now, onDone }: OneCut & { readonly now: string }) {
  const say = useCutWords()
  const doing = useDo('cuts.done')
  const [hands, setHands] = useState('')
  const [at, setAt] = useState(() => localTime(now))
  const [fromPaper, setFromPaper] = useState(false)
  const submit = async () => {
    const happenedAt = momentTyped(at)
    const answer = await doing.send({
      params: { incident },
      body: { cut, fromPaper, ...(hands.trim() === '' ? {} : { hands: hands.trim() }), ...(happenedAt === undefined ? {} : { happenedAt }) },
    })
    if (answer.ok) onDone()
  }
  return (
    <Form submit={say('record')} busy={doing.busy} refused={doing.refused} onSubmit={submit}>
      <MomentField label={say('at')} name="happenedAt" value={at} onChange={setAt} />
      <TextField label={say('hands')} name="hands" value={hands} onChange={setHands} maxLength={200} />
      <CheckField label={say('fromPaper')} checked={fromPaper} onChange={setFromPaper} />
    </Form>
  )
}

export function EffectForm({ cut, incident, onDone }: OneCut) {
  const say = useCutWords()
  const doing = useDo('cuts.effect')
  const [words, setWords] = useState('')
  const submit = async () => {
    const answer = await doing.send({ params: { incident }, body: { cut, words } })
    if (answer.ok) onDone()
  }
  return (
    <Form submit={say('record')} busy={doing.busy} refused={doing.refused} onSubmit={submit}>
      <TextField label={say('effect.words')} name="words" lines={3} required value={words} onChange={setWords} maxLength={2000} />
    </Form>
  )
}

/** `open`: items of the gate that keep this one cut. */
export function JoinForm({ cut, incident, gate, open, onDone }: OneCut & { readonly gate: Data<'cuts.list'>['gate']; readonly open: number }) {
  const say = useCutWords()
  const facility = useFacility()
  const doing = useDo('cuts.undone')
  const [despite, setDespite] = useState(false)
  const [reason, setReason] = useState('')
  const warned = gate !== 'passed'
  const submit = async () => {
    const answer = await doing.send({ params: { incident }, body: { cut, despite: warned && despite, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) } })
    if (answer.ok) onDone()
  }
  return (
    <Form
      submit={say('join.do')} busy={doing.busy} refused={doing.refused} disabledReason={warned && !despite ? say('join.despite.need') : null}
      onSubmit={submit}
    >
      {open > 0 && (
        <Notice tone="error" title={say('join.shut', { count: open })}>
          <p>{say('join.shut.slip')}</p>
          <Link href={`${path.incidentPart(facility, incident, 'recovery')}#gate`}>{say('join.shut.go')}</Link>
        </Notice>
      )}
      {warned && <Notice tone="caution" title={say(`join.${gate}`)} />}
      {warned && <CheckField label={say('join.despite')} checked={despite} onChange={setDespite} />}
      <TextField label={say('join.reason')} name="reason" lines={2} value={reason} onChange={setReason} maxLength={2000} />
    </Form>
  )
}
