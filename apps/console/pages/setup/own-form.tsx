// The hospital's name and its first administrator.
import { useState } from 'react'
import type { Refused } from '../../api/refusal.ts'
import { Form } from '../../forms/form.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useSetupWords } from './words.ts'

export interface Own {
  readonly hospital: string
  readonly beds: string
  readonly name: string
  readonly login: string
  readonly password: string
}

interface OwnFormProps {
  readonly mode: 'sample' | 'own'
  readonly busy: boolean
  readonly refused: Refused | null
  readonly onDone: (own: Own) => void
}

export function OwnForm({ mode, busy, refused, onDone }: OwnFormProps) {
  const say = useSetupWords()
  const [own, setOwn] = useState<Own>({
    hospital: mode === 'sample' ? say('sample.name') : '', beds: '', name: '', login: '', password: '',
  })
  const set = (field: keyof Own) => (value: string) => setOwn({ ...own, [field]: value })
  return (
    <div className="card">
      <Form submit={say('finish')} busy={busy} refused={refused} onSubmit={() => onDone(own)}>
        {mode === 'own' && (
          <>
            <TextField label={say('hospital')} name="hospital.name" value={own.hospital} onChange={set('hospital')} required autoComplete="organization" />
            <TextField label={say('beds')} hint={say('beds.hint')} name="hospital.beds" value={own.beds} onChange={set('beds')} inputMode="numeric" />
          </>
        )}
        <h2>{say('admin')}</h2>
        <p className="hint -mt-3">{say('admin.hint')}</p>
        <TextField label={say('name')} name="administrator.name" value={own.name} onChange={set('name')} required autoComplete="name" />
        <TextField label={say('login')} hint={say('login.hint')} name="administrator.login" value={own.login} onChange={set('login')} required autoComplete="username" />
        <TextField
          label={say('password')}
          hint={say('password.hint')}
          name="administrator.password"
          type="password"
          value={own.password}
          onChange={set('password')}
          required
          autoComplete="new-password"
        />
      </Form>
    </div>
  )
}
