// An improvement: what, who, by when. New, or one that is given to somebody else.
import { useState } from 'react'
import { useAsk, useDo } from '../../api/hooks.ts'
import type { Row } from '../../api/client.ts'
import { Form } from '../../forms/form.tsx'
import { SelectField } from '../../ui/choice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { today } from '../../util/format.ts'
import { useDrillWords } from './words.ts'

interface ImprovementFormProps {
  readonly of: string
  readonly what?: string
  /** Owner and day of one that is there. */
  readonly change?: Row<'improvements.list'>
  readonly onDone: () => void
}

const twoWeeksMs = 14 * 86_400_000

export function ImprovementForm({ of, what = '', change, onDone }: ImprovementFormProps) {
  const say = useDrillWords()
  const people = useAsk('people.assignable', {})
  const add = useDo('improvements.add')
  const assign = useDo('improvements.assign')
  const [words, setWords] = useState(what)
  const [owner, setOwner] = useState('')
  const [ownerName, setOwnerName] = useState(change?.owner ?? '')
  const [due, setDue] = useState(() => change?.due ?? today(Date.now() + twoWeeksMs))
  const rows = people.data?.ok ? people.data.data.rows : []
  const doing = change === undefined ? add : assign
  const submit = async () => {
    const owned = { due, ...(owner === '' ? (ownerName.trim() === '' ? {} : { ownerName: ownerName.trim() }) : { owner }) }
    const answer = change === undefined
      ? await add.send({ body: { of, what: words.trim(), ...owned } }) : await assign.send({ params: { improvement: change.id }, body: owned })
    if (answer.ok) onDone()
  }
  return (
    <Form submit={say(change === undefined ? 'improve.add' : 'improve.assign')} busy={doing.busy} refused={doing.refused} onSubmit={submit}>
      {change === undefined
        ? <TextField label={say('improve.what')} name="what" lines={2} required value={words} onChange={setWords} maxLength={2000} />
        : <p className="font-700">{change.what}</p>}
      <SelectField
        label={say('improve.owner')} value={owner} onChange={setOwner}
        options={[{ value: '', label: say('improve.owner.other') }, ...rows.map((one) => ({ value: one.id, label: one.name }))]}
      />
      {owner === '' && <TextField label={say('improve.owner.name')} name="ownerName" required value={ownerName} onChange={setOwnerName} maxLength={200} />}
      <TextField label={say('improve.due')} name="due" type="date" required value={due} onChange={setDue} />
    </Form>
  )
}
