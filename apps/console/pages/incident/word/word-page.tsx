// What the hospital says: when the next word is due, the last note and its readers, a new one; and words that calm.
import { useState } from 'react'
import { useAsk } from '../../../api/hooks.ts'
import { useParam, useSearchValue } from '../../../layouts/address.ts'
import { Answered } from '../../../layouts/answered.tsx'
import { useFacility } from '../../../layouts/hospital.ts'
import { Link } from '../../../layouts/link.tsx'
import { buttonLook } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Section } from '../../../ui/page.tsx'
import { formatTime } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import { path } from '../../../util/path-builder.ts'
import { IncidentFrame } from '../incident-frame.tsx'
import type { Word, Note } from './word-data.ts'
import { NewNote } from './new-note.tsx'
import { NoteClock } from './note-clock.tsx'
import { Phrases } from './phrases.tsx'
import { Readers } from './readers.tsx'
import { useNoteWords } from './words.ts'

export function WordPage() {
  const say = useNoteWords()
  const facility = useFacility()
  const incident = useParam('incident')
  const phrases = useSearchValue('view') === 'phrases'
  return (
    <IncidentFrame
      actions={(
        <Link href={phrases ? path.incidentPart(facility, incident, 'word') : path.incidentPhrases(facility, incident)} className={buttonLook('secondary')}>
          {say(phrases ? 'back' : 'phrases')}
        </Link>
      )}
    >
      {({ incident: { state } }) => (phrases ? <Phrases incident={incident} /> : <Notes incident={incident} over={state === 'closed'} />)}
    </IncidentFrame>
  )
}

function Notes({ incident, over }: { readonly incident: string; readonly over: boolean }) {
  const asked = useAsk('word.list', { params: { incident } })
  return <Answered asked={asked}>{(word) => <Shown word={word} incident={incident} over={over} />}</Answered>
}

function Shown({ word, incident, over }: { readonly word: Word; readonly incident: string; readonly over: boolean }) {
  const say = useNoteWords()
  const [last, ...earlier] = word.notes
  const [mine, setMine] = useState<string | null>(null)
  // The next one is begun once one's own stands in the list; what others issue takes nobody's words away.
  const begun = word.notes.find(({ id }) => id === mine)?.id ?? 'first'
  return (
    <>
      {!over && <NoteClock word={word} />}
      {last === undefined
        ? <Empty title={say('none')}><p>{say('none.next')}</p></Empty>
        : (
          <Section title={say('last')}>
            <NoteLines note={last} word={word} />
            <Readers key={last.id} note={last} word={word} incident={incident} over={over} />
          </Section>
        )}
      {!over && <NewNote key={begun} word={word} last={last ?? null} incident={incident} onIssued={setMine} />}
      {earlier.length > 0 && (
        <Disclosure title={say('earlier', { count: earlier.length })}>
          <div className="flex flex-col gap-6">{earlier.map((note) => <NoteLines key={note.id} note={note} word={word} />)}</div>
        </Disclosure>
      )}
    </>
  )
}

function NoteLines({ note, word }: { readonly note: Note; readonly word: Word }) {
  const say = useNoteWords()
  const locale = useLocale()
  const lines = { known: note.known, unknown: note.unknown, doing: note.doing, notDoing: note.notDoing, next: [formatTime(note.nextAt, locale)], contact: note.contact === null ? [] : [note.contact] }
  return (
    <article className="card flex flex-col gap-2" aria-label={say('number', { n: note.n })}>
      <h3>{say('number', { n: note.n })}</h3>
      <p className="hint">
        {say('by', { time: formatTime(note.issuedAt, locale), name: note.by })}
        {note.fromPaper && <span className="ml-2 border border-current px-1 font-700">{say('byPaper')}</span>}
      </p>
      <dl className="grid gap-x-6 gap-y-2 md:grid-cols-2">
        {word.parts.filter(({ part }) => lines[part].length > 0).map(({ part, title }) => (
          <div key={part}>
            <dt className="font-700">{title}</dt>
            {lines[part].map((line, at) => <dd key={at}>{line}</dd>)}
          </div>
        ))}
      </dl>
    </article>
  )
}
