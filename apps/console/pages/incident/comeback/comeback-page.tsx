// The way back from now: when all stands again and what decides it, the gate, each system and device step by step, terminals, and paper.
import { linkTo } from '../../../api/client.ts'
import { useAsk } from '../../../api/hooks.ts'
import { useParam } from '../../../layouts/address.ts'
import { Answered } from '../../../layouts/answered.tsx'
import { useFacility } from '../../../layouts/hospital.ts'
import { buttonLook } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Section } from '../../../ui/page.tsx'
import { IncidentFrame } from '../incident-frame.tsx'
import type { Comeback } from './comeback-data.ts'
import { DeviceForm } from './device-form.tsx'
import { Gate } from './gate.tsx'
import { Plan } from './plan.tsx'
import { Reentry } from './reentry.tsx'
import { SubjectCard } from './subject-card.tsx'
import { SystemFacts } from './system-facts.tsx'
import { Terminals } from './terminals.tsx'
import { useComebackWords } from './words.ts'

export function ComebackPage() {
  const say = useComebackWords()
  const facility = useFacility()
  const incident = useParam('incident')
  const asked = useAsk('comeback.get', { params: { incident } })
  const print = (paper: 'order' | 'gate' | 'reentry') => (
    <a className={buttonLook('secondary')} href={linkTo('comeback.print', { params: { facility, incident, paper, format: 'pdf' }, query: {} })}>
      <Icon name="print" />{say(`print.${paper}`)}
    </a>
  )
  return (
    <IncidentFrame actions={<>{print('order')}{print('gate')}{print('reentry')}</>}>
      {({ incident: { state } }) => <Answered asked={asked}>{(found) => <All found={found} incident={incident} over={state === 'closed'} />}</Answered>}
    </IncidentFrame>
  )
}

interface AllProps {
  readonly found: Comeback
  readonly incident: string
  readonly over: boolean
}

function All({ found, incident, over }: AllProps) {
  const say = useComebackWords()
  const { gate, gateOpen, systems, devices } = found
  const common = { incident, over, hospital: gate }
  return (
    <>
      <Plan found={found} />
      <Section title={say('gate')} id="gate" note={gateOpen > 0 ? say('gate.lead', { count: gateOpen }) : say('gate.done')}>
        <Gate items={gate} incident={incident} over={over} />
      </Section>
      {systems.length > 0 && (
        <Section title={say('systems')}>
          <ul className="grid items-start gap-4 lg:grid-cols-2">
            {systems.map((one) => (
              <li key={one.key}><SubjectCard kind="system" one={one} {...common}><SystemFacts one={one} /></SubjectCard></li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={say('devices')}>
        {devices.length === 0 && <p className="hint">{say('devices.none')}</p>}
        <ul className="grid items-start gap-4 lg:grid-cols-2">
          {devices.map((one) => (
            <li key={one.key}>
              <SubjectCard kind="device" one={one} {...common}>
                {one.place !== null && <p className="hint">{one.place}</p>}
                {one.heldFor !== null && <p>{say('held.for', { reason: one.heldFor })}</p>}
              </SubjectCard>
            </li>
          ))}
        </ul>
        {!over && <Disclosure title={say('devices.add')}><DeviceForm incident={incident} /></Disclosure>}
      </Section>
      <Terminals found={found} incident={incident} over={over} />
      <Reentry found={found} incident={incident} />
    </>
  )
}
