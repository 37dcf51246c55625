// Sealed copies, newest first: those an intruder may have had his hands in, and the first that is clean. Shape and word, not
// colour alone.
import type { Data } from '../../api/client.ts'
import { Icon } from '../../ui/icon.tsx'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { useMediaWords } from './words.ts'

type FarBackData = Data<'media.list'>['rounds'][number]['farBack']

export function FarBack({ farBack }: { readonly farBack: FarBackData }) {
  const say = useMediaWords()
  const locale = useLocale()
  return (
    <div className="flex flex-col gap-3">
      <p className={`flex items-start gap-2 font-700 ${farBack.daysBack === null ? 'text-fail' : ''}`}>
        {farBack.daysBack === null && <span className="mt-0.5"><Icon name="fail" /></span>}
        {farBack.text}
      </p>
      {farBack.copies.length > 0 && (
        <ol className="flex flex-wrap gap-2" aria-label={say('back.picture', { text: farBack.text })}>
          {farBack.copies.slice(0, 10).map((copy) => (
            <li
              key={`${copy.medium} ${copy.sealedOn}`}
              className={`rounded-8 px-3 py-1.5 ${copy.contaminated ? 'border-2 border-dashed border-unknown' : 'border-2 border-pass'}`}
            >
              <span className="flex items-center gap-1 font-700"><Icon name={copy.contaminated ? 'unknown' : 'pass'} size={18} />{copy.medium}</span>
              <span className="hint block">{formatDate(copy.sealedOn, locale)}</span>
              <span className="block">{say(copy.contaminated ? 'back.dirty' : 'back.clean')}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
