// Whether somebody compared the wording with the original. The status is data, written in Japanese in every edition.
import { Icon } from '../../ui/icon.tsx'
import { useRulebookWords } from './words.ts'
import { comparedWithOriginal } from './status.words.ts'

export function Status({ status }: { readonly status: string }) {
  const say = useRulebookWords()
  const good = status === comparedWithOriginal
  return (
    <span className={`inline-flex items-center gap-1 rounded-6 px-2 font-700 ${good ? 'bg-pass-soft text-pass' : 'bg-unknown-soft text-unknown'}`}>
      <Icon name={good ? 'pass' : 'unknown'} size={16} />
      {say(good ? 'status.compared' : 'status.notCompared')}
    </span>
  )
}
