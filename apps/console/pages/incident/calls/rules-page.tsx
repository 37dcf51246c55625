// After how many minutes whom to call: the hospital's own, with every version.
import { useState } from 'react'
import type { Data } from '../../../api/client.ts'
import { useAsk, useDo } from '../../../api/hooks.ts'
import { Form } from '../../../forms/form.tsx'
import { Answered } from '../../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../../layouts/hospital.ts'
import { Link } from '../../../layouts/link.tsx'
import { Button } from '../../../ui/button.tsx'
import { Page, Section } from '../../../ui/page.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { formatTime } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import { numberTyped } from '../../../util/number-typed.ts'
import { path } from '../../../util/path-builder.ts'
import { useCallWords } from './words.ts'

type Rules = Data<'calls.rules'>

export function CallingPage() {
  const say = useCallWords()
  const facility = useFacility()
  const asked = useAsk('calls.rules', {})
  return (
    <Page title={say('rules.title')} above={<Link href={path.incidents(facility)}>{say('back')}</Link>}>
      <p className="max-w-3xl">{say('rules.lead')}</p>
      <Answered asked={asked}>{(found) => <Shown key={found.versions[0]?.version ?? 0} found={found} />}</Answered>
    </Page>
  )
}

const whole = (text: string): number | null => {
  const typed = numberTyped(text)
  return Number.isInteger(typed) && typed >= 0 && typed <= 10_080 ? typed : null
}

function Shown({ found }: { readonly found: Rules }) {
  const say = useCallWords()
  const locale = useLocale()
  const whyNot = useWhyNot()
  const keep = useDo('calls.keepRules')
  const { rules, roles } = found
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() => ({
    escalate: String(rules.escalateAfterMinutes), tries: String(rules.triesPerChannel), vendors: String(rules.vendorsAfterMinutes),
    outside: String(rules.outsideAfterMinutes), ...Object.fromEntries(rules.inside.map(({ role, afterMinutes }) => [role, String(afterMinutes)])),
  }))
  const [escalateAfterMinutes, triesPerChannel, vendorsAfterMinutes, outsideAfterMinutes] = (['escalate', 'tries', 'vendors', 'outside'] as const)
    .map((name) => whole(typed[name] ?? ''))
  const wanted = roles.filter(({ role }) => (typed[role] ?? '').trim() !== '').map(({ role }) => ({ role, afterMinutes: whole(typed[role] ?? '') }))
  const inside = wanted.flatMap(({ role, afterMinutes }) => (afterMinutes === null ? [] : [{ role, afterMinutes }]))
  const ready = escalateAfterMinutes && triesPerChannel && vendorsAfterMinutes != null && outsideAfterMinutes != null && inside.length === wanted.length
    ? { escalateAfterMinutes, triesPerChannel: Math.min(20, triesPerChannel), vendorsAfterMinutes, outsideAfterMinutes, inside } : null
  const field = (name: string, label: string) => (
    <TextField key={name} label={label} name={name} inputMode="numeric" value={typed[name] ?? ''} onChange={(text) => setTyped({ ...typed, [name]: text })} maxLength={6} />
  )
  return (
    <>
      <p role="status">{say(found.own ? 'rules.own' : 'rules.shipped')}</p>
      <Form
        submit={say('rules.save')} busy={keep.busy} refused={keep.refused} disabledReason={whyNot('incident.work') ?? (ready ? null : say('rules.number'))}
        onSubmit={async () => { if (ready) await keep.send({ body: { rules: ready } }) }}
        beside={found.own && <Button look="secondary" busy={keep.busy} disabledReason={whyNot('incident.work')} onClick={() => void keep.send({ body: { rules: null } })}>{say('rules.reset')}</Button>}
      >
        {field('escalate', say('rules.escalate'))}
        {field('tries', say('rules.tries'))}
        {roles.map(({ role, title }) => field(role, say('rules.role', { role: title })))}
        {field('vendors', say('rules.vendors'))}
        {field('outside', say('rules.outside'))}
      </Form>
      {found.versions.length > 0 && (
        <Section title={say('rules.versions')}>
          <ol className="flex flex-col gap-1">
            {found.versions.map((one) => (
              <li key={one.version}>
                {say('rules.version', { time: formatTime(one.at, locale), by: one.by, what: say(one.own ? 'rules.version.own' : 'rules.version.shipped') })}
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  )
}
