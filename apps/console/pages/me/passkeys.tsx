// Passkeys: log in by fingerprint, face or a security key instead of a password.
import { useState } from 'react'
import { useAsk, useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { Answered } from '../../layouts/answered.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { useMeWords } from './words.ts'

export function Passkeys() {
  const say = useMeWords()
  const locale = useLocale()
  const state = useAsk('state.get', {})
  const asked = useAsk('me.passkeys', {})
  const remove = useDo('me.passkeyRemove')
  const available = state.data?.ok ? state.data.data.passkeys : null
  return (
    <Answered asked={asked}>
      {({ rows }) => (
        <div className="flex flex-col gap-4">
          {rows.length === 0 && <p>{say('passkeys.none')}</p>}
          <ul className="flex flex-col gap-2">
            {rows.map((key) => (
              <li key={key.id} className="flex flex-wrap items-center justify-between gap-3">
                <span>{key.label}　<span className="hint">{say('passkeys.added', { day: formatDate(key.addedAt, locale) })}</span></span>
                <Button look="danger" aria-label={say('passkeys.remove.of', { label: key.label })} busy={remove.busy} onClick={() => void remove.send({ params: { passkey: key.id } })}>
                  {say('passkeys.remove')}
                </Button>
              </li>
            ))}
          </ul>
          {available && <AddPasskey whyNot={available.available ? null : (available.why ?? say('passkeys.unavailable'))} />}
        </div>
      )}
    </Answered>
  )
}

function AddPasskey({ whyNot }: { readonly whyNot: string | null }) {
  const say = useMeWords()
  const begin = useDo('me.passkeyOptions', { changes: false })
  const add = useDo('me.passkeyAdd')
  const [password, setPassword] = useState('')
  const [label, setLabel] = useState('')
  const [stopped, setStopped] = useState(false)
  const submit = async () => {
    setStopped(false)
    const options = await begin.send({ body: { password } })
    if (!options.ok) return
    const { startRegistration } = await import('@simplewebauthn/browser')
    // The server made these options with the sister library; their shape is checked there.
    const asked = options.data as unknown as Parameters<typeof startRegistration>[0]['optionsJSON']
    const credential = await startRegistration({ optionsJSON: asked }).catch(() => null)
    if (!credential) return setStopped(true)
    const answer = await add.send({ body: { label, credential: { ...credential } } })
    if (answer.ok) setPassword('')
  }
  return (
    <Form submit={say('passkeys.add')} busy={begin.busy || add.busy} refused={begin.refused ?? add.refused} disabledReason={whyNot} onSubmit={submit}>
      {stopped && <Notice tone="error" title={say('passkeys.stopped')} />}
      {!whyNot && (
        <>
          <TextField label={say('passkeys.label')} hint={say('passkeys.label.hint')} name="label" required value={label} onChange={setLabel} />
          <TextField label={say('password.current')} name="passkeyPassword" type="password" required autoComplete="current-password" value={password} onChange={setPassword} />
        </>
      )}
    </Form>
  )
}
