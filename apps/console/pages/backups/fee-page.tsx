// What the fee rules want shown: system by method by kind of offline keeping by where that is agreed, and the last rehearsal.
import { useMemo } from 'react'
import { useAsk } from '../../api/hooks.ts'
import type { Data } from '../../api/client.ts'
import { Answered } from '../../layouts/answered.tsx'
import { PrintLink } from '../../layouts/print-link.tsx'
import type { Column } from '../../table/columns.ts'
import { DataTable } from '../../table/data-table.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { VerdictBadge, VerdictBanner } from '../../ui/verdict.tsx'
import { formatDate } from '../../util/format.ts'
import { distinct } from '../../util/distinct.ts'
import { useLocale } from '../../util/locale.ts'
import { EvidenceList } from '../findings/evidence-list.tsx'
import { MoreWanted } from './more-wanted.tsx'
import { BackupTabs } from './tabs.tsx'
import { useBackupWords } from './words.ts'

type Fee = Data<'backups.fee'>
type Line = Fee['lines'][number]
type Plan = Line['plans'][number]

export function FeePage() {
  const say = useBackupWords()
  const asked = useAsk('backups.fee', {})
  return (
    <Page title={say('fee.title')} actions={<PrintLink report="fee-backup">{say('print')}</PrintLink>}>
      <BackupTabs here="fee" />
      <Answered asked={asked}>
        {(fee) => (
          <>
            {fee.editions.map((edition) => (
              <VerdictBanner key={edition.id} verdict={edition.verdict}>
                <p className="font-700">{say('fee.edition', { title: edition.title })}</p>
                {distinct(edition.reasons).map((text) => <p key={text}>{text}</p>)}
              </VerdictBanner>
            ))}
            <p className="hint max-w-3xl">{say('fee.lead')}</p>
            {fee.lines.length === 0
              ? <Empty title={say('fee.none')}><p>{say('fee.none.next')}</p></Empty>
              : fee.lines.map((line) => <OneSystem key={line.key} line={line} />)}
            <MoreWanted wanted={fee.wanted} />
          </>
        )}
      </Answered>
    </Page>
  )
}

function OneSystem({ line }: { readonly line: Line }) {
  const say = useBackupWords()
  const columns = useColumns()
  const evidence = [...line.plans.flatMap((plan) => plan.evidence), ...(line.lastDrill?.evidence ?? [])]
  return (
    <Section title={line.system} note={line.sort === line.system ? undefined : line.sort}>
      <div className="flex flex-wrap items-start gap-3">
        <VerdictBadge verdict={line.verdict} />
        <ul className="min-w-0 flex-1 basis-72">
          {line.problems.length === 0 && line.verdict !== 'notApplicable' ? <li>{say(line.verdict === 'pass' ? 'fee.good' : 'fee.notLooked')}</li> : line.problems.map((text) => <li key={text}>{text}</li>)}
        </ul>
      </div>
      <DataTable
        name={line.system} rows={line.plans} columns={columns} rowKey={(plan) => plan.key} exportAs={line.system}
        empty={<Empty title={say('fee.noPlan')}><p>{say('none.plan')}</p></Empty>}
      />
      <Drill line={line} />
      {evidence.length > 0 && <Disclosure title={say('fee.evidence')}><EvidenceList evidence={evidence} /></Disclosure>}
    </Section>
  )
}

function Drill({ line: { lastDrill } }: { readonly line: Line }) {
  const say = useBackupWords()
  const locale = useLocale()
  if (lastDrill === null) return <p className="font-700 text-unknown">{say('fee.drill.none')}</p>
  const day = formatDate(lastDrill.on, locale)
  if (!lastDrill.came) return <p className="font-700 text-fail">{say('fee.drill.failed', { day })}</p>
  return <p>{lastDrill.hours === null ? say('fee.drill.came', { day }) : say('fee.drill', { day, hours: lastDrill.hours })}</p>
}

function useColumns(): readonly Column<Plan>[] {
  const say = useBackupWords()
  return useMemo(() => {
    const text = (value: string | null) => value ?? say('fee.unknown')
    return [
      { key: 'method', width: 'name', title: say('fee.method'), value: (plan) => [text(plan.method), ...(plan.byProvider === true ? [say('fee.provider')] : [])].join(say('sep')) },
      { key: 'media', title: say('fee.media'), value: (plan) => [text(plan.media), plan.repository].filter((part) => part !== null).join(say('sep')) },
      { key: 'interval', title: say('fee.interval'), value: (plan) => say('fee.interval.of', { hours: plan.everyHours ?? say('fee.unknown'), generations: plan.generations ?? say('fee.unknown') }) },
      { key: 'offline', title: say('fee.offline'), value: (plan) => text(plan.offline) },
      { key: 'clause', title: say('fee.clause'), value: (plan) => text(plan.clause) },
    ]
  }, [say])
}
