// One file: what it was taken for, what could not be read and why, and how to take it back.
import { useMemo, useState } from 'react'
import type { Data, Row } from '../../api/client.ts'
import { useAsk, useDo } from '../../api/hooks.ts'
import { useJob } from '../../api/job-events.ts'
import { UndoForm } from '../../forms/undo-form.tsx'
import { Unrecognised } from '../../imports/unrecognised.tsx'
import { useParam } from '../../layouts/address.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import type { Column } from '../../table/columns.ts'
import { ServerTable } from '../../table/server-table.tsx'
import { usePaging } from '../../table/use-paging.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { Progress } from '../../ui/progress.tsx'
import { formatDate, formatNumber, formatSize, formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { useFileWords } from './words.ts'

type One = Data<'files.one'>

export function FilePage() {
  const file = useParam('file')
  const asked = useAsk('files.one', { params: { file } })
  return <Answered asked={asked}>{(one) => <Whole one={one} />}</Answered>
}

function Whole({ one }: { readonly one: One }) {
  const say = useFileWords()
  const facility = useFacility()
  const { file, recognised } = one
  return (
    <Page title={file.name} above={<Link href={path.files(facility)}>{say('title')}</Link>} actions={<Actions one={one} />}>
      <State one={one} />
      {recognised.source === null && file.state === 'uploaded' && (
        <div className="card"><Unrecognised file={file.id} recognised={recognised} /></div>
      )}
      <Facts one={one} />
      {file.state === 'imported' && (
        <Section title={say('problems.list')} note={say('problems.note')}><Problems file={file.id} /></Section>
      )}
    </Page>
  )
}

function State({ one }: { readonly one: One }) {
  const say = useFileWords()
  const locale = useLocale()
  const { file } = one
  const job = useJob(file.state === 'importing' ? file.job : null)
  if (file.state === 'importing') return <Progress label={job?.text ?? say('state.importing')} done={job?.progress ?? null} />
  if (file.state === 'failed') return <Notice tone="error" title={say('state.failed')}><p>{say('failed.next')}</p></Notice>
  if (file.state === 'undone') return <Notice title={say('state.undone')}><p>{say('undone.note')}</p></Notice>
  if (file.state === 'uploaded') return <Notice tone="caution" title={say('state.uploaded')}><p>{one.recognised.why}</p></Notice>
  const counts = { facts: formatNumber(file.facts, locale), problems: formatNumber(file.problems, locale) }
  return file.problems > 0
    ? <Notice tone="caution" title={say('read.problems', counts)}><p>{say('read.problems.next')}</p></Notice>
    : <Notice tone="done" title={say('read.good', counts)} />
}

function Actions({ one }: { readonly one: One }) {
  const say = useFileWords()
  const facility = useFacility()
  const whyNot = useWhyNot()
  const start = useDo('files.import')
  const [undoing, setUndoing] = useState(false)
  const { file, recognised } = one
  const ready = file.state === 'uploaded' && recognised.source !== null
  return (
    <>
      {ready && (
        <Button busy={start.busy} disabledReason={whyNot('evidence.import')} onClick={() => void start.send({ params: { file: file.id }, body: {} })}>
          {say('import')}
        </Button>
      )}
      {recognised.mappable && <Link href={path.mapFile(facility, file.id)} className="link inline-flex min-h-11 items-center">{say('map')}</Link>}
      {file.state === 'imported' && (
        <Button look="danger" disabledReason={whyNot('evidence.import')} onClick={() => setUndoing(true)}>{say('undo')}</Button>
      )}
      <Dialog title={say('undo')} open={undoing} onClose={() => setUndoing(false)}>
        <UndoForm file={file.id} onDone={() => setUndoing(false)} />
      </Dialog>
    </>
  )
}

function Facts({ one }: { readonly one: One }) {
  const say = useFileWords()
  const locale = useLocale()
  const { file } = one
  return (
    <dl className="card grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
      <dt className="font-700">{say('takenFor')}</dt>
      <dd>{file.sourceTitle ?? say('takenFor.none')}</dd>
      <dt className="font-700">{say('observed')}</dt>
      <dd>{file.observedAt ? formatDate(file.observedAt, locale) : say('observed.none')}</dd>
      <dt className="font-700">{say('when')}</dt>
      <dd>{formatTime(file.uploadedAt, locale)}　{file.uploadedBy?.name}</dd>
      <dt className="font-700">{say('size')}</dt>
      <dd>{formatSize(file.bytes, locale)}</dd>
      <dt className="font-700">{say('hash')}</dt>
      <dd className="font-mono break-all">{file.sha256}</dd>
    </dl>
  )
}

function Problems({ file }: { readonly file: string }) {
  const say = useFileWords()
  const paging = usePaging()
  const asked = useAsk('files.problems', { params: { file }, query: paging.query })
  const columns = useProblemColumns(file)
  return (
    <Answered asked={asked}>
      {(data) => (
        <ServerTable
          name={say('problems.list')}
          columns={columns}
          data={data}
          rowKey={(row) => `${row.row}:${row.code}:${row.value}`}
          paging={paging}
          empty={<Empty title={say('problems.none')} />}
        />
      )}
    </Answered>
  )
}

function useProblemColumns(file: string): readonly Column<Row<'files.problems'>>[] {
  const say = useFileWords()
  const facility = useFacility()
  return useMemo(() => [
    {
      key: 'row', width: 'tight',
      title: say('problem.row'),
      align: 'end',
      value: (row) => row.row,
      cell: (row) => row.row === null ? say('problem.whole') : <Link href={path.evidence(facility, file, row.row)}>{row.row}</Link>,
    },
    { key: 'text', width: 'name', title: say('problem.text'), value: (row) => row.text },
    { key: 'value', title: say('problem.value'), value: (row) => row.value, cell: (row) => <span className="font-mono">{row.value}</span> },
    { key: 'weight', title: say('problem.weight'), value: (row) => say(`weight.${row.weight}`) },
  ], [say, facility, file])
}
