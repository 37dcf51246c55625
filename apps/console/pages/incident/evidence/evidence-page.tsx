// Evidence of one incident: what was secured, who has it, what may not be set up anew, and how it leaves the house.
import addresses from 'virtual:contract-routes'
import { useState } from 'react'
import { addressOf } from '../../../api/address.ts'
import { useAsk } from '../../../api/hooks.ts'
import { useParam } from '../../../layouts/address.ts'
import { Answered } from '../../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../../layouts/hospital.ts'
import { Link } from '../../../layouts/link.tsx'
import { Button, buttonLook } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Section } from '../../../ui/page.tsx'
import { path } from '../../../util/path-builder.ts'
import { IncidentFrame } from '../incident-frame.tsx'
import { AddItem } from './add-item.tsx'
import { Holds } from './holds.tsx'
import { ItemCard } from './item-card.tsx'
import { Kept } from './kept.tsx'
import { Loose } from './loose.tsx'
import type { Secured } from './secured.ts'
import { useEvidenceWords } from './words.ts'

export function EvidencePage() {
  return <IncidentFrame>{() => <Evidence />}</IncidentFrame>
}

function Evidence() {
  const incident = useParam('incident')
  const asked = useAsk('secured.list', { params: { incident } })
  return <Answered asked={asked}>{(data) => <Standing incident={incident} data={data} />}</Answered>
}

function Standing({ incident, data }: { readonly incident: string; readonly data: Secured }) {
  const say = useEvidenceWords()
  const whyNot = useWhyNot()
  const [adding, setAdding] = useState(false)
  return (
    <>
      <p className="max-w-3xl">{say('lead')}</p>
      <div><Button disabledReason={whyNot('incident.work')} onClick={() => setAdding(true)}>{say('add')}</Button></div>
      <Section title={say('items')}>
        {data.items.length === 0 ? <Empty title={say('none')}><p>{say('none.next')}</p></Empty> : (
          <ul aria-label={say('items')} className="flex flex-col gap-3">
            {data.items.map((item) => <li key={item.id}><ItemCard incident={incident} item={item} /></li>)}
          </ul>
        )}
      </Section>
      <Loose incident={incident} data={data} />
      <Holds incident={incident} data={data} />
      {data.items.length > 0 && <Kept incident={incident} data={data} />}
      <Out incident={incident} />
      <Dialog title={say('add')} open={adding} onClose={() => setAdding(false)}>
        {adding && <AddItem incident={incident} data={data} onDone={() => setAdding(false)} />}
      </Dialog>
    </>
  )
}

const scripts = ['kokoroe-collect.cmd', 'kokoroe-collect.ps1', 'kokoroe-collect.sh', 'READ-FIRST.txt'] as const

function Out({ incident }: { readonly incident: string }) {
  const say = useEvidenceWords()
  const facility = useFacility()
  const at = (id: string) => addressOf(addresses, id, { facility, incident }).address
  return (
    <Section title={say('out')}>
      <div className="flex flex-wrap gap-3">
        <a className={buttonLook('secondary')} href={at('secured.export')} download>{say('out.export')}</a>
        <a className={buttonLook('secondary')} href={at('secured.custodyPaper')} target="_blank" rel="noreferrer">{say('out.custody')}</a>
      </div>
      <p className="hint">{say('out.export.note')}</p>
      <p><Link href={path.heads(facility)}>{say('out.heads')}</Link></p>
      <Disclosure title={say('stick')}>
        <p className="mb-2 max-w-3xl">{say('stick.note')}</p>
        <ul className="flex flex-col gap-1">
          {scripts.map((script) => (
            <li key={script}>
              <a className="link" download href={addressOf(addresses, 'secured.collector', { facility, script }).address}>{script}</a>
            </li>
          ))}
        </ul>
      </Disclosure>
    </Section>
  )
}
