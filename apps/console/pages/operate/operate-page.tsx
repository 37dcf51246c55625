// For whoever runs the machine: how long a log-in lasts, the hospital's directory, outside log-in, certificate, saving everything.
import { linkTo } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { Link } from '../../layouts/link.tsx'
import { buttonLook } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { path } from '../../util/path-builder.ts'
import { Facilities } from './facilities.tsx'
import { LdapForm } from './ldap-form.tsx'
import { OidcForm } from './oidc-form.tsx'
import { Operators } from './operators.tsx'
import { SessionForm } from './session-form.tsx'
import { TlsForm } from './tls-form.tsx'
import { useOperateWords } from './words.ts'

export function OperatePage() {
  const say = useOperateWords()
  const asked = useAsk('settings.get', {})
  return (
    <Page title={say('title')} above={<Link href={path.start()}>{say('back')}</Link>}>
      <Answered asked={asked}>
        {(settings) => (
          <>
            <p className="hint break-all">{say('version', { version: settings.version, folder: settings.dataFolder })}</p>
            <p><Link href={path.installationActs()}>{say('acts.see')}</Link></p>
            <Section title={say('facilities')}><Facilities /></Section>
            <Section title={say('operators')}><Operators /></Section>
            <Section title={say('session')}><div className="card"><SessionForm settings={settings} /></div></Section>
            <Section title={say('ldap')} note={say('ldap.note')}><Disclosure title={say('open')}><LdapForm settings={settings} /></Disclosure></Section>
            <Section title={say('oidc')} note={say('oidc.note')}><Disclosure title={say('open')}><OidcForm settings={settings} /></Disclosure></Section>
            <Section title={say('tls')} note={say('tls.note')}><Disclosure title={say('open')}><TlsForm settings={settings} /></Disclosure></Section>
            <Section title={say('save')} note={say('save.note')}>
              <p><a className={buttonLook('secondary')} href={linkTo('data.save', {})} download><Icon name="download" />{say('save.go')}</a></p>
            </Section>
          </>
        )}
      </Answered>
    </Page>
  )
}
