// How many terminals are left, at which rate they come, and how long that takes.
import { useState } from 'react'
import { useDo } from '../../../api/hooks.ts'
import { Form } from '../../../forms/form.tsx'
import { useWhyNot } from '../../../layouts/hospital.ts'
import { RadioField } from '../../../ui/choice.tsx'
import { Section } from '../../../ui/page.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { formatNumber, formatTime } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import { numberTyped } from '../../../util/number-typed.ts'
import type { Comeback } from './comeback-data.ts'
import { useComebackWords } from './words.ts'

interface TerminalsProps {
  readonly found: Comeback
  readonly incident: string
  readonly over: boolean
}

export function Terminals({ found: { terminals }, incident, over }: TerminalsProps) {
  const say = useComebackWords()
  const locale = useLocale()
  const { needed, left, rebuilt, sparesUsed, sparesLeft, measuredPerDay, statedPerDay, daysLeft, doneAt } = terminals
  const rate = measuredPerDay ?? statedPerDay
  const round = (value: number) => formatNumber(Math.round(value * 10) / 10, locale)
  return (
    <Section title={say('terminals')}>
      <p>{say('terminals.left', { left, needed, rebuilt, used: sparesUsed, spares: sparesLeft })}</p>
      {needed > 0 && <Progress label={say('terminals')} done={(needed - left) / needed} />}
      {left > 0 && (
        <p className="font-700">
          {rate === null || daysLeft === null || doneAt === null ? say('terminals.unknown')
            : say(measuredPerDay === null ? 'terminals.stated' : 'terminals.measured', { rate: round(rate), days: round(daysLeft), time: formatTime(doneAt, locale) })}
        </p>
      )}
      {!over && <CountForm incident={incident} />}
    </Section>
  )
}

function CountForm({ incident }: { readonly incident: string }) {
  const say = useComebackWords()
  const whyNot = useWhyNot()
  const count = useDo('comeback.terminals')
  const [way, setWay] = useState<'rebuilt' | 'spare'>('rebuilt')
  const [typed, setTyped] = useState('')
  const many = numberTyped(typed)
  const right = Number.isInteger(many) && many >= 1 && many <= 100_000
  const submit = async () => {
    const answer = await count.send({ params: { incident }, body: { way, count: many } })
    if (answer.ok) setTyped('')
  }
  return (
    <Form submit={say('terminals.save')} busy={count.busy} refused={count.refused} disabledReason={whyNot('incident.work') ?? (typed !== '' && !right ? say('number') : null)} onSubmit={submit}>
      <RadioField label={say('terminals.way')} value={way} onChange={setWay} options={(['rebuilt', 'spare'] as const).map((value) => ({ value, label: say(`terminals.${value}`) }))} />
      <TextField label={say('terminals.number')} name="count" required inputMode="numeric" value={typed} onChange={setTyped} maxLength={8} />
    </Form>
  )
}
