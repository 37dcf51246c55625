// Fields for what a stage brought to light.
import { TextField } from '../../ui/text-field.tsx'
import type { Learnable, Typed } from './learned.ts'
import { useRehearsalWords } from './words.ts'

interface LearnedFieldsProps {
  readonly fields: readonly Learnable[]
  readonly typed: Typed
  readonly onChange: (typed: Typed) => void
}

const numbers = new Set<Learnable>(['bytes', 'files', 'compared', 'equal'])

export function LearnedFields({ fields, typed, onChange }: LearnedFieldsProps) {
  const say = useRehearsalWords()
  return fields.map((name) => (
    <TextField
      key={name}
      label={say(`field.${name}`)}
      {...(name === 'keysNeeded' ? { hint: say('field.keysNeeded.hint') } : {})}
      name={name}
      value={typed[name] ?? ''}
      onChange={(value) => onChange({ ...typed, [name]: value })}
      {...(numbers.has(name) ? { inputMode: 'numeric' as const } : {})}
      {...(name === 'trouble' ? { lines: 3 } : {})}
    />
  ))
}
