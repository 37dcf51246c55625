// What was agreed for a system, or what could be: a proposal never looks like an agreement.
import type { ReactNode } from 'react'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Phones } from '../../../ui/phones.tsx'
import { formatDate } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import type { System } from './system.ts'
import { useDecisionWords } from './words.ts'

type Rule = System['rules'][number]
type Proposal = NonNullable<System['proposal']>

export function RuleTable({ rule, system }: { readonly rule: Rule; readonly system: string }) {
  const say = useDecisionWords()
  const locale = useLocale()
  const who = (one: Rule['declares']) => one && (
    <>{one.name === null ? say('nobody', { role: one.roleTitle }) : `${one.roleTitle} ${one.name} `}<Phones numbers={one.phones} /></>
  )
  return (
    <div>
      <Facts
        label={system}
        facts={[
          [say('sign'), rule.sign], [say('after'), wait(say, rule.afterMinutes)], [say('declares'), who(rule.declares)],
          [say('deputy'), who(rule.deputy)], [say('next'), rule.next],
        ]}
      />
      {rule.age !== 'fresh' && (
        <p className="flex items-center gap-1 text-unknown"><Icon name="unknown" /> {rule.age === 'old' && rule.agreedOn ? say('old', { date: formatDate(rule.agreedOn, locale) }) : say('undated')}</p>
      )}
    </div>
  )
}

export function ProposalTable({ proposal, system }: { readonly proposal: Proposal; readonly system: string }) {
  const say = useDecisionWords()
  return (
    <>
      <Notice tone="caution" title={say('noRule')}><p>{say('noRule.lead')}</p></Notice>
      <div className="rounded-8 border-2 border-dashed border-line p-3">
        <p className="font-700">{say('proposal')}</p>
        <Facts
          label={`${say('proposal')} ${system}`}
          facts={[
            [say('sign'), proposal.sign], [say('after'), wait(say, proposal.afterMinutes)], [say('declares'), proposal.declaresTitle],
            [say('deputy'), proposal.deputyTitle], [say('next'), proposal.next],
          ]}
        />
      </div>
    </>
  )
}

function wait(say: ReturnType<typeof useDecisionWords>, minutes: number | null): string | null {
  return minutes === null ? null : minutes === 0 ? say('atOnce') : say('minutes', { count: minutes })
}

function Facts({ label, facts }: { readonly label: string; readonly facts: readonly (readonly [string, ReactNode])[] }) {
  const say = useDecisionWords()
  return (
    <dl aria-label={label} className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="hint">{name}</dt>
          <dd>{value ?? <span className="inline-flex items-center gap-1 text-unknown"><Icon name="unknown" /> {say('unknown')}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
