// What should not go out, found in a text: said, and left to people.
import { Notice } from '../../../ui/notice.tsx'
import { useNoteWords } from './words.ts'

export function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  const say = useNoteWords()
  if (warnings.length === 0) return null
  return (
    <Notice tone="caution" title={say('warned')}>
      <ul className="list-disc pl-5">{warnings.map((one) => <li key={one}>{one}</li>)}</ul>
    </Notice>
  )
}
