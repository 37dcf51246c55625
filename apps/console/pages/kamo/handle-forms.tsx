// The four things done with a report: look, answer, open an incident from it, add it to one.
import { useState } from 'react'
import { useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { useFacility } from '../../layouts/hospital.ts'
import { useGo } from '../../layouts/link.tsx'
import { CheckField, SelectField } from '../../ui/choice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import type { List, Report } from './report-shape.ts'
import { toggled } from './toggled.ts'
import { useKamoWords } from './words.ts'

type Of<More> = More & { readonly report: Report; readonly onDone: () => void }

export function LookForm({ report, signs, onDone }: Of<Pick<List, 'signs'>>) {
  const say = useKamoWords()
  const look = useDo('desk.look')
  const [details, setDetails] = useState<readonly string[]>(report.details)
  const submit = async () => {
    const answer = await look.send({ params: { report: report.id }, body: { details: [...details] } })
    if (answer.ok) onDone()
  }
  return (
    <Form submit={say('look.do')} busy={look.busy} refused={look.refused} onSubmit={submit}>
      <fieldset>
        <legend className="font-700">{say('look.details')}</legend>
        <p className="hint">{say('look.note')}</p>
        {signs.filter((one) => !one.button).map((one) => (
          <CheckField key={one.id} label={one.title} checked={details.includes(one.id)} onChange={() => setDetails(toggled(details, one.id))} />
        ))}
      </fieldset>
    </Form>
  )
}

type OfSeveral<More> = More & { readonly reports: readonly Report[]; readonly onDone: () => void }

export function AnswerForm({ reports, results, onDone }: OfSeveral<Pick<List, 'results'>>) {
  const say = useKamoWords()
  const answering = useDo('desk.answer')
  const [result, setResult] = useState(results[0]?.id ?? '')
  const [words, setWords] = useState('')
  const submit = async () => {
    const answer = await answering.send({ body: { reports: reports.map((one) => one.id), result, words: words.trim() || null } })
    if (answer.ok) onDone()
  }
  return (
    <Form submit={say('answer.do')} busy={answering.busy} refused={answering.refused} onSubmit={submit}>
      <SelectField label={say('answer.result')} value={result} options={results.map((one) => ({ value: one.id, label: one.title }))} onChange={setResult} />
      <TextField label={say('answer.words')} name="words" lines={3} maxLength={2000} value={words} onChange={setWords} />
    </Form>
  )
}

const alongside = 8

export function OpenForm({ report, others, onDone }: Of<{ readonly others: List['reports'] }>) {
  const say = useKamoWords()
  const locale = useLocale()
  const facility = useFacility()
  const go = useGo()
  const opening = useDo('desk.open')
  // As it was seen: nobody has to find words at such a moment.
  const [title, setTitle] = useState([report.place, report.symptoms.join(say('between'))].filter(Boolean).join(' '))
  const [chosen, setChosen] = useState<readonly string[]>([report.id])
  const near = others.filter((one) => one.id !== report.id && one.state !== 'result' && one.level !== 'grey').slice(0, alongside)
  const submit = async () => {
    const answer = await opening.send({ body: { reports: [...chosen], title: title.trim() || null } })
    if (!answer.ok) return
    onDone()
    go(path.incident(facility, answer.data.incident))
  }
  return (
    <Form submit={say('open.do')} busy={opening.busy} refused={opening.refused} onSubmit={submit}>
      <p>{say('open.note')}</p>
      <TextField label={say('open.title.field')} hint={say('open.title.hint')} name="title" maxLength={200} value={title} onChange={setTitle} />
      {near.length > 0 && (
        <fieldset>
          <legend className="font-700">{say('open.with')}</legend>
          {near.map((one) => (
            <CheckField
              key={one.id}
              label={`${one.place ?? say('place.none')} ${formatTime(one.happenedAt, locale)} ${one.symptoms.join(say('between'))}`}
              checked={chosen.includes(one.id)}
              onChange={() => setChosen(toggled(chosen, one.id))}
            />
          ))}
        </fieldset>
      )}
    </Form>
  )
}

export function JoinForm({ report, incidents, onDone }: Of<Pick<List, 'incidents'>>) {
  const say = useKamoWords()
  const joining = useDo('desk.join')
  const [incident, setIncident] = useState(incidents[0]?.id ?? '')
  const submit = async () => {
    const answer = await joining.send({ params: { incident }, body: { reports: [report.id] } })
    if (answer.ok) onDone()
  }
  return (
    <Form submit={say('join.do')} busy={joining.busy} refused={joining.refused} onSubmit={submit}>
      <SelectField
        label={say('join.which')}
        value={incident}
        options={incidents.map((one) => ({ value: one.id, label: `${one.number} ${one.title ?? ''}` }))}
        onChange={setIncident}
      />
    </Form>
  )
}
