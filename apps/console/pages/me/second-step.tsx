// The second step: show the QR code to the phone, type what it says, keep the recovery codes.
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { CopyText } from '../../ui/copy-text.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { useMeWords } from './words.ts'

export function SecondStep({ me }: { readonly me: Data<'me.get'> }) {
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  if (codes) return <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />
  return me.totp ? <Enrolled me={me} onCodes={setCodes} /> : <Enrol onCodes={setCodes} />
}

function Enrol({ onCodes }: { readonly onCodes: (codes: readonly string[]) => void }) {
  const say = useMeWords()
  const begin = useDo('me.totpBegin', { changes: false })
  const confirm = useDo('me.totpConfirm')
  const [password, setPassword] = useState('')
  const [secret, setSecret] = useState<Data<'me.totpBegin'> | null>(null)
  const [code, setCode] = useState('')
  const start = async () => {
    const answer = await begin.send({ body: { password } })
    if (answer.ok) setSecret(answer.data)
  }
  const finish = async () => {
    const answer = await confirm.send({ body: { code } })
    if (answer.ok) onCodes(answer.data.recoveryCodes)
  }
  if (!secret) {
    return (
      <Form submit={say('second.begin')} busy={begin.busy} refused={begin.refused} onSubmit={start}>
        <TextField label={say('password.current')} name="password" type="password" required autoComplete="current-password" value={password} onChange={setPassword} />
      </Form>
    )
  }
  return (
    <Form submit={say('second.confirm')} busy={confirm.busy} refused={confirm.refused} onSubmit={finish}>
      <p>{say('second.scan')}</p>
      <QrCode text={secret.uri} what={say('second')} />
      <CopyText label={say('second.secret')} text={secret.secret} />
      <TextField label={say('second.code')} name="code" inputMode="numeric" autoComplete="one-time-code" required value={code} onChange={setCode} />
    </Form>
  )
}

interface EnrolledProps {
  readonly me: Data<'me.get'>
  readonly onCodes: (codes: readonly string[]) => void
}

function Enrolled({ me, onCodes }: EnrolledProps) {
  const say = useMeWords()
  const remove = useDo('me.totpRemove')
  const renew = useDo('me.recoveryCodes')
  const [password, setPassword] = useState('')
  const [what, setWhat] = useState<'renew' | 'remove' | null>(null)
  const submit = async () => {
    if (what === 'remove') {
      await remove.send({ body: { password } })
      return
    }
    const answer = await renew.send({ body: { password } })
    if (answer.ok) onCodes(answer.data.recoveryCodes)
  }
  return (
    <div className="flex flex-col gap-4">
      <Notice tone="done" title={say('second.on')}><p>{say('second.left', { count: me.recoveryCodesLeft })}</p></Notice>
      {what === null
        ? (
            <p className="flex flex-wrap gap-x-6">
              <button type="button" className="link min-h-11" onClick={() => setWhat('renew')}>{say('second.renew')}</button>
              <button type="button" className="link min-h-11" onClick={() => setWhat('remove')}>{say('second.remove')}</button>
            </p>
          )
        : (
            <Form
              submit={say(`second.${what}`)}
              busy={remove.busy || renew.busy}
              refused={remove.refused ?? renew.refused}
              onSubmit={submit}
              beside={<button type="button" className="link min-h-11" onClick={() => setWhat(null)}>{say('cancel')}</button>}
            >
              <TextField label={say('password.current')} name="password" type="password" required autoComplete="current-password" value={password} onChange={setPassword} />
            </Form>
          )}
    </div>
  )
}
