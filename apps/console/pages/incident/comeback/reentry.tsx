// Paper that is entered again: counted, entered, looked over, each with its bar.
import { useState } from 'react'
import { useDo } from '../../../api/hooks.ts'
import { Form } from '../../../forms/form.tsx'
import { useWhyNot } from '../../../layouts/hospital.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Section } from '../../../ui/page.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { numberTyped } from '../../../util/number-typed.ts'
import type { Comeback } from './comeback-data.ts'
import { useComebackWords } from './words.ts'

type Row = Comeback['reentries'][number]
const counts = ['counted', 'entered', 'checked'] as const

export function Reentry({ found: { reentries, forms }, incident }: { readonly found: Comeback; readonly incident: string }) {
  const say = useComebackWords()
  const known = new Set(reentries.map(({ system, form }) => `${system} ${form}`))
  const open = forms.filter(({ system, form }) => !known.has(`${system} ${form}`))
  const empty: Row = { system: '', form: '', counted: 0, entered: 0, checked: 0, at: '', note: null }
  return (
    <Section title={say('reentry')} note={say('reentry.lead')}>
      {reentries.length === 0 && <p className="hint">{say('reentry.none')}</p>}
      <ul className="flex flex-col gap-3">
        {reentries.map((one) => {
          const named = { system: one.system, form: one.form, counted: one.counted, entered: one.entered, checked: one.checked }
          const share = (of: number) => (one.counted === 0 ? 1 : of / one.counted)
          return (
            <li key={`${one.system} ${one.form}`} className="card flex flex-col gap-2">
              <Progress label={say('reentry.entered', named)} done={share(one.entered)} />
              <Progress label={say('reentry.checked', named)} done={share(one.checked)} />
              <Disclosure title={say('reentry.of', named)}><CountForm key={one.at} row={one} incident={incident} /></Disclosure>
            </li>
          )
        })}
        {open.map((one) => (
          <li key={`${one.system} ${one.form}`}>
            <Disclosure title={say('reentry.of', one)}><CountForm row={{ ...empty, ...one }} incident={incident} /></Disclosure>
          </li>
        ))}
      </ul>
      <Disclosure title={say('reentry.other')}><CountForm key={reentries.length} row={empty} incident={incident} /></Disclosure>
    </Section>
  )
}

function CountForm({ row, incident }: { readonly row: Row; readonly incident: string }) {
  const say = useComebackWords()
  const whyNot = useWhyNot()
  const set = useDo('comeback.reentry')
  const [system, setSystem] = useState(row.system)
  const [form, setForm] = useState(row.form)
  const [typed, setTyped] = useState<Readonly<Record<(typeof counts)[number], string>>>({ counted: String(row.counted), entered: String(row.entered), checked: String(row.checked) })
  const [counted, entered, checked] = counts.map((one) => numberTyped(typed[one]))
  const whole = (value: number | undefined): value is number => value !== undefined && Number.isInteger(value) && value >= 0
  const right = whole(counted) && whole(entered) && whole(checked) ? { counted, entered, checked } : null
  return (
    <Form
      submit={say('reentry.save')} busy={set.busy} refused={set.refused} disabledReason={whyNot('incident.work') ?? (right ? null : say('reentry.number'))}
      onSubmit={async () => { if (right) await set.send({ params: { incident }, body: { system, form, ...right } }) }}
    >
      {row.form === '' && <TextField label={say('reentry.system')} name="system" required value={system} onChange={setSystem} maxLength={200} />}
      {row.form === '' && <TextField label={say('reentry.form')} name="form" required value={form} onChange={setForm} maxLength={200} />}
      {counts.map((one) => (
        <TextField key={one} label={say(`reentry.count.${one}`)} name={one} required inputMode="numeric" value={typed[one]} onChange={(text) => setTyped({ ...typed, [one]: text })} maxLength={10} />
      ))}
    </Form>
  )
}
