// 連絡体制図: who calls whom, inside, at vendors and outside. Boxes and lines on a wide screen, a list with lines on a phone.
import { useState } from 'react'
import { linkTo, type Data } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { ContactForm } from '../../forms/contact-form.tsx'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { path } from '../../util/path-builder.ts'
import { PlaceCard, type Contact } from './place-card.tsx'
import { levelsOf } from './levels.ts'
import { useContactWords } from './words.ts'

type Tree = Data<'contacts.tree'>

export function ContactsPage() {
  const say = useContactWords()
  const facility = useFacility()
  const whyNot = useWhyNot()
  const [editing, setEditing] = useState<Contact | 'new' | null>(null)
  const asked = useAsk('contacts.tree', {})
  return (
    <Page
      title={say('title')}
      actions={(
        <>
          <Link href={path.callList(facility)} className={buttonLook()}>{say('call')}</Link>
          <a className={buttonLook('secondary')} href={linkTo('reports.get', { params: { facility, report: 'contact-tree', format: 'pdf' }, query: {} })}>
            <Icon name="print" />
            {say('print')}
          </a>
          <Button look="secondary" disabledReason={whyNot('evidence.import')} onClick={() => setEditing('new')}>{say('add')}</Button>
        </>
      )}
    >
      <Answered asked={asked}>{(tree) => <Drawn tree={tree} onEdit={setEditing} />}</Answered>
      <Dialog title={say(editing === 'new' ? 'add' : 'edit')} open={editing !== null} onClose={() => setEditing(null)}>
        {editing !== null && <ContactForm contact={editing === 'new' ? null : editing} onDone={() => setEditing(null)} />}
      </Dialog>
    </Page>
  )
}

function Drawn({ tree, onEdit }: { readonly tree: Tree; readonly onEdit: (contact: Contact) => void }) {
  const say = useContactWords()
  const facility = useFacility()
  const all = [...tree.inside, ...tree.vendors, ...tree.outside]
  const missing = all.filter((place) => place.missing.length > 0)
  if (all.every((place) => place.main === null && place.deputies.length === 0)) {
    return (
      <Empty title={say('none')}>
        <p>{say('none.next')}</p>
        <Link href={path.files(facility)} className={buttonLook('secondary')}>{say('none.go')}</Link>
      </Empty>
    )
  }
  return (
    <>
      {missing.length > 0
        ? <Notice tone="caution" title={say('missing', { count: missing.length })}><p>{missing.map((place) => place.title).join(say('sep'))}</p></Notice>
        : <Notice tone="done" title={say('complete')} />}
      <Section title={say('inside')}>
        <ol className="contact-tree">
          {levelsOf(tree).map((level, at) => (
            <li key={at}>
              <ul className="contact-level">
                {level.map((place) => <li key={place.id}><PlaceCard place={place} onEdit={onEdit} /></li>)}
              </ul>
            </li>
          ))}
        </ol>
      </Section>
      <div className="grid gap-8 lg:grid-cols-2">
        <Section title={say('vendors')}><Places places={tree.vendors} onEdit={onEdit} /></Section>
        <Section title={say('outside')}><Places places={tree.outside} onEdit={onEdit} /></Section>
      </div>
    </>
  )
}

function Places({ places, onEdit }: { readonly places: Tree['inside']; readonly onEdit: (contact: Contact) => void }) {
  return (
    <ul className="flex flex-col gap-3">
      {places.map((place) => <li key={place.id}><PlaceCard place={place} onEdit={onEdit} /></li>)}
    </ul>
  )
}
