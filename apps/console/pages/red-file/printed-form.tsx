// It was printed: which version, where the copies lie, how many, and whether the old ones were taken away.
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { useWhyNot } from '../../layouts/hospital.ts'
import { Button } from '../../ui/button.tsx'
import { CheckField, SelectField } from '../../ui/choice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useRedWords } from './words.ts'

interface Copy {
  readonly place: string
  readonly count: string
}

export function PrintedForm({ file }: { readonly file: Data<'redFile.get'> }) {
  const say = useRedWords()
  const whyNot = useWhyNot()
  const printing = useDo('redFile.printed')
  const before = file.printings[0]?.copies.map(({ place, count }) => ({ place: place ?? '', count: String(count) }))
  const [copies, setCopies] = useState<readonly Copy[]>(before ?? [{ place: say('places.1'), count: '1' }, { place: say('places.2'), count: '1' }])
  const [collected, setCollected] = useState(false)
  const [version, setVersion] = useState(String(file.newest?.version ?? 1))
  const [done, setDone] = useState(false)
  const change = (at: number, more: Partial<Copy>) => setCopies(copies.map((one, n) => (n === at ? { ...one, ...more } : one)))
  const submit = async () => {
    const whole = copies.filter(({ place }) => place.trim() !== '').map(({ place, count }) => ({ place: place.trim(), count: Number(count) }))
    const answer = await printing.send({ body: { version: Number(version), copies: whole, collected } })
    setDone(answer.ok)
  }
  return (
    <div className="card flex flex-col gap-3">
      {done && <Notice tone="done" title={say('printed.done')} focus />}
      <p className="hint">{say('printed.lead')}</p>
      <Form submit={say('printed.go')} busy={printing.busy} refused={printing.refused} disabledReason={whyNot('incident.work')} onSubmit={submit}>
        <SelectField
          label={say('printed.version')} value={version} onChange={setVersion}
          options={file.versions.slice(0, 10).map((one) => ({ value: String(one.version), label: say('version', { version: one.version }) }))}
        />
        {copies.map(({ place, count }, at) => (
          <div key={at} className="flex flex-wrap gap-3">
            <TextField label={`${say('printed.place')} ${at + 1}`} name={`place-${at}`} value={place} onChange={(value) => change(at, { place: value })} maxLength={200} />
            <TextField label={`${say('printed.count')} ${at + 1}`} name={`count-${at}`} value={count} onChange={(value) => change(at, { count: value })} />
          </div>
        ))}
        <p><Button look="quiet" onClick={() => setCopies([...copies, { place: '', count: '1' }])}>{say('printed.more')}</Button></p>
        <CheckField label={say('printed.collected')} checked={collected} onChange={setCollected} />
      </Form>
    </div>
  )
}
