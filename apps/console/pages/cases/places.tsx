// What was found in a text that should not go out: each place with why, removed by writing anew or confirmed with a reason.
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { useWhyNot } from '../../layouts/hospital.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useAfterWords } from './words.ts'

type Level = Data<'cases.own'>['levels'][number]
type Place = Level['places'][number]

export function Places({ id, level }: { readonly id: string; readonly level: Level }) {
  const say = useAfterWords()
  const whyNot = useWhyNot()
  const [confirming, setConfirming] = useState<Place | null>(null)
  if (level.places.length === 0) return <p className="flex items-center gap-1"><Icon name="info" />{say('own.places.none')}</p>
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-700">{say('own.places')}{level.open > 0 && <span className="text-fail">　{say('own.open', { count: level.open })}</span>}</h3>
      <ul aria-label={`${say('own.places')} ${level.title}`} className="flex flex-col gap-2">
        {level.places.map((place) => (
          <li key={`${place.field} ${place.start}`} className="flex flex-wrap items-center gap-x-3">
            <span className={place.blocks && !place.confirmed ? 'text-fail' : ''}>
              {say('own.place', { field: place.fieldTitle, match: place.match, kind: place.kindTitle, why: place.why })}
            </span>
            {!place.blocks ? <span className="hint">{say('own.shown')}</span>
              : place.confirmed ? <span className="hint">{say('own.fine', { reason: place.reason ?? '—' })}</span> : (
                <Button look="quiet" disabledReason={whyNot('incident.work')} onClick={() => setConfirming(place)}>
                  {say('own.confirm')}<span className="sr-only"> {place.match}</span>
                </Button>
              )}
          </li>
        ))}
      </ul>
      <Dialog title={say('own.confirm.of', { match: confirming?.match ?? '' })} open={confirming !== null} onClose={() => setConfirming(null)}>
        {confirming && <ConfirmForm id={id} level={level.level} place={confirming} onDone={() => setConfirming(null)} />}
      </Dialog>
    </div>
  )
}

interface ConfirmProps {
  readonly id: string
  readonly level: Level['level']
  readonly place: Place
  readonly onDone: () => void
}

function ConfirmForm({ id, level, place, onDone }: ConfirmProps) {
  const say = useAfterWords()
  const confirm = useDo('cases.confirm')
  const [reason, setReason] = useState('')
  const submit = async () => {
    const { field, start, end, kind } = place
    const done = await confirm.send({ params: { case: id, level }, body: { field, start, end, kind, reason: reason.trim() } })
    if (done.ok) onDone()
  }
  return (
    <Form submit={say('own.confirm')} busy={confirm.busy} refused={confirm.refused} onSubmit={submit}>
      <TextField label={say('own.reason')} name="reason" required lines={2} value={reason} onChange={setReason} maxLength={2000} />
    </Form>
  )
}
