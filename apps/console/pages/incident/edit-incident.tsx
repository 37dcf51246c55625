// Title, first known, and how far it is: corrected as more is known.
import { useState } from 'react'
import { useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { useWhyNot } from '../../layouts/hospital.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { localTime, MomentField, momentTyped } from './moment-field.tsx'
import type { Incident } from './shapes.ts'
import { useIncidentWords } from './words.ts'

const states = ['open', 'recovering', 'closed'] as const

export function EditIncident({ one }: { readonly one: Incident }) {
  const say = useIncidentWords()
  const whyNot = useWhyNot()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="quiet" disabledReason={whyNot('incident.work')} onClick={() => setOpen(true)}>{say('edit')}</Button>
      <Dialog title={say('edit')} open={open} onClose={() => setOpen(false)}>
        {one.incident.state !== 'closed' && <TitleForm one={one} onDone={() => setOpen(false)} />}
        <StateForm one={one} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

interface EditProps {
  readonly one: Incident
  readonly onDone: () => void
}

function TitleForm({ one, onDone }: EditProps) {
  const say = useIncidentWords()
  const { id, title: before, knownAt } = one.incident
  const retitle = useDo('incidents.retitle')
  const [title, setTitle] = useState(before ?? '')
  const [known, setKnown] = useState(localTime(knownAt))
  const save = async () => {
    const knownNow = known === localTime(knownAt) ? undefined : momentTyped(known)
    const body = { title: title.trim() === '' ? null : title.trim(), ...(knownNow === undefined ? {} : { knownAt: knownNow }) }
    const done = await retitle.send({ params: { incident: id }, body })
    if (done.ok) onDone()
  }
  return (
    <Form submit={say('edit.save')} busy={retitle.busy} refused={retitle.refused} onSubmit={save}>
      <TextField label={say('open.title')} name="title" value={title} onChange={setTitle} maxLength={200} />
      <MomentField label={say('open.known')} hint={say('open.known.hint')} name="knownAt" value={known} onChange={setKnown} />
    </Form>
  )
}

function StateForm({ one, onDone }: EditProps) {
  const say = useIncidentWords()
  const set = useDo('incidents.state')
  const [state, setState] = useState(one.incident.state)
  const [reason, setReason] = useState('')
  const save = async () => {
    const done = await set.send({
      params: { incident: one.incident.id }, body: { state, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) },
    })
    if (done.ok) onDone()
  }
  return (
    <Form submit={say('edit.state.save')} busy={set.busy} refused={set.refused} onSubmit={save}>
      <SelectField label={say('edit.state')} value={state} options={states.map((value) => ({ value, label: say(`state.${value}`) }))} onChange={setState} />
      <TextField label={say('edit.reason')} name="reason" lines={2} value={reason} onChange={setReason} />
    </Form>
  )
}
