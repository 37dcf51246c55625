// Changing a person: roles, a new password, logging out everywhere, stopping.
import { useState } from 'react'
import type { Data, Row } from '../api/client.ts'
import { useDo } from '../api/hooks.ts'
import { Button } from '../ui/button.tsx'
import { CheckField } from '../ui/choice.tsx'
import { Notice } from '../ui/notice.tsx'
import { Form } from './form.tsx'
import { RolesField, hospitalRoles } from './roles-field.tsx'
import { useFormWords } from './words.ts'

interface PersonFormProps {
  readonly person: Row<'people.list'>
  readonly onSecret: (secret: Data<'people.reset'>) => void
  readonly onDone: () => void
}

export function PersonForm({ person, onSecret, onDone }: PersonFormProps) {
  const say = useFormWords()
  const setRoles = useDo('people.setRoles')
  const reset = useDo('people.reset')
  const leave = useDo('people.revokeSessions')
  const stop = useDo('people.deactivate')
  const resume = useDo('people.reactivate')
  const [roles, chooseRoles] = useState(hospitalRoles.filter((role) => person.roles.includes(role)))
  const [lostPhone, setLostPhone] = useState(false)
  const params = { person: person.id }
  const directory = person.origin === 'local' ? null : say('person.directory')
  const refused = reset.refused ?? leave.refused ?? stop.refused ?? resume.refused
  const then = async (doing: Promise<{ readonly ok: boolean }>) => {
    const answer = await doing
    if (answer.ok) onDone()
  }
  const renew = async () => {
    const answer = await reset.send({ params, body: { secondStep: lostPhone } })
    if (answer.ok) onSecret(answer.data)
  }
  return (
    <>
      <Form submit={say('person.save')} busy={setRoles.busy} refused={setRoles.refused} onSubmit={() => then(setRoles.send({ params, body: { roles: [...roles] } }))}>
        <RolesField roles={roles} onChange={(next) => chooseRoles([...next])} />
      </Form>
      {refused && <Notice tone="error" title={refused.reasons.join(' ')} />}
      <div className="flex flex-col items-start gap-3 border-t border-line pt-4">
        <CheckField label={say('person.lostPhone')} checked={lostPhone} onChange={setLostPhone} />
        <Button look="secondary" busy={reset.busy} disabledReason={directory} onClick={() => void renew()}>{say('person.reset')}</Button>
        <Button look="secondary" busy={leave.busy} onClick={() => void then(leave.send({ params }))}>{say('person.leave')}</Button>
        {person.active
          ? <Button look="danger" busy={stop.busy} onClick={() => void then(stop.send({ params }))}>{say('person.stop')}</Button>
          : <Button look="secondary" busy={resume.busy} onClick={() => void then(resume.send({ params }))}>{say('person.resume')}</Button>}
      </div>
    </>
  )
}
