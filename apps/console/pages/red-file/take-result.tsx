// The result of the red file's check lists, chosen as a file and taken into an incident; without one, an incident is opened from it.
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Data } from '../../api/client.ts'
import { sendFile } from '../../api/upload.ts'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { path } from '../../util/path-builder.ts'
import { useRedWords } from './words.ts'

export function TakeResult({ incident }: { readonly incident?: string }) {
  const say = useRedWords()
  const facility = useFacility()
  const whyNot = useWhyNot()
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<readonly string[]>([])
  const [taken, setTaken] = useState<Data<'redFile.takeIn'> | null>(null)
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    setBusy(true)
    setFailed([])
    setTaken(null)
    const answer = await sendFile('redFile.takeIn', {
      params: { facility }, query: incident === undefined ? {} : { incident }, file, onProgress: () => {}, signal: new AbortController().signal,
    })
    setBusy(false)
    if (!answer.ok) return setFailed(answer.reasons)
    setTaken(answer.data)
    await client.invalidateQueries()
  }
  return (
    <Disclosure title={say('take')}>
      <div className="flex flex-col gap-3">
        <p className="hint">{say('take.lead')}{incident === undefined && ` ${say('take.new')}`}</p>
        <input
          ref={input} type="file" hidden accept=".json,application/json" data-testid="red-result"
          onChange={(event) => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        <p><Button look="secondary" busy={busy} disabledReason={whyNot('incident.work')} onClick={() => input.current?.click()}>{say('take.pick')}</Button></p>
        {failed.length > 0 && <Notice tone="error" title={say('take.failed')} focus>{failed.map((one) => <p key={one}>{one}</p>)}</Notice>}
        {taken !== null && <Taken taken={taken} here={incident !== undefined} />}
      </div>
    </Disclosure>
  )
}

function Taken({ taken: { incident, taken, already, problems }, here }: { readonly taken: Data<'redFile.takeIn'>; readonly here: boolean }) {
  const say = useRedWords()
  const facility = useFacility()
  const title = incident === null ? say('take.failed') : say('take.done', { taken, already })
  return (
    <Notice tone={incident === null ? 'error' : problems.length > 0 ? 'caution' : 'done'} title={title} focus>
      {problems.length > 0 && incident !== null && <p>{say('take.problems')}</p>}
      {problems.length > 0 && <ul className="list-disc pl-6">{problems.map((one, at) => <li key={at}>{one}</li>)}</ul>}
      {incident !== null && !here && <p><Link href={path.incident(facility, incident)}>{say('take.open')}</Link></p>}
    </Notice>
  )
}
