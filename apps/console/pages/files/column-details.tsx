// For the few columns whose cells say it in this system's own way: its words for yes, no and never, and the order of its days.
import { useState } from 'react'
import { SelectField } from '../../ui/choice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Targets } from './mapper-data.ts'
import { type MappedColumn, withOrder, withWords, type WordsOf } from './own-words.ts'
import { useFileWords } from './words.ts'

interface ColumnDetailsProps {
  readonly column: MappedColumn
  readonly meaning: Targets[number]['attributes'][number] | undefined
  readonly onChange: (column: MappedColumn) => void
}

const orders = ['usual', 'mdy', 'dmy'] as const

export function ColumnDetails({ column, meaning, onChange }: ColumnDetailsProps) {
  const say = useFileWords()
  // As it was found: a field that is being emptied must not close over the person who empties it.
  const [open] = useState(column.order !== undefined || (column.yes ?? column.no ?? column.never) !== undefined)
  const dated = meaning?.holds === 'date' || meaning?.holds === 'moment'
  const asked: readonly WordsOf[] = [
    ...(meaning?.holds === 'yesNo' ? ['yes', 'no'] as const : []), ...(meaning?.nullable ? ['never'] as const : []),
  ]
  if (!dated && asked.length === 0) return null
  return (
    <details open={open} className="mt-1">
      <summary className="hint min-h-6 cursor-pointer">{say('map.more')}<span className="sr-only">{say('map.more.of', { column: column.column })}</span></summary>
      <div className="mt-2 flex flex-col gap-3">
        {asked.map((of) => (
          <WordsField key={of} label={say(`map.${of}`)} hint={say(`map.${of}.hint`)} words={column[of] ?? []} onChange={(text) => onChange(withWords(column, of, text))} />
        ))}
        {dated && (
          <SelectField
            label={say('map.order')}
            value={column.order ?? 'usual'}
            options={orders.map((one) => ({ value: one, label: say(`map.order.${one}`) }))}
            onChange={(one) => onChange(withOrder(column, one === 'usual' ? undefined : one))}
          />
        )}
      </div>
    </details>
  )
}

interface WordsFieldProps {
  readonly label: string
  readonly hint: string
  readonly words: readonly string[]
  readonly onChange: (text: string) => void
}

/** Keeps what is typed as it is typed: a comma at the end must not vanish while the next word is on its way. */
function WordsField({ label, hint, words, onChange }: WordsFieldProps) {
  const say = useFileWords()
  const [text, setText] = useState(words.join(say('sep')))
  return (
    <TextField
      label={label}
      hint={hint}
      value={text}
      onChange={(next) => {
        setText(next)
        onChange(next)
      }}
    />
  )
}
