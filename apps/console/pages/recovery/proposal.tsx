// A proposal: its price, what the next sum buys, and for each system what to buy and what stays unmet.
import { useMemo } from 'react'
import type { Data } from '../../api/client.ts'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import type { Column } from '../../table/columns.ts'
import { DataTable } from '../../table/data-table.tsx'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'
import { formatHours, formatYen } from '../../util/duration.ts'
import { formatDate, formatSize } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { useRecoveryWords } from './words.ts'

type Found = Data<'plan.propose'>
type System = Found['systems'][number]

interface ProposalProps {
  readonly proposal: Found
  readonly onBudget: (yen: number) => void
}

export function Proposal({ proposal, onBudget }: ProposalProps) {
  const say = useRecoveryWords()
  const locale = useLocale()
  const facility = useFacility()
  const columns = useColumns()
  const yen = (value: number) => formatYen(value, locale)
  return (
    <>
      <div className="grid gap-4 lg:grid-cols-2">
        <div className="card">
          <p className="hint">{say('plan.sum')}</p>
          <p className="text-[1.75rem] leading-140 font-700">{yen(proposal.yen)}</p>
          <p>{say('plan.left', { yen: yen(Math.max(0, proposal.budgetYen - proposal.yen)) })}</p>
          <p className="hint mt-2">{say(proposal.exact ? 'plan.exact' : 'plan.notExact')}</p>
        </div>
        <Next proposal={proposal} onBudget={onBudget} />
      </div>
      {proposal.notes.map((note) => <Notice key={note} tone="caution" title={note} />)}
      {proposal.withoutSize.length > 0 && <Notice tone="caution" title={say('plan.withoutSize', { systems: proposal.withoutSize.join(say('sep')) })} />}
      <Section title={say('plan.table')}>
        <DataTable
          name={say('plan.table')}
          rows={proposal.systems}
          columns={columns}
          rowKey={(system) => system.key}
          exportAs={say('plan')}
          empty={(
            <Empty title={say('plan.none')}>
              <p>{say('plan.none.next')}</p>
              <Link href={path.files(facility)} className={buttonLook('secondary')}>{say('none.go')}</Link>
            </Empty>
          )}
        />
        {proposal.drives.length > 0 && (
          <div>
            <h3>{say('plan.drives')}</h3>
            <ul className="list-disc pl-6">{proposal.drives.map((drive) => <li key={drive.title}>{say('plan.drive', { media: drive.title, yen: yen(drive.yen) })}</li>)}</ul>
          </div>
        )}
      </Section>
      <Disclosure title={say('plan.offers')}>
        {proposal.offers.length === 0 && <p>{say('plan.offers.none')}</p>}
        <ul className="list-disc pl-6">
          {proposal.offers.map((offer) => (
            <li key={offer.name}>
              {say('plan.offer', { name: offer.name, sort: offer.sortTitle, size: formatSize(offer.capacityBytes, locale), yen: yen(offer.yen) })}
              {offer.driveYen > 0 && say('plan.offer.drive', { yen: yen(offer.driveYen) })}
              {offer.pricedOn && <span className="hint ml-3">{say('plan.offer.on', { day: formatDate(offer.pricedOn, locale) })}</span>}
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  )
}

function Next({ proposal: { next, budgetYen, systems }, onBudget }: ProposalProps) {
  const say = useRecoveryWords()
  const locale = useLocale()
  if (next === null) return systems.some(({ unmet }) => unmet.length > 0) ? <p className="card">{say('plan.next.none')}</p> : null
  const wanted = budgetYen + next.moreYen
  return (
    <section aria-label={say('plan.next', { yen: formatYen(next.moreYen, locale) })} className="card flex flex-col items-start gap-2">
      <h2>{say('plan.next', { yen: formatYen(next.moreYen, locale) })}</h2>
      <ul className="list-disc pl-6">
        {next.meets.map((one) => <li key={`${one.name} ${one.title}`}>{say('plan.next.meets', { system: one.name, requirement: one.title })}</li>)}
      </ul>
      <Button look="secondary" onClick={() => onBudget(wanted)}>{say('plan.next.go', { yen: formatYen(wanted, locale) })}</Button>
    </section>
  )
}

function useColumns(): readonly Column<System>[] {
  const say = useRecoveryWords()
  const locale = useLocale()
  return useMemo(() => {
    const lineOf = (line: System['lines'][number]) => say('plan.line', {
      offer: line.offer, count: line.count, every: formatHours(line.everyHours, locale), generations: line.generations,
    })
    const nothing = (system: System) => say(system.existing > 0 ? 'plan.keep' : 'plan.keep.none')
    return [
      { key: 'name', width: 'name', title: say('plan.system'), value: (system) => system.name },
      {
        key: 'lines', title: say('plan.lines'), sortable: false, value: (system) => system.lines.map(lineOf).join(say('sep')),
        cell: (system) => system.lines.length === 0 ? <span className="hint">{nothing(system)}</span> : system.lines.map((line) => (
          <span key={lineOf(line)} className="block">
            {lineOf(line)}
            <span className="hint block">{[line.mediaTitle, line.offlineTitle, line.offSite ? say('plan.offSite') : null].filter((part) => part !== null).join(say('sep'))}</span>
            <span className="block">{line.method}</span>
          </span>
        )),
      },
      { key: 'yen', align: 'end', title: say('plan.yen'), value: (system) => system.yen, cell: (system) => <span className="whitespace-nowrap">{formatYen(system.yen, locale)}</span> },
      { key: 'met', title: say('plan.met'), sortable: false, value: (system) => system.met.map(({ title }) => title).join(say('sep')) },
      {
        key: 'unmet', title: say('plan.unmet'), sortable: false, value: (system) => system.unmet.map(({ title }) => title).join(say('sep')),
        cell: (system) => system.unmet.length === 0
          ? <span className="inline-flex items-center gap-1 text-pass"><Icon name="pass" size={18} />{say('plan.unmet.none')}</span>
          : system.unmet.map((one) => <span key={one.id} className="flex items-start gap-1 text-fail"><span className="mt-0.5"><Icon name="fail" size={18} /></span>{one.title}</span>),
      },
    ]
  }, [say, locale])
}
