// What the engine says, in words: the verdict, a bar with the same meaning, why, what to do, and the rules beside it.
import type { ReactNode } from 'react'
import type { Explanation } from '#engines/password'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { useExplainedWords, usePasswordWords } from './words.ts'

interface Look {
  readonly icon: IconName
  readonly tone: string
  /** Of four. */
  readonly step: number
}

const looks: Readonly<Record<Explanation['verdict'], Look>> = {
  refused: { icon: 'fail', tone: 'text-fail', step: 1 },
  weak: { icon: 'fail', tone: 'text-fail', step: 2 },
  fair: { icon: 'unknown', tone: 'text-unknown', step: 3 },
  strong: { icon: 'pass', tone: 'text-pass', step: 4 },
}

export function Explained({ explained }: { readonly explained: Explanation }) {
  const say = usePasswordWords()
  const sentence = useExplainedWords()
  const { verdict, reasons, advice, lasting, length, facts } = explained
  const { icon, tone, step } = looks[verdict]
  return (
    <div className="flex flex-col gap-4">
      {/* Only the verdict is read out while somebody types; the rest would drown it. */}
      <p role="status" className={`flex flex-wrap items-center gap-x-3 text-[1.25rem] font-700 ${tone}`}>
        <Icon name={icon} size={32} />
        {sentence(`verdict.${verdict}`)}
        <span className="hint font-400">{say('step', { step })}　{sentence('length', { length })}</span>
      </p>
      <Bar step={step} tone={tone} />
      <p>{sentence(`meaning.${verdict}`)}</p>
      <p className="hint">{sentence(`lasting.${lasting}`)}</p>
      <List title={sentence(verdict === 'strong' ? 'why.strong' : 'why')}>
        {reasons.map(({ code, params }) => <li key={code}>{sentence(`reason.${code}`, params)}</li>)}
      </List>
      <List title={sentence('todo')}>
        {advice.map((code) => <li key={code}>{sentence(`advice.${code}`)}</li>)}
      </List>
      <List title={say('rule')}>
        <li>{say(facts.thirteen ? 'rule.thirteen' : facts.mixedEight ? 'rule.eight' : 'rule.none')}</li>
      </List>
    </div>
  )
}

function Bar({ step, tone }: { readonly step: number; readonly tone: string }) {
  return (
    <svg viewBox="0 0 103 4" preserveAspectRatio="none" aria-hidden="true" className={`block h-2.5 w-full max-w-xl ${tone}`}>
      {[1, 2, 3, 4].map((one) => (
        <rect key={one} x={(one - 1) * 26} width="25" height="4" className={one <= step ? 'fill-current' : 'fill-line'} />
      ))}
    </svg>
  )
}

function List({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className="flex max-w-2xl flex-col gap-1">
      <h2 className="text-[1rem]">{title}</h2>
      <ul className="flex list-disc flex-col gap-1 pl-6">{children}</ul>
    </section>
  )
}
