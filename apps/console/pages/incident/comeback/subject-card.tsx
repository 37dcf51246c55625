// One system or device: how far it is, its next step with the name of who confirmed it, and what its gate still asks.
import { useState, type ReactNode } from 'react'
import { linkTo } from '../../../api/client.ts'
import { useFacility, useWhyNot } from '../../../layouts/hospital.ts'
import { Link } from '../../../layouts/link.tsx'
import { Button, buttonLook } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { formatTime } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import { path } from '../../../util/path-builder.ts'
import type { Comeback } from './comeback-data.ts'
import { Gate, gateAnchor } from './gate.tsx'
import { HeldMark } from '../evidence/held-mark.tsx'
import { Steps } from './steps.tsx'
import { StateForm } from './state-form.tsx'
import { useComebackWords } from './words.ts'

type Subject = Comeback['systems'][number] | Comeback['devices'][number]

interface SubjectProps {
  readonly kind: 'system' | 'device'
  readonly one: Subject
  readonly incident: string
  readonly over: boolean
  readonly hospital: Comeback['gate']
  readonly children: ReactNode
}

export function SubjectCard({ kind, one, incident, over, hospital, children }: SubjectProps) {
  const say = useComebackWords()
  const locale = useLocale()
  const facility = useFacility()
  const whyNot = useWhyNot()
  const [asking, ask] = useState<'next' | 'down' | null>(null)
  const { next } = one
  const subject = { kind, key: one.key }
  const blocked = next?.state === 'signed' ? 'gate.shutSince' : 'gate.blocked'
  const missing = next?.state === 'connected' || next?.state === 'signed'
    ? [...hospital.map((item) => ({ item, of: undefined })), ...one.gate.map((item) => ({ item, of: subject }))].filter(({ item }) => item.state !== 'open') : []
  return (
    <article className="card flex flex-col gap-3" aria-label={one.label}>
      <h3>{one.label}</h3>
      {one.held && (
        <p className="flex flex-wrap items-center gap-2 font-700 text-fail">
          <HeldMark />
          <Link href={path.incidentPart(facility, one.heldIn ?? incident, 'evidence')}>{say('held.go')}</Link>
        </p>
      )}
      {children}
      <Steps state={one.state} label={one.stateTitle} />
      {one.since !== null && <p className="hint">{say('since', { time: formatTime(one.since, locale), by: one.by ?? '—' })}</p>}
      {missing.length > 0 && (
        <Notice tone="caution" title={say(blocked, { count: missing.length })}>
          <ul className="list-disc pl-5">
            {missing.map(({ item, of }) => (
              <li key={`${of?.key ?? ''} ${item.id}`}><a href={`#${encodeURIComponent(gateAnchor(item.id, of))}`} onClick={() => openAt(gateAnchor(item.id, of))}>{item.title}</a></li>
            ))}
          </ul>
        </Notice>
      )}
      {!over && (
        <p className="flex flex-wrap gap-2">
          {next !== null && (
            <Button
              look={missing.length > 0 || one.held ? 'secondary' : 'primary'} disabledReason={whyNot('incident.work') ?? (missing.length > 0 ? say('gate.left', { count: missing.length }) : null)}
              aria-label={say('step.of', { name: one.label, title: next.title })} onClick={() => ask('next')}
            >
              {say('step', { title: next.title })}
            </Button>
          )}
          {one.state !== 'down' && <Button look="quiet" disabledReason={whyNot('incident.work')} aria-label={say('step.down.of', { name: one.label })} onClick={() => ask('down')}>{say('step.down')}</Button>}
        </p>
      )}
      <details>
        <summary className="link flex min-h-11 cursor-pointer items-center">{say('gate.of', { name: one.label, count: one.open })}</summary>
        <div className="flex flex-col gap-3">
          <Gate items={one.gate} incident={incident} over={over} subject={subject} />
          <a className={`${buttonLook('secondary')} self-start`} href={linkTo('comeback.print', { params: { facility, incident, paper: 'gate', format: 'pdf' }, query: { key: one.key } })}>
            <Icon name="print" />{say('print.gate.of', { name: one.label })}
          </a>
        </div>
      </details>
      <Dialog title={asking === 'down' ? say('step.down.of', { name: one.label }) : say('step.of', { name: one.label, title: next?.title ?? '' })} open={asking !== null} onClose={() => ask(null)}>
        <StateForm subject={subject} state={asking === 'down' ? 'down' : next?.state ?? 'down'} incident={incident} held={one.held} onDone={() => ask(null)} />
      </Dialog>
    </article>
  )
}

/** What is folded away is opened before the browser goes there. */
function openAt(id: string): void {
  const found = document.getElementById(id)
  for (let at = found?.closest('details'); at; at = at.parentElement?.closest('details')) at.open = true
  found?.focus()
}
