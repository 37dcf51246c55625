// Help from outside: whom to call before ordering, what was decided on ransom, and companies side by side.
import { useState } from 'react'
import { useAsk } from '../../../api/hooks.ts'
import { useParam } from '../../../layouts/address.ts'
import { Answered } from '../../../layouts/answered.tsx'
import { useWhyNot } from '../../../layouts/hospital.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Section } from '../../../ui/page.tsx'
import { formatDate, formatNumber } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import { IncidentFrame } from '../incident-frame.tsx'
import { AskCompany } from './ask-company.tsx'
import { Companies } from './companies.tsx'
import type { Outside } from './told.ts'
import { useOutsideWords } from './words.ts'

export function OutsidePage() {
  return <IncidentFrame>{() => <Asked />}</IncidentFrame>
}

function Asked() {
  const incident = useParam('incident')
  const asked = useAsk('outside.get', { params: { incident } })
  return <Answered asked={asked}>{(data) => <Standing incident={incident} data={data} />}</Answered>
}

function Standing({ incident, data }: { readonly incident: string; readonly data: Outside }) {
  const say = useOutsideWords()
  const whyNot = useWhyNot()
  /** A company's name; '' for a new one. */
  const [asking, setAsking] = useState<string | null>(null)
  return (
    <>
      <Section title={say('insurance')}>
        {data.insurances.length === 0 ? <p>{say('insurance.none')}</p> : (
          <ul className="flex flex-col gap-3">{data.insurances.map((one, at) => <li key={at}><Insurance one={one} /></li>)}</ul>
        )}
      </Section>
      <Section title={say('policy')}><Policies policies={data.policies} /></Section>
      <Section title={say('company')}>
        <p className="max-w-3xl">{say('company.lead')}</p>
        <div><Button disabledReason={whyNot('incident.work')} onClick={() => setAsking('')}>{say('company.ask')}</Button></div>
        {data.companies.length === 0 ? <p>{say('company.none')}</p> : <Companies data={data} onEdit={setAsking} />}
      </Section>
      <Dialog title={say('company.ask')} open={asking !== null} onClose={() => setAsking(null)}>
        {asking !== null && (
          <AskCompany
            incident={incident} data={data} before={data.companies.find(({ company }) => company === asking) ?? null} onDone={() => setAsking(null)}
          />
        )}
      </Dialog>
    </>
  )
}

function Insurance({ one }: { readonly one: Outside['insurances'][number] }) {
  const say = useOutsideWords()
  const locale = useLocale()
  const gone = one.state === 'expired' || one.state === 'notYet'
  return (
    <article className="card flex flex-col gap-2">
      <h3 className="text-[1.125rem] font-700">{one.insurer} {one.number}</h3>
      <p className={one.state === 'valid' ? 'text-pass' : gone ? 'text-fail' : 'text-unknown'}>
        {say(`state.${one.state}`)}{one.to !== null && ` — ${say('insurance.to', { date: formatDate(one.to, locale) })}`}
      </p>
      {!gone && one.callFirst && <Notice tone="caution" title={say('insurance.callFirst')} />}
      {one.phones.length > 0 && (
        <p>{say('insurance.call')}: {one.phones.map((phone) => <a key={phone} className="link mr-3 font-700" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>)}</p>
      )}
      {one.covers.length > 0 && <p>{say('insurance.covers')}: {one.covers.join(' / ')}</p>}
      {one.excludes.length > 0 && <p>{say('insurance.excludes')}: {one.excludes.join(' / ')}</p>}
      {one.limitYen !== null && <p>{say('insurance.limit', { yen: formatNumber(one.limitYen, locale) })}</p>}
    </article>
  )
}

const stances = ['never-pay', 'never-negotiate', 'board-decides', 'undecided'] as const

function Policies({ policies }: { readonly policies: Outside['policies'] }) {
  const say = useOutsideWords()
  const locale = useLocale()
  if (policies.length === 0) return <Notice tone="caution" title={say('policy.none')} />
  return (
    <ul className="flex flex-col gap-2">
      {policies.map((one, at) => {
        const stance = stances.find((known) => known === one.stance) ?? 'undecided'
        const date = one.decidedOn === null ? say('policy.unknown') : formatDate(one.decidedOn, locale)
        return (
          <li key={at} className="card">
            <p className="text-[1.125rem] font-700">{say(`stance.${stance}`)}</p>
            <p>{say('policy.by', { name: one.decidedBy ?? say('policy.unknown'), date })}</p>
            {one.note !== null && <p>{one.note}</p>}
          </li>
        )
      })}
    </ul>
  )
}
