// The end of a drill: what went well first, then the questions of the hot wash.
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { useGo } from '../../layouts/link.tsx'
import { Section } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { path } from '../../util/path-builder.ts'
import { countTyped } from './count-typed.ts'
import { useDrillWords } from './words.ts'

export function EndForm({ script: { drill, hotwash } }: { readonly script: Data<'drills.get'> }) {
  const say = useDrillWords()
  const facility = useFacility()
  const go = useGo()
  const whyNot = useWhyNot()
  const end = useDo('drills.end')
  const [strengths, setStrengths] = useState('')
  const [count, setCount] = useState(drill.participants === null ? '' : String(drill.participants))
  const [answers, setAnswers] = useState<readonly string[]>(() => hotwash.map(() => ''))
  const submit = async () => {
    const participants = countTyped(count)
    const answer = await end.send({
      params: { drill: drill.id },
      body: {
        hotwash: answers.map((one) => (one.trim() === '' ? null : one.trim())), ...(strengths.trim() === '' ? {} : { strengths: strengths.trim() }),
        ...(participants === undefined ? {} : { participants }),
      },
    })
    if (answer.ok) go(path.drillResult(facility, drill.id))
  }
  return (
    <Section title={say('end')} note={say('end.note')}>
      <Form submit={say('end.do')} busy={end.busy} refused={end.refused} disabledReason={whyNot('incident.work')} onSubmit={submit}>
        <TextField label={say('end.strengths')} name="strengths" lines={2} value={strengths} onChange={setStrengths} maxLength={2000} />
        {hotwash.map((question, at) => (
          <TextField
            key={question} label={question} name={`hotwash.${at}`} lines={2} value={answers[at] ?? ''} maxLength={2000}
            onChange={(value) => setAnswers(answers.map((one, n) => (n === at ? value : one)))}
          />
        ))}
        <TextField label={say('start.count')} hint={say('start.count.hint')} name="participants" inputMode="numeric" value={count} onChange={setCount} maxLength={6} />
      </Form>
    </Section>
  )
}
