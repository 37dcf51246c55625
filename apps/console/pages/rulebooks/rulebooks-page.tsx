// Which editions ask: in force here, how surely their wording is known, and adding one as a file.
import { useRef, useState } from 'react'
import type { Data, Row } from '../../api/client.ts'
import { useAsk, useDo } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { Status } from './status.tsx'
import { useRulebookWords } from './words.ts'

type Rulebook = Row<'rulebooks.list'>

export function RulebooksPage() {
  const say = useRulebookWords()
  const facility = useFacility()
  const asked = useAsk('rulebooks.list', {})
  return (
    <Page title={say('title')} actions={<Link href={path.compareRulebooks(facility)} className={buttonLook('secondary')}>{say('compare')}</Link>}>
      <p className="max-w-3xl">{say('lead')}</p>
      <Answered asked={asked}>
        {({ rows }) => {
          const active = rows.filter((row) => row.active)
          const others = rows.filter((row) => !row.active)
          return (
            <>
              <Section title={say('active')}>
                {active.length === 0 && <Empty title={say('active.none')}><p>{say('active.none.next')}</p></Empty>}
                <Cards rows={active} />
              </Section>
              {others.length > 0 && <Section title={say('others')}><Cards rows={others} /></Section>}
            </>
          )
        }}
      </Answered>
      <Section title={say('add')} note={say('add.note')}><AddRulebook /></Section>
    </Page>
  )
}

function Cards({ rows }: { readonly rows: readonly Rulebook[] }) {
  return <ul className="flex flex-col gap-4">{rows.map((row) => <li key={row.id}><Card row={row} /></li>)}</ul>
}

function Card({ row }: { readonly row: Rulebook }) {
  const say = useRulebookWords()
  const locale = useLocale()
  const facility = useFacility()
  const whyNot = useWhyNot()
  const on = useDo('rulebooks.activate')
  const off = useDo('rulebooks.deactivate')
  const withdraw = useDo('rulebooks.withdraw')
  const doing = row.active ? off : on
  return (
    <article className="card flex flex-wrap items-start gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-80">
        <h3><Link href={path.rulebook(facility, row.id)}>{row.title}</Link></h3>
        <p className="hint">{row.publisher}　{row.edition}</p>
        <p className="hint">
          {row.validTo
            ? say('valid.between', { from: formatDate(row.validFrom, locale), to: formatDate(row.validTo, locale) })
            : say('valid.from', { from: formatDate(row.validFrom, locale) })}
          　{say('items', { items: row.items, checked: row.askedByChecks })}
        </p>
        <p className="mt-1 flex flex-wrap gap-2"><Status status={row.status} />{row.own && <span className="hint">{say('own')}</span>}</p>
      </div>
      <div className="flex flex-col items-start gap-2">
        <Button
          look="secondary"
          aria-label={say(row.active ? 'deactivate.of' : 'activate.of', { title: row.title })}
          busy={doing.busy}
          disabledReason={whyNot('rulebook.manage')}
          onClick={() => void doing.send({ params: { rulebook: row.id } })}
        >
          {say(row.active ? 'deactivate' : 'activate')}
        </Button>
        {row.own && !row.active && (
          <Button look="danger" aria-label={say('withdraw.of', { title: row.title })} busy={withdraw.busy} disabledReason={whyNot('rulebook.manage')} onClick={() => void withdraw.send({ params: { rulebook: row.id } })}>
            {say('withdraw')}
          </Button>
        )}
        {doing.refused && <Notice tone="error" title={doing.refused.reasons.join(' ')} />}
      </div>
    </article>
  )
}

function AddRulebook() {
  const say = useRulebookWords()
  const whyNot = useWhyNot()
  const add = useDo('rulebooks.add')
  const input = useRef<HTMLInputElement>(null)
  const [added, setAdded] = useState<Data<'rulebooks.add'> | null>(null)
  const send = async (file: File | undefined) => {
    if (!file) return
    const answer = await add.send({ query: { name: file.name }, body: file })
    setAdded(answer.ok ? answer.data : null)
  }
  return (
    <div className="flex flex-col items-start gap-3">
      <input ref={input} type="file" hidden accept=".yaml,.yml,.json,.xlsx" onChange={(event) => void send(event.target.files?.[0])} />
      <Button look="secondary" icon="upload" busy={add.busy} disabledReason={whyNot('rulebook.manage')} onClick={() => input.current?.click()}>
        {say('add.choose')}
      </Button>
      {add.refused && <Notice tone="error" title={say('add.refused')}>{add.refused.reasons.map((reason, at) => <p key={at}>{reason}</p>)}</Notice>}
      {added && <Notice tone="done" title={say('add.done')} focus>{added.notes.map((note, at) => <p key={at}>{note}</p>)}</Notice>}
    </div>
  )
}
