// A scenario from a file, ours or another hospital's.
import { useRef, useState } from 'react'
import { useDo } from '../../api/hooks.ts'
import { useWhyNot } from '../../layouts/hospital.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useDrillWords } from './words.ts'

export function ImportExercise() {
  const say = useDrillWords()
  const whyNot = useWhyNot()
  const bring = useDo('exercises.import')
  const [done, setDone] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const chosen = async (file: File | undefined) => {
    setDone(false)
    if (file !== undefined) setDone((await bring.send({ body: file })).ok)
  }
  return (
    <div className="flex flex-col items-start gap-3">
      <Button look="secondary" icon="upload" busy={bring.busy} disabledReason={whyNot('incident.work')} onClick={() => input.current?.click()}>{say('import')}</Button>
      <input
        ref={input} type="file" accept=".json,application/json" aria-label={say('import')} hidden data-testid="cexf-input"
        onChange={(event) => void chosen(event.target.files?.[0])}
      />
      {done && <Notice tone="done" title={say('import.done')} focus />}
      {bring.refused && <Notice tone="error" title={say('import')} focus>{bring.refused.reasons.map((one) => <p key={one}>{one}</p>)}</Notice>}
    </div>
  )
}
