// Whether to weigh a view to read in: records can be read long before everything works again.
import { CheckField, SelectField } from '../../ui/choice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { percents, problemsOf, type ViewerTyped } from './viewer-typed.ts'
import { useRecoveryWords } from './words.ts'

interface Props {
  readonly typed: ViewerTyped
  readonly onChange: (typed: ViewerTyped) => void
}

export function ViewerChoice({ typed, onChange }: Props) {
  const say = useRecoveryWords()
  const { terminals, yen } = problemsOf(typed)
  const set = (more: Partial<ViewerTyped>) => onChange({ ...typed, ...more })
  return (
    <div className="flex flex-col gap-3">
      <CheckField label={say('viewer')} hint={say('viewer.hint')} checked={typed.wanted} onChange={(wanted) => set({ wanted })} />
      {typed.wanted && (
        <div className="grid gap-5 lg:grid-cols-3">
          <SelectField
            label={say('viewer.percent')} hint={say('viewer.percent.hint')} value={typed.percent}
            options={percents.map((value) => ({ value, label: `${value}%` }))} onChange={(percent) => set({ percent })}
          />
          <TextField
            label={say('viewer.terminals')} inputMode="numeric" required value={typed.terminals}
            onChange={(text) => set({ terminals: text })} error={terminals ? say('viewer.wrong') : undefined}
          />
          <TextField
            label={say('viewer.yen')} hint={say('viewer.yen.hint')} inputMode="numeric" value={typed.yen}
            onChange={(text) => set({ yen: text })} error={yen ? say('viewer.wrong') : undefined}
          />
        </div>
      )}
    </div>
  )
}
