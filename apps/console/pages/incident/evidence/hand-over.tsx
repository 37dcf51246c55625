// From hand to hand: both names, and when it was not now, the time.
import { useState } from 'react'
import { useDo } from '../../../api/hooks.ts'
import { Form } from '../../../forms/form.tsx'
import { CheckField } from '../../../ui/choice.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { MomentField, momentTyped } from '../moment-field.tsx'
import type { Item } from './secured.ts'
import { useEvidenceWords } from './words.ts'

interface HandOverProps {
  readonly incident: string
  readonly item: Item
  readonly onDone: () => void
}

export function HandOver({ incident, item, onDone }: HandOverProps) {
  const say = useEvidenceWords()
  const handing = useDo('secured.handOver')
  const [text, setText] = useState({ from: item.holder ?? '', to: '', reason: '', storage: '', seal: '', happened: '' })
  const [paper, setPaper] = useState(false)
  const field = (name: keyof typeof text) => ({ name, value: text[name], onChange: (value: string) => setText({ ...text, [name]: value }) })
  const submit = async () => {
    const happenedAt = momentTyped(text.happened)
    const given = (name: 'reason' | 'storage' | 'seal') => (text[name].trim() === '' ? {} : { [name]: text[name].trim() })
    const answer = await handing.send({
      params: { incident, item: item.id },
      body: {
        from: text.from, to: text.to, fromPaper: paper, ...given('reason'), ...given('storage'), ...given('seal'),
        ...(happenedAt === undefined ? {} : { happenedAt }),
      },
    })
    if (answer.ok) onDone()
  }
  return (
    <Form submit={say('hand')} busy={handing.busy} refused={handing.refused} onSubmit={submit}>
      <TextField label={say('hand.from')} required maxLength={200} {...field('from')} />
      <TextField label={say('hand.to')} required maxLength={200} {...field('to')} />
      <TextField label={say('hand.reason')} maxLength={2000} {...field('reason')} />
      <TextField label={say('add.storage')} maxLength={200} {...field('storage')} />
      <TextField label={say('add.seal')} maxLength={200} {...field('seal')} />
      <MomentField label={say('hand.when')} {...field('happened')} />
      <CheckField label={say('add.paper')} checked={paper} onChange={setPaper} />
    </Form>
  )
}
