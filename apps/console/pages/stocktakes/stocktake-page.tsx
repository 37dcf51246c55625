// One account review: which departments have answered, the link for the others, and closing it.
import { useMemo, useState } from 'react'
import { linkTo, type Data } from '../../api/client.ts'
import { useAsk, useDo } from '../../api/hooks.ts'
import { useParam } from '../../layouts/address.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import type { Column } from '../../table/columns.ts'
import { DataTable } from '../../table/data-table.tsx'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { Reminder } from './reminder.tsx'
import { TallyBar } from './tally-bar.tsx'
import { useStocktakeWords } from './words.ts'

type One = Data<'stocktakes.one'>
type Sheet = One['sheets'][number]

export function StocktakePage() {
  const campaign = useParam('campaign')
  const asked = useAsk('stocktakes.one', { params: { campaign } })
  return <Answered asked={asked}>{(one) => <Whole one={one} />}</Answered>
}

function Whole({ one }: { readonly one: One }) {
  const say = useStocktakeWords()
  const locale = useLocale()
  const facility = useFacility()
  const { campaign, sheets } = one
  const [reminding, setReminding] = useState<Sheet | null>(null)
  const columns = useColumns(campaign.id, campaign.state === 'open', setReminding)
  const left = campaign.departments - campaign.departmentsDone
  return (
    <Page title={campaign.title} above={<Link href={path.stocktakes(facility)}>{say('title')}</Link>} actions={<Close one={one} />}>
      <Notice
        tone={campaign.state === 'closed' || left === 0 ? 'done' : 'info'}
        title={campaign.state === 'closed'
          ? say('closed', { day: campaign.closedAt ? formatDate(campaign.closedAt, locale) : '' })
          : left === 0 ? say('all') : say('left', { count: left, day: formatDate(campaign.due, locale) })}
      >
        <TallyBar tally={campaign.tally} />
      </Notice>
      <Section title={say('sheets')} note={say('sheets.note')}>
        <DataTable
          name={say('sheets')}
          rows={sheets}
          columns={columns}
          rowKey={(sheet) => sheet.id}
          empty={<Empty title={say('sheets.none')} />}
          exportAs={campaign.title}
        />
        <p>
          <a className={buttonLook('secondary')} href={linkTo('reports.get', { params: { facility, report: 'stocktake-sheets', format: 'pdf' }, query: { campaign: campaign.id } })}>
            <Icon name="print" />
            {say('print')}
          </a>
        </p>
      </Section>
      <Dialog title={say('remind')} open={reminding !== null} onClose={() => setReminding(null)}>
        {reminding && <Reminder campaign={campaign.id} sheet={reminding} />}
      </Dialog>
    </Page>
  )
}

function Close({ one }: { readonly one: One }) {
  const say = useStocktakeWords()
  const whyNot = useWhyNot()
  const close = useDo('stocktakes.close')
  const [sure, setSure] = useState(false)
  const { campaign } = one
  if (campaign.state === 'closed') return null
  const end = async () => {
    const answer = await close.send({ params: { campaign: campaign.id } })
    if (answer.ok) setSure(false)
  }
  return (
    <>
      <Button look="secondary" disabledReason={whyNot('work.manage')} onClick={() => setSure(true)}>{say('close')}</Button>
      <Dialog title={say('close.sure')} open={sure} onClose={() => setSure(false)}>
        <p>{say('close.lead', { unanswered: campaign.tally.unanswered, stop: campaign.tally.stop })}</p>
        {close.refused && <Notice tone="error" title={close.refused.reasons.join(' ')} />}
        <div><Button busy={close.busy} onClick={() => void end()}>{say('close')}</Button></div>
      </Dialog>
    </>
  )
}

function useColumns(campaign: string, running: boolean, remind: (sheet: Sheet) => void): readonly Column<Sheet>[] {
  const say = useStocktakeWords()
  const locale = useLocale()
  const facility = useFacility()
  return useMemo(() => [
    {
      key: 'department', width: 'name',
      title: say('department'),
      value: (sheet) => sheet.department,
      cell: (sheet) => <Link href={path.sheet(facility, campaign, sheet.id)} className="link font-700">{sheet.department}</Link>,
    },
    { key: 'head', title: say('head'), value: (sheet) => sheet.head },
    { key: 'total', title: say('accounts'), align: 'end', value: (sheet) => sheet.tally.total },
    { key: 'unanswered', title: say('answer.unanswered'), align: 'end', value: (sheet) => sheet.tally.unanswered },
    {
      key: 'answered',
      title: say('answered'),
      value: (sheet) => sheet.answeredAt,
      cell: (sheet) => sheet.answeredAt && sheet.tally.unanswered > 0
        ? <span className="whitespace-nowrap">{say('answered.partly', { day: formatDate(sheet.answeredAt, locale) })}</span>
        : sheet.answeredAt
        ? <span className="inline-flex items-center gap-1 whitespace-nowrap text-pass"><Icon name="pass" size={18} />{formatDate(sheet.answeredAt, locale)}</span>
        : <span className="whitespace-nowrap">{sheet.remindedAt ? say('reminded', { day: formatDate(sheet.remindedAt, locale) }) : say('answered.not')}</span>,
    },
    {
      key: 'remind', width: 'tight',
      title: say('link'),
      sortable: false,
      value: () => null,
      cell: (sheet) => running && (!sheet.answeredAt || sheet.tally.unanswered > 0) && (
        <Button look="secondary" aria-label={say('remind.of', { department: sheet.department })} onClick={() => remind(sheet)}>{say('remind')}</Button>
      ),
    },
  ], [say, locale, facility, campaign, running, remind])
}
