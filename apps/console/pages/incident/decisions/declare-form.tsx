// A system is declared down or back: by which office, who held it, when.
import { useState } from 'react'
import { offices } from '#apps/contract/agreed-words.ts'
import { useDo } from '../../../api/hooks.ts'
import { Form } from '../../../forms/form.tsx'
import { CheckField, SelectField } from '../../../ui/choice.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { localTime, MomentField, momentTyped } from '../moment-field.tsx'
import type { System } from './system.ts'
import { useDecisionWords } from './words.ts'

interface DeclareFormProps {
  readonly one: System
  readonly what: 'declare' | 'back'
  readonly incident: string
  readonly now: number
  readonly onDone: () => void
}

export function DeclareForm({ one, what, incident, now, onDone }: DeclareFormProps) {
  const say = useDecisionWords()
  const declare = useDo('decisions.declare')
  const back = useDo('decisions.back')
  const doing = what === 'declare' ? declare : back
  const agreed = one.rules[0]?.declares ?? null
  const [by, setBy] = useState(one.declared?.role ?? agreed?.role ?? 'security-manager')
  const [name, setName] = useState(agreed?.name ?? '')
  const [words, setWords] = useState('')
  const [fromPaper, setFromPaper] = useState(false)
  const [at, setAt] = useState(() => localTime(now))
  const submit = async () => {
    const happenedAt = fromPaper ? momentTyped(at) : undefined
    const answer = await doing.send({
      params: { incident },
      body: {
        system: one.system, by, fromPaper, ...(name.trim() === '' ? {} : { name: name.trim() }), ...(words.trim() === '' ? {} : { words: words.trim() }),
        ...(happenedAt === undefined ? {} : { happenedAt }),
      },
    })
    if (answer.ok) onDone()
  }
  return (
    <Form submit={say('record')} busy={doing.busy} refused={doing.refused} onSubmit={submit}>
      <SelectField label={say('by')} value={by} options={offices.map((value) => ({ value, label: say(`role.${value}`) }))} onChange={setBy} />
      <TextField label={say('name')} name="name" value={name} onChange={setName} maxLength={200} />
      <TextField label={say('words')} name="words" lines={2} value={words} onChange={setWords} maxLength={2000} />
      <CheckField label={say('fromPaper')} checked={fromPaper} onChange={setFromPaper} />
      {fromPaper && <MomentField label={say('at')} name="happenedAt" value={at} onChange={setAt} />}
    </Form>
  )
}
