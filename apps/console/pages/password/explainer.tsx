// The explanation itself, renewed at every letter.
import { useDeferredValue, useMemo, useState } from 'react'
import { explain, type Explanation } from '#engines/password'
import { useAsk } from '../../api/hooks.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { usePasswordWords } from './words.ts'

const looks: Readonly<Record<Explanation['verdict'], { readonly icon: IconName; readonly tone: string; readonly share: number }>> = {
  refused: { icon: 'fail', tone: 'text-fail', share: 0.05 },
  weak: { icon: 'fail', tone: 'text-fail', share: 0.3 },
  fair: { icon: 'unknown', tone: 'text-unknown', share: 0.65 },
  strong: { icon: 'pass', tone: 'text-pass', share: 1 },
}

export function Explainer() {
  const say = usePasswordWords()
  const [typed, setTyped] = useState('')
  const [names, setNames] = useState('')
  const hospital = useHospitalNames()
  const settled = useDeferredValue(typed)
  const about = useMemo(() => ({ names: [...hospital, ...names.split(/[\s\u3000]+/).filter((one) => one !== '')] }), [hospital, names])
  const explained = useMemo(() => (settled === '' ? null : explain(settled, about)), [settled, about])
  return (
    <div className="card flex flex-col gap-5">
      <TextField label={say('typed')} hint={say('typed.hint')} type="password" autoComplete="off" maxLength={200} value={typed} onChange={setTyped} />
      <TextField label={say('names')} hint={say('names.hint')} autoComplete="off" maxLength={200} value={names} onChange={setNames} />
      <div role="status" className="flex flex-col gap-4">
        {explained ? <Explained explained={explained} /> : <p className="hint">{say('nothing')}</p>}
      </div>
    </div>
  )
}

/** Names of the reader's own hospitals, where somebody is logged in; a stranger may still use the page. */
function useHospitalNames(): readonly string[] {
  const { data } = useAsk('me.get', {})
  const me = data?.ok ? data.data : null
  return useMemo(() => (me ? [me.name, ...me.facilities.map((one) => one.name)] : []), [me])
}

function Explained({ explained }: { readonly explained: Explanation }) {
  const say = usePasswordWords()
  const { icon, tone, share } = looks[explained.verdict]
  return (
    <>
      <p className={`flex items-center gap-3 text-[1.25rem] font-700 ${tone}`}>
        <Icon name={icon} size={32} />
        {say(`verdict.${explained.verdict}`)}
      </p>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" className={`block h-2.5 w-full ${tone}`}>
        <rect width="100" height="4" className="fill-line" />
        <rect width={share * 100} height="4" fill="currentColor" />
      </svg>
      <p>{say('lasting', { lasting: say(`lasting.${explained.lasting}`) })}</p>
      <ul className="flex list-disc flex-col gap-1 pl-6">
        {explained.reasons.map((reason) => <li key={reason.code}>{say(`reason.${reason.code}`, reason.params)}</li>)}
      </ul>
      {explained.advice.length > 0 && (
        <div>
          <p className="font-700">{say('advice')}</p>
          <ul className="flex list-disc flex-col gap-1 pl-6">
            {explained.advice.map((code) => <li key={code}>{say(`advice.${code}`)}</li>)}
          </ul>
        </div>
      )}
      <p className="hint">{say(explained.facts.thirteen ? 'rule.thirteen' : explained.facts.mixedEight ? 'rule.eight' : 'rule.none', { length: explained.length })}</p>
    </>
  )
}
