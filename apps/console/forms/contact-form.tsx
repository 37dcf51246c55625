// A contact, new or changed. What a file says is not overwritten: this is one more, newer, source.
import { useState } from 'react'
import { contactRoles, outsideBodies } from './contact-choices.ts'
import type { Row } from '../api/client.ts'
import { useDo } from '../api/hooks.ts'
import { CheckField, SelectField } from '../ui/choice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { today } from '../util/format.ts'
import { Form } from './form.tsx'
import { useFormWords } from './words.ts'

type Contact = Row<'contacts.callList'>

interface ContactFormProps {
  readonly contact: Contact | null
  readonly onDone: () => void
}

const lines = (text: string) => text.split(/[\n,\u3001]/).map((one) => one.trim()).filter((one) => one !== '')

export function ContactForm({ contact, onDone }: ContactFormProps) {
  const say = useFormWords()
  const save = useDo('contacts.save')
  const [role, setRole] = useState(contactRoles.find((one) => one === contact?.role) ?? 'systems')
  const [body, setBody] = useState(outsideBodies.find((one) => one === contact?.body) ?? 'ministry')
  const [order, setOrder] = useState<'main' | 'deputy'>(contact?.order ?? 'main')
  const [text, setText] = useState({
    name: contact?.name ?? '',
    organisation: contact?.organisation ?? '',
    department: contact?.department ?? '',
    phones: contact?.phones.join('\n') ?? '',
    emails: contact?.emails.join('\n') ?? '',
    system: contact?.system ?? '',
  })
  const [nights, setNights] = useState(contact?.nightsAndHolidays ?? false)
  const set = (field: keyof typeof text) => (value: string) => setText({ ...text, [field]: value })
  const given = (field: 'name' | 'organisation' | 'department' | 'system') => (text[field] === '' ? {} : { [field]: text[field] })
  const submit = async () => {
    const answer = await save.send({
      body: {
        ...(contact ? { key: contact.key } : {}),
        contact: {
          role, order, nightsAndHolidays: nights, confirmedOn: today(),
          phones: lines(text.phones),
          emails: lines(text.emails),
          ...(role === 'outside-body' ? { body } : {}),
          ...given('name'), ...given('organisation'), ...given('department'), ...given('system'),
        },
      },
    })
    if (answer.ok) onDone()
  }
  return (
    <Form submit={say('contact.submit')} busy={save.busy} refused={save.refused} onSubmit={submit}>
      <SelectField label={say('contact.role')} value={role} options={contactRoles.map((value) => ({ value, label: say(`role.${value}`) }))} onChange={setRole} />
      {role === 'outside-body' && (
        <SelectField label={say('contact.body')} value={body} options={outsideBodies.map((value) => ({ value, label: say(`body.${value}`) }))} onChange={setBody} />
      )}
      <SelectField
        label={say('contact.order')}
        value={order}
        options={(['main', 'deputy'] as const).map((value) => ({ value, label: say(`order.${value}`) }))}
        onChange={setOrder}
      />
      <TextField label={say('contact.name')} name="name" value={text.name} onChange={set('name')} />
      <TextField label={say('contact.organisation')} name="organisation" value={text.organisation} onChange={set('organisation')} />
      <TextField label={say('contact.department')} name="department" value={text.department} onChange={set('department')} />
      <TextField label={say('contact.phones')} hint={say('contact.phones.hint')} name="phones" lines={2} value={text.phones} onChange={set('phones')} />
      <TextField label={say('contact.emails')} name="emails" lines={2} value={text.emails} onChange={set('emails')} />
      {role === 'vendor' && <TextField label={say('contact.system')} name="system" value={text.system} onChange={set('system')} />}
      <CheckField label={say('contact.nights')} checked={nights} onChange={setNights} />
    </Form>
  )
}
