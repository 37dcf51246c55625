// What to agree on before anything happens: where to cut, who declares, which paper, insurance, ransom; each can be entered by hand.
import { useState } from 'react'
import { linkTo, type Data } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { path } from '../../util/path-builder.ts'
import { HeldMarkOf } from '../incident/evidence/held-mark.tsx'
import { AgreedForm } from './agreed-form.tsx'
import type { AgreedKind } from './fields.ts'
import { linesOf, type Line } from './lines.ts'
import { useAgreedWords } from './words.ts'

type Agreed = Data<'agreed.list'>

interface Editing {
  readonly kind: AgreedKind
  readonly line: Line | null
}

const kinds = ['cutPoint', 'stopRule', 'substitute', 'insurance', 'ransomPolicy'] as const
const papers = ['cut-order', 'decision-table'] as const

export function AgreedPage() {
  const say = useAgreedWords()
  const facility = useFacility()
  const asked = useAsk('agreed.list', {})
  const [editing, setEditing] = useState<Editing | null>(null)
  const close = () => setEditing(null)
  return (
    <Page
      title={say('title')}
      actions={(
        <>
          {papers.map((report) => (
            <a key={report} className={buttonLook('secondary')} href={linkTo('reports.get', { params: { facility, report, format: 'pdf' }, query: {} })}>
              <Icon name="print" />
              {say(`print.${report}`)}
            </a>
          ))}
          <Link href={path.files(facility)} className={buttonLook('secondary')}>{say('import')}</Link>
        </>
      )}
    >
      <p>{say('lead')}</p>
      <Answered asked={asked}>
        {(agreed) => (
          <>
            {kinds.map((kind) => <Kind key={kind} kind={kind} agreed={agreed} onEdit={setEditing} />)}
            <Dialog title={editing ? say(`${editing.line ? 'edit' : 'add'}.${editing.kind}`) : ''} open={editing !== null} onClose={close}>
              {editing && (
                <AgreedForm
                  kind={editing.kind} systems={agreed.systems} onDone={close}
                  from={editing.line && { key: editing.kind === 'ransomPolicy' ? undefined : editing.line.key, is: editing.line.is }}
                />
              )}
            </Dialog>
          </>
        )}
      </Answered>
    </Page>
  )
}

interface KindProps {
  readonly kind: AgreedKind
  readonly agreed: Agreed
  readonly onEdit: (editing: Editing) => void
}

function Kind({ kind, agreed, onEdit }: KindProps) {
  const say = useAgreedWords()
  const whyNot = useWhyNot()
  const lines = linesOf(kind, agreed, (code) => say(code))
  const one = kind === 'ransomPolicy' && lines.length > 0
  return (
    <Section title={say(`kind.${kind}`)}>
      {lines.length === 0 && <p className="flex items-center gap-1 text-unknown"><Icon name="unknown" /> {say(`none.${kind}`)}</p>}
      <ul className="flex flex-col gap-2">
        {lines.map((line) => (
          <li key={line.key} className="flex flex-wrap items-start justify-between gap-3 rounded-8 border border-line bg-raised px-4 py-3">
            <div className="min-w-0 flex-1">
              <p className="font-700">{line.title}</p>
              {kind === 'cutPoint' && <HeldMarkOf device={`${line.title} ${typeof line.is['cuts'] === 'string' ? line.is['cuts'] : ''}`} />}
              {line.about !== '' && <p>{line.about}</p>}
              {line.missing.length > 0 && <p className="flex items-center gap-1 text-unknown"><Icon name="unknown" /> {say('missing', { fields: line.missing.join(say('sep')) })}</p>}
              {line.age !== 'fresh' && <p className="flex items-center gap-1 text-unknown"><Icon name="unknown" /> {say(kind === 'insurance' ? `age.${line.age}.insurance` : `age.${line.age}`)}</p>}
            </div>
            <Button look="secondary" aria-label={say('edit.of', { name: line.title })} disabledReason={whyNot('evidence.import')} onClick={() => onEdit({ kind, line })}>
              {say('edit')}
            </Button>
          </li>
        ))}
      </ul>
      {!one && <div><Button look="secondary" disabledReason={whyNot('evidence.import')} onClick={() => onEdit({ kind, line: null })}>{say(`add.${kind}`)}</Button></div>}
    </Section>
  )
}
