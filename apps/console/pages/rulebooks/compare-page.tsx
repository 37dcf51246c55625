// What changes for this hospital when one edition takes the place of another.
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { useSearchValue } from '../../layouts/address.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { CheckField, SelectField } from '../../ui/choice.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { VerdictBadge } from '../../ui/verdict.tsx'
import { path } from '../../util/path-builder.ts'
import { useRulebookWords } from './words.ts'

type Comparison = Data<'rulebooks.compare'>
type Check = Comparison['checks'][number]

export function ComparePage() {
  const say = useRulebookWords()
  const facility = useFacility()
  const list = useAsk('rulebooks.list', {})
  const rows = list.data?.ok ? list.data.data.rows : []
  const [chosen, choose] = useState({ from: useSearchValue('from') ?? '', to: useSearchValue('to') ?? '' })
  const from = chosen.from || (rows[0]?.id ?? '')
  const to = chosen.to || (rows.at(-1)?.id ?? '')
  const ready = from !== '' && to !== '' && from !== to
  const asked = useAsk('rulebooks.compare', { query: { from, to } }, { when: ready })
  const options = rows.map((row) => ({ value: row.id, label: row.title }))
  return (
    <Page title={say('compare.title')} above={<Link href={path.rulebooks(facility)}>{say('title')}</Link>}>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField label={say('compare.from')} value={from} options={options} onChange={(next) => choose({ from: next, to })} />
        <SelectField label={say('compare.to')} value={to} options={options} onChange={(next) => choose({ from, to: next })} />
      </div>
      {ready ? <Answered asked={asked}>{(comparison) => <Compared comparison={comparison} />}</Answered> : <Empty title={say('compare.choose')} />}
    </Page>
  )
}

function Compared({ comparison }: { readonly comparison: Comparison }) {
  const say = useRulebookWords()
  const [all, setAll] = useState(false)
  const changed = comparison.checks.filter((check) => check.change !== 'same')
  const nowFails = comparison.checks.reduce((sum, check) => sum + check.nowFails.length, 0)
  const noLonger = comparison.checks.reduce((sum, check) => sum + check.noLongerFails.length, 0)
  return (
    <>
      <Notice tone={nowFails > 0 ? 'caution' : 'info'} title={say('compare.summary', { changed: changed.length, nowFails, noLonger })} />
      <CheckField label={say('compare.all')} checked={all} onChange={setAll} />
      <ul className="flex flex-col gap-3">
        {(all ? comparison.checks : changed).map((check) => <li key={check.check}><CheckCard check={check} comparison={comparison} /></li>)}
      </ul>
      {(comparison.items.added.length > 0 || comparison.items.dropped.length > 0) && (
        <div className="grid gap-6 lg:grid-cols-2">
          <Section title={say('compare.added')}><Items items={comparison.items.added} /></Section>
          <Section title={say('compare.dropped')}><Items items={comparison.items.dropped} /></Section>
        </div>
      )}
    </>
  )
}

function CheckCard({ check, comparison }: { readonly check: Check; readonly comparison: Comparison }) {
  const say = useRulebookWords()
  return (
    <article className="card p-4">
      <h2 className="text-[1.0625rem]">{check.title}　<span className="hint">{say(`change.${check.change}`)}</span></h2>
      <div className="mt-2 grid gap-4 sm:grid-cols-2">
        <Side title={comparison.from.title} side={check.before} />
        <Side title={comparison.to.title} side={check.after} />
      </div>
      {check.nowFails.length > 0 && <p className="mt-2 font-700 text-fail">{say('compare.nowFails', { list: check.nowFails.join(say('sep')) })}</p>}
      {check.noLongerFails.length > 0 && <p className="mt-2 text-pass">{say('compare.noLonger', { list: check.noLongerFails.join(say('sep')) })}</p>}
    </article>
  )
}

function Side({ title, side }: { readonly title: string; readonly side: Check['before'] }) {
  const say = useRulebookWords()
  return (
    <div>
      <p className="hint">{title}　{side.items.join(say('sep'))}</p>
      <p className="flex flex-wrap items-center gap-2">{side.verdict ? <VerdictBadge verdict={side.verdict} /> : say('compare.notAsked')}</p>
      <p>{side.text}</p>
    </div>
  )
}

function Items({ items }: { readonly items: Comparison['items']['added'] }) {
  const say = useRulebookWords()
  if (items.length === 0) return <p className="hint">{say('compare.nothing')}</p>
  return <ul className="flex flex-col gap-2">{items.map((item) => <li key={item.id}><span className="font-700">{item.id}</span>　{item.text}</li>)}</ul>
}
