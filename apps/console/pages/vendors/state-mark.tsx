// Good, missing, or not known: a sign and a word.
import { Icon } from '../../ui/icon.tsx'
import { useVendorWords } from './words.ts'

const signs = { good: 'pass', missing: 'fail', unknown: 'unknown' } as const
const tones = { good: 'text-pass', missing: 'text-fail', unknown: 'text-unknown' } as const

export function StateMark({ state }: { readonly state: 'good' | 'missing' | 'unknown' }) {
  const say = useVendorWords()
  return (
    <span className={`inline-flex items-center gap-1 whitespace-nowrap ${tones[state]}`}>
      <Icon name={signs[state]} size={18} />
      {say(`state.${state}`)}
    </span>
  )
}
