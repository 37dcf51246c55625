// A new note: six headings always in the same order, lines taken over from the last one, and what the board offers.
import { useState } from 'react'
import { useDo } from '../../../api/hooks.ts'
import type { Data } from '../../../api/client.ts'
import { Form } from '../../../forms/form.tsx'
import { useWhyNot } from '../../../layouts/hospital.ts'
import { Button } from '../../../ui/button.tsx'
import { CheckField } from '../../../ui/choice.tsx'
import { Section } from '../../../ui/page.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { localTime, MomentField, momentTyped } from '../moment-field.tsx'
import { Warnings } from './warnings.tsx'
import { useNoteWords } from './words.ts'
import type { Note, Word } from './word-data.ts'

const parts = ['known', 'unknown', 'doing', 'notDoing'] as const
type Part = (typeof parts)[number]

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')

interface NewNoteProps {
  readonly word: Word
  readonly last: Note | null
  readonly incident: string
  /** The next one is begun from it. */
  readonly onIssued: (id: string) => void
}

export function NewNote({ word, last, incident, onIssued }: NewNoteProps) {
  const say = useNoteWords()
  const whyNot = useWhyNot()
  const issue = useDo('word.issue')
  const look = useDo('word.preview', { changes: false })
  // What is typed stays, whatever others issue meanwhile; but theirs is read first.
  const [after, setAfter] = useState(word.notes.length)
  const [lines, setLines] = useState<Readonly<Record<Part, string>>>(() => ({
    known: (last?.known ?? []).join('\n'), unknown: (last?.unknown ?? word.offered.unknown).join('\n'), doing: (last?.doing ?? []).join('\n'),
    notDoing: (last?.notDoing ?? word.offered.notDoing).join('\n'),
  }))
  const [nextAt, setNextAt] = useState(() => localTime(word.proposed.nextAt))
  const [contact, setContact] = useState(last?.contact ?? word.proposed.contact ?? '')
  const [fromPaper, setFromPaper] = useState(false)
  const [happened, setHappened] = useState('')
  const [seen, setSeen] = useState<Data<'word.preview'>['readers'] | null>(null)
  const body = {
    known: linesOf(lines.known), unknown: linesOf(lines.unknown), doing: linesOf(lines.doing), notDoing: linesOf(lines.notDoing),
    nextAt: momentTyped(nextAt) ?? word.proposed.nextAt, contact: contact.trim() === '' ? null : contact.trim().slice(0, 200),
  }
  const empty = parts.every((part) => body[part].length === 0)
  const change = (part: Part, text: string) => {
    setSeen(null)
    setLines({ ...lines, [part]: text })
  }
  const preview = async () => {
    const answer = await look.send({ params: { incident }, body })
    if (answer.ok) setSeen(answer.data.readers)
  }
  const submit = async () => {
    const happenedAt = momentTyped(happened)
    const answer = await issue.send({
      params: { incident }, body: { ...body, fromPaper, ...(happenedAt === undefined ? {} : { happenedAt }), ...(fromPaper ? {} : { after }) },
    })
    if (answer.ok) onIssued(answer.data.id)
  }
  return (
    <Section title={say('new')} note={say('new.note')}>
      {last !== null && !issue.busy && word.notes.length > after && (
        <Notice tone="caution" title={say('meanwhile', { n: last.n, name: last.by })}>
          <p>{say('meanwhile.next')}</p>
          <p><Button look="secondary" onClick={() => setAfter(word.notes.length)}>{say('meanwhile.read')}</Button></p>
        </Notice>
      )}
      <Form
        submit={say('issue')} busy={issue.busy} refused={issue.refused ?? look.refused} disabledReason={whyNot('incident.work') ?? (empty ? say('issue.empty') : null)}
        onSubmit={submit} beside={<Button look="secondary" busy={look.busy} onClick={() => void preview()}>{say('preview')}</Button>}
      >
        {parts.map((part) => {
          const offered = word.offered[part].filter((line) => !linesOf(lines[part]).includes(line))
          return (
            <div key={part} className="flex flex-col gap-2">
              <TextField label={word.parts.find((one) => one.part === part)?.title ?? part} name={part} lines={4} value={lines[part]} onChange={(text) => change(part, text)} maxLength={6000} />
              {offered.length > 0 && (
                <ul className="flex max-w-xl flex-wrap gap-2" aria-label={say('offered')}>
                  {offered.map((line) => (
                    <li key={line}>
                      <button
                        type="button" className="min-h-11 rounded-8 border border-edge bg-raised px-3 py-1 text-left hover:bg-accent-soft"
                        aria-label={say('offered.add', { line })} onClick={() => change(part, [...linesOf(lines[part]), line].join('\n'))}
                      >
                        {line}
                      </button>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          )
        })}
        <MomentField label={say('nextAt')} hint={say('nextAt.hint')} name="nextAt" value={nextAt} onChange={setNextAt} />
        <TextField label={say('contact')} name="contact" value={contact} onChange={setContact} maxLength={200} />
        <CheckField label={say('paper')} checked={fromPaper} onChange={setFromPaper} />
        {fromPaper && <MomentField label={say('happened')} name="happenedAt" value={happened} onChange={setHappened} />}
      </Form>
      {seen !== null && (
        <div role="status" className="grid gap-4 lg:grid-cols-2">
          {seen.map((one) => (
            <div key={one.audience} className="card flex flex-col gap-2">
              <h3>{word.audiences.find(({ id }) => id === one.audience)?.title}</h3>
              <Warnings warnings={one.warnings} />
              <p className="whitespace-pre-wrap">{one.text}</p>
            </div>
          ))}
        </div>
      )}
    </Section>
  )
}
