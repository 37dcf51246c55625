// Text to carry elsewhere, with a button that copies it and says so.
import { useState } from 'react'
import { copyText } from '../util/copy.ts'
import { Button } from './button.tsx'
import { useUiWords } from './words.ts'

export function CopyText({ text, label }: { readonly text: string; readonly label: string }) {
  const say = useUiWords()
  const [copied, setCopied] = useState(false)
  const copy = async () => setCopied(await copyText(text))
  return (
    <div className="flex flex-wrap items-center gap-3">
      <code aria-label={label} className="rounded-6 bg-aside-soft px-3 py-2 font-mono break-all whitespace-pre-wrap">{text}</code>
      <Button look="secondary" onClick={() => void copy()}>{say('copy')}</Button>
      <span role="status" className="hint">{copied ? say('copied') : ''}</span>
    </div>
  )
}
