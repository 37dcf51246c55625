// One field: what stands in it, what the incident suggests with one tap, and 「不明」.
import { useState } from 'react'
import type { Data } from '../../../api/client.ts'
import { useDo } from '../../../api/hooks.ts'
import { useWhyNot } from '../../../layouts/hospital.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useFormPageWords } from './words.ts'

type Field = Data<'forms.get'>['sections'][number]['fields'][number]

const sign = { value: 'pass', unknown: 'notApplicable', empty: 'unknown' } as const

export function FieldCard({ incident, field }: { readonly incident: string; readonly field: Field }) {
  const say = useFormPageWords()
  const whyNot = useWhyNot()('incident.work')
  const set = useDo('forms.set')
  const [editing, edit] = useState(false)
  const [value, setValue] = useState(field.value ?? '')
  const put = async (state: Field['state'], words?: string, source?: string) => {
    const answer = await set.send({
      params: { incident },
      body: { field: field.id, state, ...(words === undefined ? {} : { value: words }), ...(source === undefined ? {} : { source }) },
    })
    if (answer.ok) edit(false)
  }
  const act = { busy: set.busy, disabledReason: whyNot } as const
  const forField = <span className="sr-only">{field.title}</span>
  return (
    <li className="card flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h3>{field.title}</h3>
        <span className="inline-flex items-center gap-1"><Icon name={sign[field.state]} size={18} />{say(`state.${field.state}`)}</span>
        {field.required && <span className="hint">{say('required')}</span>}
      </div>
      {field.hint && <p className="hint">{field.hint}</p>}
      {field.value !== null && !editing && <p className="whitespace-pre-wrap break-words">{field.value}</p>}
      {field.sourceTitle && !editing && <p className="hint">{say('field.from', { title: field.sourceTitle })}</p>}
      {set.refused && <Notice tone="error" title={set.refused.reasons.join(' ')} />}
      {editing && (
        <TextField
          label={field.title} name={field.id} value={value} onChange={setValue} maxLength={20_000}
          {...(field.kind === 'line' ? {} : { lines: field.kind === 'rows' ? 8 : 5 })}
        />
      )}
      <div className="flex flex-wrap gap-3" data-screen-only>
        {editing
          ? (
              <Button {...act} onClick={() => void (value.trim() === '' ? put('empty') : put('value', value))}>{say('save')}{forField}</Button>
            )
          : <Button {...act} look="secondary" onClick={() => edit(true)}>{say(field.value === null ? 'save' : 'edit')}{forField}</Button>}
        {field.state !== 'unknown' && <Button {...act} look="quiet" onClick={() => void put('unknown')}>{say('unknown')}{forField}</Button>}
        {field.state !== 'empty' && <Button {...act} look="quiet" onClick={() => void put('empty')}>{say('empty')}{forField}</Button>}
      </div>
      {field.suggestions.map((one) => (
        <div key={one.value} className="flex flex-col gap-2 border-l-4 border-accent pl-3">
          <p className="hint">{one.title}</p>
          <p className="max-h-40 overflow-y-auto whitespace-pre-wrap break-words" tabIndex={0}>{one.value}</p>
          <p data-screen-only>
            <Button {...act} look="secondary" onClick={() => void put('value', one.value, one.source)}>{say('take')}{forField}</Button>
          </p>
        </div>
      ))}
      <p className="hint">{say('field.sure', { sure: field.certaintyTitle })}</p>
    </li>
  )
}
