// Files or a whole folder, sent one after the other, then added to the item at once; a seal is held against the paper.
import { useRef, useState } from 'react'
import { sendFile } from '../../../api/upload.ts'
import type { Data } from '../../../api/client.ts'
import { useDo } from '../../../api/hooks.ts'
import { useFacility } from '../../../layouts/hospital.ts'
import { Form } from '../../../forms/form.tsx'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { inParts, type Sent } from './in-parts.ts'
import { useEvidenceWords } from './words.ts'

interface TakeFilesProps {
  readonly incident: string
  readonly item: string
}

interface Under {
  readonly at: number
  readonly done: number
}

export function TakeFiles({ incident, item }: TakeFilesProps) {
  const say = useEvidenceWords()
  const facility = useFacility()
  const taking = useDo('secured.take')
  const [files, setFiles] = useState<readonly File[]>([])
  const [seal, setSeal] = useState('')
  const [under, setUnder] = useState<Under | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const [taken, setTaken] = useState<Data<'secured.take'> | null>(null)
  const stop = useRef<AbortController>(null)

  const submit = async () => {
    const abort = new AbortController()
    stop.current = abort
    setFailed(null)
    const sent: Sent[] = []
    for (const [at, file] of files.entries()) {
      setUnder({ at: at + 1, done: 0 })
      const answer = await sendFile('secured.upload', {
        params: { facility, incident }, file, signal: abort.signal, onProgress: (done) => setUnder({ at: at + 1, done }),
      })
      if (!answer.ok) {
        setUnder(null)
        return setFailed(`${say('take.failed', { name: file.name })} ${answer.reasons.join(' ')}`)
      }
      sent.push({ name: file.webkitRelativePath || file.name, ...answer.data })
    }
    let from: number | null = null
    const parts = inParts(sent)
    for (const [n, part] of parts.entries()) {
      const last = n === parts.length - 1
      const answer = await taking.send({
        params: { incident, item },
        body: {
          files: [...part], ...(last ? {} : { more: true }), ...(from === null ? {} : { from }),
          ...(last && seal.trim() !== '' ? { seal: seal.trim() } : {}),
        },
      })
      if (!answer.ok) return setUnder(null)
      from = answer.data.from
      if (last) setTaken(answer.data)
    }
    setUnder(null)
  }
  if (taken !== null) return <Result taken={taken} />
  return (
    <div className="flex flex-col gap-4">
      {failed !== null && <Notice tone="error" title={failed} focus />}
      <Form
        submit={say('take.go')} busy={under !== null} refused={taking.refused} onSubmit={submit}
        disabledReason={files.length === 0 ? say('take.nothing') : null}
      >
        <Pick onFiles={setFiles} />
        {files.length > 0 && <p role="status">{say('take.chosen', { count: files.length })}</p>}
        <TextField label={say('take.seal')} hint={say('take.seal.hint')} name="seal" lines={2} value={seal} onChange={setSeal} maxLength={200} />
      </Form>
      {under !== null && (
        <Progress
          label={say('take.progress', { at: under.at, count: files.length })} done={(under.at - 1 + under.done) / Math.max(1, files.length)}
          onCancel={() => stop.current?.abort()}
        />
      )}
    </div>
  )
}

function Pick({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const say = useEvidenceWords()
  const some = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const given = (list: FileList | null) => list && onFiles([...list])
  return (
    <div className="flex flex-wrap gap-3">
      <input
        ref={(input) => {
          folder.current = input
          if (input !== null) input.webkitdirectory = true
        }}
        type="file" hidden data-testid="pick-folder" onChange={(event) => given(event.target.files)}
      />
      <input ref={some} type="file" hidden multiple data-testid="pick-files" onChange={(event) => given(event.target.files)} />
      <Button look="secondary" onClick={() => folder.current?.click()}>{say('take.folder')}</Button>
      <Button look="secondary" onClick={() => some.current?.click()}>{say('take.files')}</Button>
    </div>
  )
}

function Result({ taken: { files, sealed } }: { readonly taken: Data<'secured.take'> }) {
  const say = useEvidenceWords()
  const paper = sealed === null ? null : sealed.paper === 'same' ? 'sealed.same' : sealed.paper === 'not-typed' ? 'sealed.notTyped' : 'sealed.different'
  return (
    <div className="flex flex-col gap-3">
      <Notice tone={sealed === null || sealed.whole ? 'done' : 'error'} title={say('take.done', { count: files })} focus>
        {sealed !== null && <p>{sealed.whole ? say('sealed.whole') : say('sealed.faulty', { count: sealed.count })}</p>}
        {sealed !== null && <ul className="list-disc pl-6">{sealed.faults.map((fault, at) => <li key={at}>{fault.text}</li>)}</ul>}
        {sealed !== null && !sealed.whole && <p>{say('sealed.kept')}</p>}
        {paper !== null && <p>{say(paper)}</p>}
      </Notice>
      {sealed !== null && sealed.info.length > 0 && (
        <>
          <p className="font-700">{say('take.about')}</p>
          <dl className="grid grid-cols-[auto_1fr] gap-x-4">
            {sealed.info.map(({ label, value }, at) => [<dt key={`t${at}`}>{label}</dt>, <dd key={`d${at}`} className="[overflow-wrap:anywhere]">{value}</dd>])}
          </dl>
          <p className="hint">{say('take.logs')}</p>
        </>
      )}
    </div>
  )
}
