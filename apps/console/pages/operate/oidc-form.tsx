// Logging in with an OpenID Connect service of the hospital. The secret is written and never read back.
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { GroupRolesField, type GroupRoles } from './group-roles.tsx'
import { useOperateWords } from './words.ts'

export function OidcForm({ settings }: { readonly settings: Data<'settings.get'> }) {
  const say = useOperateWords()
  const now = settings.oidc
  const save = useDo('settings.oidc')
  const [text, setText] = useState({
    issuer: now?.issuer ?? '',
    clientId: now?.clientId ?? '',
    label: now?.label ?? '',
    groupClaim: now?.groupClaim ?? 'groups',
    redirectUri: now?.redirectUri ?? `${location.origin}/api/v1/session/oidc/callback`,
  })
  const [secret, setSecret] = useState('')
  const [groupRoles, setGroupRoles] = useState<GroupRoles>(now?.groupRoles ?? [])
  const [saved, setSaved] = useState(false)
  const set = (field: keyof typeof text) => (value: string) => setText({ ...text, [field]: value })
  const submit = async () => {
    const answer = await save.send({ body: { oidc: { ...text, groupRoles }, ...(secret === '' ? {} : { secret }) } })
    setSaved(answer.ok)
    if (answer.ok) setSecret('')
  }
  return (
    <>
      {saved && <Notice tone="done" title={say('saved')} focus />}
      <Form
        submit={say('submit')}
        busy={save.busy}
        refused={save.refused}
        onSubmit={submit}
        beside={now && <Button look="danger" onClick={() => void save.send({ body: { oidc: null } })}>{say('oidc.off')}</Button>}
      >
        <TextField label={say('oidc.issuer')} name="issuer" type="url" required value={text.issuer} onChange={set('issuer')} />
        <TextField label={say('oidc.client')} name="clientId" required value={text.clientId} onChange={set('clientId')} />
        <TextField label={say('oidc.secret')} hint={say(now?.hasSecret ? 'oidc.secret.kept' : 'oidc.secret.hint')} name="secret" type="password" autoComplete="off" value={secret} onChange={setSecret} />
        <TextField label={say('oidc.label')} hint={say('oidc.label.hint')} name="label" required value={text.label} onChange={set('label')} />
        <TextField label={say('oidc.claim')} name="groupClaim" required value={text.groupClaim} onChange={set('groupClaim')} />
        <TextField label={say('oidc.redirect')} name="redirectUri" type="url" required value={text.redirectUri} onChange={set('redirectUri')} />
        <GroupRolesField value={groupRoles} onChange={setGroupRoles} />
      </Form>
    </>
  )
}
