// Logging in with the name and password of the hospital's Active Directory; tried before it is kept.
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { GroupRolesField, type GroupRoles } from './group-roles.tsx'
import { useOperateWords } from './words.ts'

export function LdapForm({ settings }: { readonly settings: Data<'settings.get'> }) {
  const say = useOperateWords()
  const now = settings.ldap
  const save = useDo('settings.ldap')
  const attempt = useDo('settings.ldapTry', { changes: false })
  const [text, setText] = useState({
    url: now?.url ?? 'ldaps://', servername: now?.servername ?? '', baseDn: now?.baseDn ?? '', bindAs: now?.bindAs ?? '{login}@', ca: now?.ca ?? '',
  })
  const [groupRoles, setGroupRoles] = useState<GroupRoles>(now?.groupRoles ?? [])
  const [trying, setTrying] = useState({ login: '', password: '' })
  const [saved, setSaved] = useState(false)
  const set = (field: keyof typeof text) => (value: string) => setText({ ...text, [field]: value })
  const ldap = { ...text, servername: text.servername || null, ca: text.ca || null, groupRoles }
  const [tried, setTried] = useState<Data<'settings.ldapTry'> | null>(null)
  const tryIt = async () => {
    const answer = await attempt.send({ body: { ldap, ...trying } })
    setTried(answer.ok ? answer.data : null)
  }
  return (
    <div className="flex flex-col gap-6">
      {saved && <Notice tone="done" title={say('saved')} focus />}
      <Form
        submit={say('submit')}
        busy={save.busy}
        refused={save.refused}
        onSubmit={async () => setSaved((await save.send({ body: { ldap } })).ok)}
        beside={now && <Button look="danger" onClick={() => void save.send({ body: { ldap: null } })}>{say('ldap.off')}</Button>}
      >
        <TextField label={say('ldap.url')} hint={say('ldap.url.hint')} name="url" required value={text.url} onChange={set('url')} />
        <TextField label={say('ldap.servername')} hint={say('ldap.servername.hint')} name="servername" value={text.servername} onChange={set('servername')} />
        <TextField label={say('ldap.base')} hint={say('ldap.base.hint')} name="baseDn" required value={text.baseDn} onChange={set('baseDn')} />
        <TextField label={say('ldap.bindAs')} hint={say('ldap.bindAs.hint')} name="bindAs" required value={text.bindAs} onChange={set('bindAs')} />
        <TextField label={say('ldap.ca')} hint={say('ldap.ca.hint')} name="ca" lines={4} value={text.ca} onChange={set('ca')} />
        <GroupRolesField value={groupRoles} onChange={setGroupRoles} directory />
      </Form>
      <div className="border-t border-line pt-5">
        <h3 className="mb-3">{say('ldap.try')}</h3>
        <Form submit={say('ldap.try.submit')} busy={attempt.busy} refused={attempt.refused} onSubmit={tryIt}>
          <TextField label={say('ldap.try.login')} name="tryLogin" required autoComplete="off" value={trying.login} onChange={(login) => setTrying({ ...trying, login })} />
          <TextField label={say('ldap.try.password')} name="tryPassword" type="password" required autoComplete="off" value={trying.password} onChange={(password) => setTrying({ ...trying, password })} />
        </Form>
        {tried && (
          <Notice tone={tried.ok ? 'done' : 'error'} title={tried.text}>
            <p>{say('ldap.try.groups', { list: tried.groups.join(say('sep')) })}</p>
            <p>{say('ldap.try.roles', { list: tried.roles.join(say('sep')) })}</p>
          </Notice>
        )}
      </div>
    </div>
  )
}
