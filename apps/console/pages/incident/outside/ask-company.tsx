// The questions to one company, as it answers them on the telephone.
import { useState } from 'react'
import { useDo } from '../../../api/hooks.ts'
import { Form } from '../../../forms/form.tsx'
import { RadioField } from '../../../ui/choice.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { Outside } from './told.ts'
import { useOutsideWords } from './words.ts'

type Company = Outside['companies'][number]
type Answer = Company['answers'][string]

interface AskCompanyProps {
  readonly incident: string
  readonly data: Outside
  readonly before: Company | null
  readonly onDone: () => void
}

export function AskCompany({ incident, data, before, onDone }: AskCompanyProps) {
  const say = useOutsideWords()
  const asking = useDo('outside.ask')
  const [company, setCompany] = useState(before?.company ?? '')
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>(before?.answers ?? {})
  const [note, setNote] = useState(before?.note ?? '')
  const options = (['yes', 'no', 'unsaid'] as const).map((value) => ({ value, label: say(`answer.${value}`) }))
  const submit = async () => {
    const answer = await asking.send({
      params: { incident }, body: { company, answers: { ...answers }, fromPaper: false, ...(note.trim() === '' ? {} : { note: note.trim() }) },
    })
    if (answer.ok) onDone()
  }
  const question = (id: string, text: string, why?: string) => (
    <RadioField<Answer>
      key={id} label={text} hint={why} value={answers[id] ?? 'unsaid'} options={options}
      onChange={(value) => setAnswers({ ...answers, [id]: value })}
    />
  )
  return (
    <Form submit={say('company.save')} busy={asking.busy} refused={asking.refused} onSubmit={submit}>
      {before === null && <TextField label={say('company.name')} required name="company" value={company} onChange={setCompany} maxLength={200} />}
      {data.questions.map(({ id, text, why }) => question(id, text, why))}
      <p className="font-700">{say('unscored')}</p>
      {data.unscored.map(({ id, text }) => question(id, text))}
      <TextField label={say('company.note')} name="note" lines={2} value={note} onChange={setNote} maxLength={2000} />
    </Form>
  )
}
