// What came by phone or on the paper form, typed by whoever took it.
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { CheckField, RadioField, SelectField } from '../../ui/choice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { MomentField, momentTyped } from '../incident/moment-field.tsx'
import { toggled } from './toggled.ts'
import { useKamoWords } from './words.ts'

type Signs = Data<'desk.list'>['signs']

const unsaid = { via: 'phone', code: '', where: '', when: '', several: 'unknown', patients: 'unknown', callback: '', words: '' } as const
type Typed = { [K in keyof typeof unsaid]: string } & {
  via: 'phone' | 'paper'; several: 'yes' | 'no' | 'unknown'; patients: 'yes' | 'no' | 'unknown'
}

export function TakeForm({ signs, onDone }: { readonly signs: Signs; readonly onDone: () => void }) {
  const say = useKamoWords()
  const take = useDo('desk.take')
  const [typed, setTyped] = useState<Typed>({ ...unsaid })
  const [seen, setSeen] = useState<readonly string[]>([])
  const set = (more: Partial<Typed>) => setTyped({ ...typed, ...more })
  const submit = async () => {
    const is = (button: boolean) => signs.filter((one) => one.button === button && seen.includes(one.id)).map((one) => one.id)
    const { via, code, where, when, several, patients, callback, words } = typed
    const answer = await take.send({
      body: {
        via, ...(code.trim() === '' ? {} : { code: code.trim() }), where: where.trim() || null, symptoms: is(true), details: is(false),
        several: several === 'unknown' ? null : several === 'yes', patients, callback: callback.trim() || null, words: words.trim() || null,
        // The hospital's clock, wherever the browser thinks it is.
        happenedAt: momentTyped(when) ?? null,
      },
    })
    if (answer.ok) onDone()
  }
  const yesNo = [{ value: 'unknown', label: say('take.unknown') }] as const
  const nothing = signs.some((one) => one.button && seen.includes(one.id)) ? null : say('take.need')
  return (
    <Form submit={say('take.do')} busy={take.busy} refused={take.refused} disabledReason={nothing} onSubmit={submit}>
      <RadioField
        label={say('take.via')}
        value={typed.via}
        options={[{ value: 'phone', label: say('take.phone') }, { value: 'paper', label: say('take.paper') }]}
        onChange={(via) => set({ via })}
      />
      <fieldset>
        <legend className="font-700">{say('take.symptoms')}</legend>
        {signs.filter((one) => one.button).map((one) => (
          <CheckField key={one.id} label={one.title} checked={seen.includes(one.id)} onChange={() => setSeen(toggled(seen, one.id))} />
        ))}
      </fieldset>
      <TextField label={say('take.where')} name="where" maxLength={80} value={typed.where} onChange={(where) => set({ where })} />
      <TextField label={say('take.code')} name="code" maxLength={12} value={typed.code} onChange={(code) => set({ code })} />
      <TextField label={say('callback')} name="callback" type="tel" maxLength={40} value={typed.callback} onChange={(callback) => set({ callback })} />
      <SelectField
        label={say('take.several')}
        value={typed.several}
        options={[...yesNo, { value: 'no', label: say('several.no') }, { value: 'yes', label: say('several.yes') }]}
        onChange={(several) => set({ several })}
      />
      <SelectField
        label={say('take.patients')}
        value={typed.patients}
        options={[...yesNo, { value: 'no', label: say('patients.no') }, { value: 'yes', label: say('patients.yes') }]}
        onChange={(patients) => set({ patients })}
      />
      <MomentField label={say('take.when')} hint={say('take.when.hint')} name="when" value={typed.when} onChange={(when) => set({ when })} />
      <TextField label={say('words')} name="words" lines={3} maxLength={500} value={typed.words} onChange={(words) => set({ words })} />
    </Form>
  )
}
