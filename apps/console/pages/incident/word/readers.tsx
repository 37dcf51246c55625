// A note for each of its readers: the text to correct, what is never said to them, what is found in it, and that it was given.
import { useState } from 'react'
import { linkTo } from '../../../api/client.ts'
import { useAsk, useDo } from '../../../api/hooks.ts'
import { Form } from '../../../forms/form.tsx'
import { useFacility, useWhyNot } from '../../../layouts/hospital.ts'
import { buttonLook } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/choice.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { formatTime } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import { useSettled } from '../../../util/use-settled.ts'
import { Warnings } from './warnings.tsx'
import { useNoteWords } from './words.ts'
import type { Note, Word } from './word-data.ts'

const ways = ['broadcast', 'notice', 'phone', 'press', 'mail', 'spoken', 'web'] as const

interface ReadersProps {
  readonly note: Note
  readonly word: Word
  readonly incident: string
  readonly over: boolean
}

export function Readers({ note, word, incident, over }: ReadersProps) {
  const say = useNoteWords()
  const locale = useLocale()
  const facility = useFacility()
  const [chosen, choose] = useState(note.readers.find(({ given }) => given === null)?.audience ?? note.readers[0]?.audience ?? '')
  const reader = note.readers.find(({ audience }) => audience === chosen)
  if (reader === undefined) return null
  const { given } = reader
  return (
    <div className="card flex flex-col gap-4">
      <h3>{say('readers')}</h3>
      <SelectField
        label={say('reader')} value={chosen} onChange={choose}
        options={note.readers.map((one) => ({ value: one.audience, label: one.given === null ? say('reader.open', { title: one.title }) : one.title }))}
      />
      <p className={given === null ? 'text-unknown' : 'text-pass'}>
        {given === null ? say('given.not') : say('given', { time: formatTime(given.at, locale), way: given.way ?? '—', by: given.by })}
      </p>
      {!over && <GiveForm key={`${note.id} ${chosen} ${given?.at ?? ''}`} reader={reader} note={note} word={word} incident={incident} />}
      {over && <p className="whitespace-pre-wrap">{reader.text}</p>}
      <a
        className={`${buttonLook('secondary')} self-start`}
        href={linkTo('word.print', { params: { facility, incident, paper: 'note', format: 'pdf' }, query: { note: note.id, audience: chosen } })}
      >
        <Icon name="print" />{say('print.of', { title: reader.title })}
      </a>
    </div>
  )
}

interface GiveProps {
  readonly reader: Note['readers'][number]
  readonly note: Note
  readonly word: Word
  readonly incident: string
}

function GiveForm({ reader, note, word, incident }: GiveProps) {
  const say = useNoteWords()
  const whyNot = useWhyNot()
  const give = useDo('word.give')
  const [text, setText] = useState(reader.text)
  const [way, setWay] = useState('')
  const never = word.audiences.find(({ id }) => id === reader.audience)?.neverSay ?? []
  const warnings = useWarnings(reader, text, note.contact, incident)
  const submit = () => give.send({
    params: { incident, note: note.id }, body: { audience: reader.audience, text, way: way.trim() === '' ? null : way.trim() },
  }).then(() => undefined)
  return (
    <Form submit={say(reader.given === null ? 'give' : 'give.again')} busy={give.busy} refused={give.refused} disabledReason={whyNot('incident.work')} onSubmit={submit}>
      {never.length > 0 && (
        <div>
          <p className="font-700">{say('never')}</p>
          <ul className="list-disc pl-5">{never.map((one) => <li key={one}>{one}</li>)}</ul>
        </div>
      )}
      <TextField label={say('text', { title: reader.title })} name="text" lines={12} required value={text} onChange={setText} maxLength={4000} />
      <Warnings warnings={warnings} />
      <TextField label={say('way')} name="way" value={way} onChange={setWay} maxLength={200} />
      <ul className="flex flex-wrap gap-2">
        {ways.map((one) => (
          <li key={one}>
            <button type="button" className="min-h-11 rounded-8 border border-edge bg-raised px-3 hover:bg-accent-soft" onClick={() => setWay(say(`way.${one}`))}>
              {say(`way.${one}`)}
            </button>
          </li>
        ))}
      </ul>
    </Form>
  )
}

/** Asked again when typing rests; the text as it came was looked through with the note. */
function useWarnings(reader: Note['readers'][number], text: string, contact: string | null, incident: string): readonly string[] {
  const settled = useSettled(text)
  const changed = settled.trim() !== '' && settled !== reader.text
  const { data } = useAsk('word.check', { params: { incident }, body: { audience: reader.audience, text: settled, contact } }, { when: changed })
  return changed ? (data?.ok ? data.data.warnings : []) : reader.warnings
}
