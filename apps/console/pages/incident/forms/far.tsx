// How far a form is.
import type { Data } from '../../../api/client.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useFormPageWords } from './words.ts'

export function Far({ far }: { readonly far: Data<'forms.get'>['far'] }) {
  const say = useFormPageWords()
  const words = say('progress', { required: far.required, answered: far.answered, unknown: far.unknown })
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-center gap-x-3">
        <progress className="h-3 w-48 accent-accent" value={far.answered} max={far.required} aria-label={words} />
        <span>{words}</span>
      </p>
      {far.complete
        ? <p className="inline-flex items-center gap-1 font-700 text-pass"><Icon name="pass" size={18} />{say('complete')}</p>
        : <p className="hint">{say('missing', { items: far.missing.join(say('sep')) })}</p>}
    </div>
  )
}
