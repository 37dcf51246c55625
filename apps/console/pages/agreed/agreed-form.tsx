// One agreement by hand: for a hospital that keeps no list, and to correct a line of one that does.
import { useId, useState } from 'react'
import { useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { SelectField } from '../../ui/choice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { emptied, fieldsOf, saidBy, typedFrom, type AgreedKind, type Field, type Saved, type Typed } from './fields.ts'
import { useAgreedWords } from './words.ts'

type Code = Parameters<ReturnType<typeof useAgreedWords>>[0]

interface AgreedFormProps {
  readonly kind: AgreedKind
  /** What it corrects; null for one more. */
  readonly from: { readonly key: string | undefined; readonly is: Readonly<Record<string, unknown>> } | null
  readonly systems: readonly string[]
  readonly onDone: () => void
}

export function AgreedForm({ kind, from, systems, onDone }: AgreedFormProps) {
  const say = useAgreedWords()
  const save = useDo('agreed.save')
  const [typed, setTyped] = useState<Typed>(() => typedFrom(kind, from?.is ?? {}))
  const left = emptied(kind, from?.is ?? {}, typed)
  const submit = async () => {
    // The cast: the fields of a kind are those of its shape; the server checks them again.
    const body = { kind, ...(from?.key === undefined ? {} : { key: from.key }), is: saidBy(kind, typed) } as Saved
    const answer = await save.send({ body })
    if (answer.ok) onDone()
  }
  return (
    <Form submit={say('save')} busy={save.busy} refused={save.refused} onSubmit={submit}>
      {fieldsOf[kind].map((field) => (
        <One key={field.name} field={field} value={typed[field.name] ?? ''} systems={systems} onChange={(value) => setTyped({ ...typed, [field.name]: value })} />
      ))}
      {left.length > 0 && (
        <Notice tone="caution" title={say('emptied', { fields: left.map((name) => say(`field.${name}` as Code)).join(say('sep')) })}>
          <p>{say('emptied.next')}</p>
        </Notice>
      )}
    </Form>
  )
}

interface OneProps {
  readonly field: Field
  readonly value: string
  readonly systems: readonly string[]
  readonly onChange: (value: string) => void
}

function One({ field, value, systems, onChange }: OneProps) {
  const say = useAgreedWords()
  const { name, sort, required } = field
  // The casts: a test asks that every field and every choice has its word.
  const label = say(`field.${name}` as Code)
  const id = useId()
  if (sort === 'yes' || typeof sort === 'object') {
    const choices = sort === 'yes' ? ['yes', 'no'] : sort.of
    // Nothing is chosen for anybody: a stance that nobody took must not stand in the register.
    const options = [{ value: '', label: say('choose') }, ...choices.map((one) => ({ value: one, label: say(`value.${one}` as Code) }))]
    return <SelectField label={label} required={required ?? false} value={value} options={options} onChange={onChange} />
  }
  if (sort === 'system') {
    return (
      <>
        <TextField label={label} hint={systems.length > 0 ? say('system.hint') : undefined} name={name} required={required ?? false} value={value} onChange={onChange} maxLength={200} />
        {value === '' && systems.length > 0 && (
          <div role="group" aria-labelledby={id} className="flex flex-wrap gap-2">
            <span id={id} className="sr-only">{say('system.pick')}</span>
            {systems.slice(0, 12).map((one) => <button key={one} type="button" className="link min-h-11 px-2" onClick={() => onChange(one)}>{one}</button>)}
          </div>
        )}
      </>
    )
  }
  return (
    <TextField
      label={label} name={name} required={required ?? false} value={value} onChange={onChange} {...(sort === 'date' ? { type: 'date' as const } : {})}
      {...(sort === 'number' ? { inputMode: 'numeric' as const } : {})} {...(sort === 'lines' ? { hint: say('lines.hint') } : {})}
      {...(sort === 'prose' ? { lines: 2 } : sort === 'lines' ? { lines: 3 } : {})}
    />
  )
}
