// A verdict as people see it everywhere: a shape, a colour and a word, always the three together.
import type { Verdict } from './verdict-kind.ts'
import { Icon } from './icon.tsx'
import { useUiWords } from './words.ts'

const verdictTone: Readonly<Record<Verdict, string>> = {
  pass: 'text-pass bg-pass-soft',
  fail: 'text-fail bg-fail-soft',
  unknown: 'text-unknown bg-unknown-soft',
  notApplicable: 'text-aside bg-aside-soft',
}

export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const say = useUiWords()
  return (
    <span className={`inline-flex items-center gap-1.5 rounded-6 px-2 py-0.5 font-700 whitespace-nowrap ${verdictTone[verdict]}`}>
      <Icon name={verdict} size={18} />
      {say(`verdict.${verdict}`)}
    </span>
  )
}

/** The answer at the top of a page. */
export function VerdictBanner({ verdict, children }: { readonly verdict: Verdict; readonly children: React.ReactNode }) {
  const say = useUiWords()
  return (
    <div className={`flex items-start gap-4 rounded-12 p-4 sm:p-5 ${verdictTone[verdict]}`}>
      <span className="mt-1"><Icon name={verdict} size={36} /></span>
      <div className="min-w-0 flex-1">
        <p className="text-[1.25rem] leading-150 font-700">{say(`verdict.${verdict}.long`)}</p>
        <div className="text-ink">{children}</div>
      </div>
    </div>
  )
}
