// One system: its rules with people and telephones, the minutes since its sign was seen, and what can be declared now.
import { useState } from 'react'
import { useDo } from '../../../api/hooks.ts'
import { useWhyNot } from '../../../layouts/hospital.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { formatTime } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import { DeclareForm } from './declare-form.tsx'
import { ProposalTable, RuleTable } from './rule-table.tsx'
import type { System } from './system.ts'
import { useDecisionWords } from './words.ts'

interface SystemCardProps {
  readonly one: System
  readonly incident: string
  /** Epoch milliseconds by the server's clock. */
  readonly now: number
}

export function SystemCard({ one, incident, now }: SystemCardProps) {
  const say = useDecisionWords()
  const locale = useLocale()
  const whyNot = useWhyNot()('incident.work')
  const seen = useDo('decisions.seen')
  const gone = useDo('decisions.gone')
  const [open, setOpen] = useState<'declare' | 'back' | null>(null)
  const { system, title, rules, proposal, running, declared, backAt } = one
  const down = declared !== null && backAt === null
  const refused = seen.refused ?? gone.refused
  const about = { params: { incident }, body: { system } }
  const [only] = rules
  return (
    <article aria-label={title} className="card flex flex-col gap-3">
      <h2 className="text-[1.25rem] font-700">{title}</h2>
      {running && <Minutes one={one} seenAt={Date.parse(running.seenAt)} now={now} />}
      {declared && <p className="flex flex-wrap items-center gap-1 font-700 text-fail"><Icon name="fail" /> {say('down', { time: formatTime(declared.at, locale), role: [declared.roleTitle, declared.name].filter(Boolean).join(' ') })}</p>}
      {backAt && <p className="flex flex-wrap items-center gap-1 font-700 text-pass"><Icon name="pass" /> {say('isBack', { time: formatTime(backAt, locale) })}</p>}
      {rules.map((rule) => <RuleTable key={rule.key} rule={rule} system={title} />)}
      {proposal && <ProposalTable proposal={proposal} system={title} />}
      {refused && <Notice tone="error" title={refused.reasons.join(' ')} />}
      <div className="flex flex-wrap items-start gap-3" data-screen-only>
        {!running && !down && (
          <Button
            look="secondary" aria-label={say('seen.of', { name: title })} busy={seen.busy} disabledReason={whyNot}
            onClick={() => void seen.send(only && rules.length === 1 ? { ...about, body: { system, rule: only.key } } : about)}
          >
            {say('seen')}
          </Button>
        )}
        {running && <Button look="secondary" aria-label={say('gone.of', { name: title })} busy={gone.busy} disabledReason={whyNot} onClick={() => void gone.send(about)}>{say('gone')}</Button>}
        {!down && <Button look={running ? 'danger' : 'quiet'} aria-label={say('declare.of', { name: title })} disabledReason={whyNot} onClick={() => setOpen('declare')}>{say('declare')}</Button>}
        {down && <Button aria-label={say('back.of', { name: title })} disabledReason={whyNot} onClick={() => setOpen('back')}>{say('back')}</Button>}
      </div>
      <Dialog title={open ? say(`${open}.title`, { name: title }) : ''} open={open !== null} onClose={() => setOpen(null)}>
        {open && <DeclareForm one={one} what={open} incident={incident} now={now} onDone={() => setOpen(null)} />}
      </Dialog>
    </article>
  )
}

interface MinutesProps {
  readonly one: System
  readonly seenAt: number
  readonly now: number
}

/** The wait as agreed, counted on by the page between two answers of the server. */
function Minutes({ one, seenAt, now }: MinutesProps) {
  const say = useDecisionWords()
  const { running, rules } = one
  if (!running) return null
  const minutes = Math.max(0, Math.floor((now - seenAt) / 60_000))
  const wait = running.leftMinutes === null ? null : running.minutes + running.leftMinutes
  const over = wait !== null && minutes >= wait
  const declares = (rules.find(({ key }) => key === running.rule) ?? rules[0])?.declares
  const role = [declares?.roleTitle, declares?.name, declares?.phones.join(' ')].filter(Boolean).join(' ')
  return (
    <div className={`rounded-8 border-2 p-3 ${over ? 'border-fail bg-fail-soft text-fail' : 'border-unknown'}`}>
      <p role="timer" className="text-[1.5rem] font-700">{say('running', { count: minutes })}</p>
      <p role="status" className="font-700">
        {wait === null ? say('noWait') : !over ? say('left', { count: wait - minutes }) : minutes === wait ? say('over.now', { role }) : say('over', { count: minutes - wait, role })}
      </p>
    </div>
  )
}
