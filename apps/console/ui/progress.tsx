// Long work: how far it is, in words and as a bar, and a way to stop it.
import { Button } from './button.tsx'
import { useUiWords } from './words.ts'

interface ProgressProps {
  readonly label: string
  /** 0 … 1, or null where nobody can know. */
  readonly done: number | null
  readonly detail?: string
  readonly onCancel?: (() => void) | undefined
}

export function Progress({ label, done, detail, onCancel }: ProgressProps) {
  const say = useUiWords()
  const percent = done === null ? null : Math.floor(done * 100)
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="min-w-48 flex-1">
        <p className="flex justify-between gap-4">
          <span>{label}</span>
          {percent !== null && <span className="font-700">{percent}%</span>}
        </p>
        <progress
          className="progress"
          aria-label={`${label} ${say('progress.label')}`}
          max={100}
          {...(percent === null ? {} : { value: percent })}
        />
        {detail && <p className="hint">{detail}</p>}
      </div>
      {onCancel && <Button look="secondary" onClick={onCancel}>{say('progress.cancel')}</Button>}
    </div>
  )
}
