// The accounts of a department, one card each, with three big buttons. Made for a thumb at 320 pixels.
import type { Data } from '../../api/client.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { answerKinds, type AnswerKind, type Given } from './answers.ts'
import { useAnswerWords } from './words.ts'

export type { Given }
type Entry = Data<'answer.get'>['entries'][number]

interface AnswerListProps {
  readonly entries: readonly Entry[]
  readonly given: Given
  readonly locked: boolean
  readonly onChange: (given: Given) => void
}

export function AnswerList({ entries, given, locked, onChange }: AnswerListProps) {
  return (
    <ul className="grid gap-4 xl:grid-cols-2">
      {entries.map((entry) => (
        <li key={entry.id}>
          <EntryCard
            entry={entry}
            given={given[entry.id]}
            locked={locked}
            onChange={(answer, note) => onChange({ ...given, [entry.id]: { answer, note } })}
          />
        </li>
      ))}
    </ul>
  )
}

const icons: Readonly<Record<AnswerKind, IconName>> = { inUse: 'pass', stop: 'fail', unsure: 'unknown' }
const chosenLook: Readonly<Record<AnswerKind, string>> = {
  inUse: 'border-pass bg-pass-soft text-pass',
  stop: 'border-fail bg-fail-soft text-fail',
  unsure: 'border-unknown bg-unknown-soft text-unknown',
}

interface EntryCardProps {
  readonly entry: Entry
  readonly given: Given[string] | undefined
  readonly locked: boolean
  readonly onChange: (answer: AnswerKind, note: string) => void
}

function EntryCard({ entry, given, locked, onChange }: EntryCardProps) {
  const say = useAnswerWords()
  const locale = useLocale()
  const answer = given?.answer ?? entry.answer
  const note = given?.note ?? entry.note ?? ''
  return (
    <fieldset className="card flex flex-col gap-3 p-3 sm:p-4" disabled={locked}>
      <legend className="float-left w-full text-[1.125rem] font-700">{entry.name ?? entry.login}</legend>
      <div>
        <p className="hint">{entry.login}　{entry.realm}</p>
        <p className="hint">{entry.lastLogonAt ? say('lastLogon', { day: formatDate(entry.lastLogonAt, locale) }) : say('lastLogon.never')}</p>
        {entry.privileged && <p className="font-700 text-fail">{say('privileged')}</p>}
        {/* A hint that only repeats the day above helps nobody. */}
        {entry.hint && !entry.lastLogonAt?.startsWith(entry.hint) && <p className="text-unknown">{entry.hint}</p>}
      </div>
      <div className="grid grid-cols-3 gap-1.5">
        {answerKinds.map((kind) => {
          const chosen = answer === kind
          return (
            <button
              key={kind}
              type="button"
              aria-pressed={chosen}
              className={`flex min-h-20 flex-col items-center justify-center gap-1 rounded-12 border-2 py-2 text-center leading-130 font-700 ${chosen ? chosenLook[kind] : 'border-edge bg-raised text-ink hover:bg-accent-soft'}`}
              onClick={() => onChange(kind, note)}
            >
              <Icon name={icons[kind]} size={24} />
              {say(`answer.${kind}`)}
            </button>
          )
        })}
      </div>
      {answer && answer !== 'inUse' && (
        <label className="flex flex-col gap-1">
          <span>{say('note')}</span>
          <input className="min-h-11 rounded-8 border border-edge bg-raised px-3" maxLength={200} value={note} onChange={(event) => onChange(answer, event.target.value)} />
        </label>
      )}
      {entry.outcome && <p className="hint">{say(`outcome.${entry.outcome}`)}</p>}
    </fieldset>
  )
}
