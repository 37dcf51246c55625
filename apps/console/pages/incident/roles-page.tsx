// Who holds which of the six roles, taking one, handing one over, and the sheet for the next shift.
import { useState } from 'react'
import { useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { useWhyNot } from '../../layouts/hospital.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Section } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { IncidentFrame } from './incident-frame.tsx'
import { localTime, MomentField, momentTyped } from './moment-field.tsx'
import { PaperLink } from './paper-link.tsx'
import type { Incident } from './shapes.ts'
import { useIncidentWords } from './words.ts'

type Role = Incident['roles'][number]

export function RolesPage() {
  return <IncidentFrame>{(one) => <Roles one={one} />}</IncidentFrame>
}

function Roles({ one }: { readonly one: Incident }) {
  const say = useIncidentWords()
  const locale = useLocale()
  const whyNot = useWhyNot()
  const [chosen, choose] = useState<Role | null>(null)
  const over = one.incident.state === 'closed'
  return (
    <>
      <Section title={say('roles')} note={say('roles.note')}>
        <ul className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
          {one.roles.map((role) => (
            <li key={role.role} className="card flex flex-col gap-1">
              <h3>{role.title}</h3>
              <p className="hint">{say(`role.${role.role}.does`)}</p>
              <p className="text-[1.125rem] font-700">{role.since === null ? say('roles.nobody') : role.holder ?? '—'}</p>
              {role.since !== null && <p className="hint">{say('roles.since', { time: formatTime(role.since, locale) })}</p>}
              {role.note !== null && <p className="whitespace-pre-wrap">{role.note}</p>}
              {!over && (
                <p className="mt-auto pt-2">
                  <Button
                    look="secondary" disabledReason={whyNot('incident.work')} onClick={() => choose(role)}
                    aria-label={`${say(role.since === null ? 'roles.take' : 'roles.hand')} ${role.title}`}
                  >
                    {say(role.since === null ? 'roles.take' : 'roles.hand')}
                  </Button>
                </p>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <HandOver now={one.now} />
      <Dialog title={chosen === null ? '' : `${chosen.title} ${say(chosen.since === null ? 'roles.take' : 'roles.hand')}`} open={chosen !== null} onClose={() => choose(null)}>
        {chosen && <RoleForm role={chosen} incident={one.incident.id} onDone={() => choose(null)} />}
      </Dialog>
    </>
  )
}

/** Eight hours back: a shift. */
const shift = 8 * 3_600_000

function HandOver({ now }: { readonly now: string }) {
  const say = useIncidentWords()
  const [since, setSince] = useState(() => localTime(Date.parse(now) - shift))
  const moment = momentTyped(since)
  return (
    <Section title={say('handover')} note={say('handover.note')}>
      <div className="flex flex-wrap items-end gap-4">
        <MomentField label={say('handover.since')} name="since" value={since} onChange={setSince} />
        <PaperLink paper="handover" since={moment}>{say('handover.print')}</PaperLink>
      </div>
    </Section>
  )
}

interface RoleFormProps {
  readonly role: Role
  readonly incident: string
  readonly onDone: () => void
}

function RoleForm({ role, incident, onDone }: RoleFormProps) {
  const say = useIncidentWords()
  const take = useDo('incidents.takeRole')
  const hand = useDo('incidents.handRole')
  const handing = role.since !== null
  const [name, setName] = useState('')
  const [note, setNote] = useState('')
  const submit = async () => {
    const typed = name.trim()
    const params = { incident }
    const done = handing
      ? await hand.send({ params, body: { role: role.role, name: typed, ...(note.trim() === '' ? {} : { note: note.trim() }) } })
      : await take.send({ params, body: { role: role.role, ...(typed === '' ? {} : { name: typed }) } })
    if (done.ok) onDone()
  }
  return (
    <Form submit={say(handing ? 'roles.hand' : 'roles.take')} busy={take.busy || hand.busy} refused={take.refused ?? hand.refused} onSubmit={submit}>
      <TextField label={say('roles.name')} hint={handing ? undefined : say('roles.name.hint')} name="name" required={handing} value={name} onChange={setName} maxLength={200} />
      {handing && <TextField label={say('roles.handNote')} name="note" lines={3} value={note} onChange={setNote} maxLength={2000} />}
    </Form>
  )
}
