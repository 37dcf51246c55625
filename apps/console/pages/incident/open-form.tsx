// An incident is opened with as little as one sentence; when it was first known starts the clocks.
import { useState } from 'react'
import { useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { CheckField } from '../../ui/choice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { localTime, MomentField, momentTyped } from './moment-field.tsx'
import { useIncidentWords } from './words.ts'

interface OpenFormProps {
  readonly mode: 'real' | 'drill'
  readonly onOpened: (incident: string) => void
}

export function OpenForm({ mode, onOpened }: OpenFormProps) {
  const say = useIncidentWords()
  const opening = useDo('incidents.open')
  const [title, setTitle] = useState('')
  const [now] = useState(() => localTime(Date.now()))
  const [known, setKnown] = useState(now)
  const [paper, setPaper] = useState(false)
  const [happened, setHappened] = useState(known)
  const submit = async () => {
    // Left as it was, it is the server's moment: a clock of this machine that is ahead must not stand in the way.
    const knownAt = known === now ? undefined : momentTyped(known)
    const happenedAt = paper ? momentTyped(happened) : undefined
    const answer = await opening.send({
      body: {
        mode, fromPaper: paper, ...(title.trim() === '' ? {} : { title: title.trim() }),
        ...(knownAt === undefined ? {} : { knownAt }), ...(happenedAt === undefined ? {} : { happenedAt }),
      },
    })
    if (answer.ok) onOpened(answer.data.id)
  }
  return (
    <Form submit={say(mode === 'drill' ? 'open.drill' : 'open.do')} busy={opening.busy} refused={opening.refused} onSubmit={submit}>
      <TextField label={say('open.title')} hint={say('open.title.hint')} name="title" value={title} onChange={setTitle} maxLength={200} />
      <MomentField label={say('open.known')} hint={say('open.known.hint')} name="knownAt" value={known} onChange={setKnown} />
      <CheckField label={say('open.paper')} checked={paper} onChange={setPaper} />
      {paper && <MomentField label={say('open.happened')} name="happenedAt" value={happened} onChange={setHappened} />}
    </Form>
  )
}
