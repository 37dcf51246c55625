// Waiting, said once and quietly.
import { useUiWords } from './words.ts'

export function Loading() {
  const say = useUiWords()
  return <p role="status" className="hint py-8">{say('loading')}</p>
}
