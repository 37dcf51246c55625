// Codes for the day the phone is lost. Shown once.
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useMeWords } from './words.ts'

export function RecoveryCodes({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const say = useMeWords()
  return (
    <div className="flex flex-col gap-4">
      <Notice tone="done" title={say('codes')} focus><p>{say('codes.keep')}</p></Notice>
      <ol className="grid max-w-md grid-cols-2 gap-x-6 gap-y-1 font-mono text-[1.125rem]">
        {codes.map((code) => <li key={code}>{code}</li>)}
      </ol>
      <div className="flex flex-wrap gap-3">
        <Button look="secondary" icon="print" onClick={() => window.print()}>{say('codes.print')}</Button>
        <Button onClick={onDone}>{say('codes.done')}</Button>
      </div>
    </div>
  )
}
