// This month's call check: one line per contact, one tap to call, one tap to say it worked.
import { useState } from 'react'
import type { Row } from '../../api/client.ts'
import { useAsk, useDo } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Progress } from '../../ui/progress.tsx'
import { path } from '../../util/path-builder.ts'
import { useContactWords } from './words.ts'

type Contact = Row<'contacts.callList'>

export function CallListPage() {
  const say = useContactWords()
  const facility = useFacility()
  const asked = useAsk('contacts.callList', {})
  return (
    <Page title={say('calls')} above={<Link href={path.contacts(facility)}>{say('title')}</Link>}>
      <p className="max-w-3xl">{say('calls.lead')}</p>
      <Answered asked={asked}>
        {(list) => {
          const all = list.done + list.rows.length
          return (
            <>
              <Progress label={say('calls.done', { done: list.done, all })} done={all === 0 ? 1 : list.done / all} />
              {list.rows.length === 0 && <Empty title={say('calls.all')}><Link href={path.contacts(facility)}>{say('calls.back')}</Link></Empty>}
              <ul className="flex flex-col gap-3">
                {list.rows.map((contact) => <li key={contact.key}><CallCard contact={contact} /></li>)}
              </ul>
            </>
          )
        }}
      </Answered>
    </Page>
  )
}

function CallCard({ contact }: { readonly contact: Contact }) {
  const say = useContactWords()
  const whyNot = useWhyNot()
  const confirm = useDo('contacts.confirm')
  const [failing, setFailing] = useState(false)
  const name = contact.name ?? contact.organisation ?? say('unnamed')
  const send = (reached: boolean) => void confirm.send({ body: { key: contact.key, reached } })
  return (
    <article className="card flex flex-wrap items-center gap-x-6 gap-y-3 p-4">
      <div className="min-w-0 flex-1 basis-60">
        <p className="hint">{contact.roleTitle}　{say(`order.${contact.order}`)}</p>
        <h2 className="text-[1.125rem]">{name}</h2>
        {contact.phones.map((phone) => (
          <a key={phone} href={`tel:${phone.normalize('NFKC').replace(/[^\d+]/g, '')}`} className="link mr-4 inline-flex min-h-11 items-center gap-1 text-[1.125rem]">
            <Icon name="phone" />
            {phone}
          </a>
        ))}
        {contact.phones.length === 0 && contact.emails.map((mail) => <a key={mail} href={`mailto:${mail}`} className="link inline-flex min-h-11 items-center">{mail}</a>)}
      </div>
      <div className="flex flex-wrap gap-3">
        <Button busy={confirm.busy} disabledReason={whyNot('work.do')} aria-label={say('reached.of', { name })} onClick={() => send(true)}>{say('reached')}</Button>
        <Button look="secondary" disabledReason={whyNot('work.do')} aria-label={say('notReached.of', { name })} onClick={() => setFailing(true)}>{say('notReached')}</Button>
      </div>
      {failing && (
        <Notice tone="caution" title={say('notReached.next')}>
          <p className="mt-2"><Button look="secondary" busy={confirm.busy} onClick={() => send(false)}>{say('notReached.record')}</Button></p>
        </Notice>
      )}
      {confirm.refused && <Notice tone="error" title={confirm.refused.reasons.join(' ')} />}
    </article>
  )
}
