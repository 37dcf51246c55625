// What was seen of one thing that was hoped for: in time, late or partly, not seen, not tried. Large enough for a thumb.
import { useDrillWords } from './words.ts'

export type Mark = 0 | 1 | 2 | null

interface MarksProps {
  readonly what: string
  /** Who does it and within which time. */
  readonly hint?: string
  /** Undefined: not marked yet. */
  readonly mark: Mark | undefined
  readonly onMark: (mark: Mark) => void
}

const choices = [2, 1, 0, null] as const

export function Marks({ what, hint, mark, onMark }: MarksProps) {
  const say = useDrillWords()
  return (
    <div role="group" aria-label={what} className="flex flex-col gap-2 border-t border-line pt-2">
      <p>{what}{hint !== undefined && <span className="hint block">{hint}</span>}</p>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {choices.map((one) => {
          const chosen = mark === one
          return (
            <button
              key={String(one)} type="button" aria-pressed={chosen} onClick={() => onMark(one)}
              className={`min-h-11 rounded-8 border px-2 py-1 font-700 ${chosen ? 'border-accent bg-accent text-on-accent' : 'border-edge bg-raised text-ink hover:bg-accent-soft'}`}
            >
              {one ?? '–'} {say(`score.${one ?? 'none'}`)}
            </button>
          )
        })}
      </div>
    </div>
  )
}
