// Who are you? Password (ours or the directory's), a second step where one is set, a passkey, or the hospital's own log-in.
import { useState } from 'react'
import { linkTo, type Data } from '../../api/client.ts'
import { useAsk, useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { Answered } from '../../layouts/answered.tsx'
import { useSearchValue } from '../../layouts/address.ts'
import { Redirect, useGo } from '../../layouts/link.tsx'
import { speakOwnLanguage } from '../../layouts/own-language.ts'
import { buttonLook } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { path } from '../../util/path-builder.ts'
import { PasskeyButton } from './passkey-button.tsx'
import { Problem } from './problem.tsx'
import { safeBack } from './safe-back.ts'
import { SecondStep } from './second-step.tsx'
import { useLoginWords } from './words.ts'

type Entered = Data<'session.logIn'>

export function LoginPage() {
  const asked = useAsk('state.get', {})
  return (
    <Answered asked={asked}>
      {(state) => (state.setupNeeded ? <Redirect href={path.setUp()} /> : <LogIn state={state} />)}
    </Answered>
  )
}

function LogIn({ state }: { readonly state: Data<'state.get'> }) {
  const say = useLoginWords()
  const go = useGo()
  const back = useSearchValue('back')
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [ways, setWays] = useState<Extract<Entered, { next: 'secondStep' }>['ways'] | null>(null)
  const enter = useDo('session.logIn')
  const entered = async (next: Entered) => {
    if (next.next === 'secondStep') return setWays(next.ways)
    await speakOwnLanguage()
    go(next.mustChangePassword ? path.me() : safeBack(back))
  }
  const submit = async () => {
    const answer = await enter.send({ body: { login, password } })
    if (answer.ok) await entered(answer.data)
  }
  if (ways) return <SecondStep ways={ways} onEntered={(next) => void entered(next)} onBack={() => setWays(null)} />
  return (
    <Page title={say('title')}>
      <Problem />
      <div className="card max-w-xl">
        <Form submit={say('submit')} busy={enter.busy} refused={enter.refused} onSubmit={submit}>
          <TextField
            label={say('login')}
            hint={state.ldap ? say('login.directory') : undefined}
            name="login"
            value={login}
            onChange={setLogin}
            required
            autoComplete="username"
          />
          <TextField label={say('password')} name="password" type="password" value={password} onChange={setPassword} required autoComplete="current-password" />
        </Form>
        <div className="mt-6 flex flex-col items-start gap-4 border-t border-line pt-5">
          <PasskeyButton whyNot={state.passkeys.available ? null : (state.passkeys.why ?? say('passkey.none'))} onEntered={(next) => void entered(next)} />
          {state.oidc && <a className={buttonLook('secondary')} href={linkTo('session.oidcStart', {})}>{state.oidc.label}</a>}
        </div>
      </div>
      <p className="hint max-w-xl">{say('forgot')}</p>
    </Page>
  )
}
