// A person's own settings: password, second step, passkeys, where they are logged in.
import { useAsk } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { Link } from '../../layouts/link.tsx'
import { useLayoutWords } from '../../layouts/words.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { path } from '../../util/path-builder.ts'
import { Language } from './language.tsx'
import { Passkeys } from './passkeys.tsx'
import { PasswordForm } from './password-form.tsx'
import { SecondStep } from './second-step.tsx'
import { Sessions } from './sessions.tsx'
import { useMeWords } from './words.ts'

export function MePage() {
  const say = useMeWords()
  const role = useLayoutWords()
  const asked = useAsk('me.get', {})
  return (
    <Answered asked={asked}>
      {(me) => (
        <Page title={say('title', { name: me.name })} above={<Link href={path.start()}>{say('back')}</Link>}>
          {me.mustChangePassword && <Notice tone="caution" title={say('mustChange')}><p>{say('mustChange.why')}</p></Notice>}
          <ul className="flex flex-col gap-1">
            {me.facilities.map((one) => <li key={one.id}>{one.name}　{one.roles.map((held) => role(`role.${held}`)).join(say('sep'))}</li>)}
          </ul>
          {me.installation.permissions.includes('installation.operate') && <p><Link href={path.operate()}>{say('operate')}</Link></p>}
          <div className="card"><Language chosen={me.locale} /></div>
          {me.origin === 'local'
            ? <Section title={say('password')}><div className="card"><PasswordForm /></div></Section>
            : <p className="hint">{say('password.elsewhere')}</p>}
          <Section title={say('second')} note={say('second.note')}><div className="card"><SecondStep me={me} /></div></Section>
          <Section title={say('passkeys')} note={say('passkeys.note')}><div className="card"><Passkeys /></div></Section>
          <Section title={say('sessions')}><Sessions /></Section>
        </Page>
      )}
    </Answered>
  )
}
