// One file on its way in: how far, what it was taken for, what was read, and what to do when it was not understood.
import type { ReactNode } from 'react'
import { useJob } from '../api/job-events.ts'
import { useAsk, useDo } from '../api/hooks.ts'
import { useFacility } from '../layouts/hospital.ts'
import { Link } from '../layouts/link.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Progress } from '../ui/progress.tsx'
import { formatNumber, formatSize } from '../util/format.ts'
import { useLocale } from '../util/locale.ts'
import { path } from '../util/path-builder.ts'
import { Unrecognised } from './unrecognised.tsx'
import type { Incoming } from './use-imports.ts'
import { useImportWords } from './words.ts'

export function ImportItem({ incoming }: { readonly incoming: Incoming }) {
  const say = useImportWords()
  const locale = useLocale()
  const facility = useFacility()
  const { arrival, name, bytes } = incoming
  const size = formatSize(bytes, locale)
  switch (arrival.step) {
    case 'waiting':
      return <Item name={name} icon="clock">{say('waiting')}</Item>
    case 'sending':
      return (
        <Item name={name} icon="upload">
          <Progress label={say('sending', { size })} done={arrival.done} onCancel={arrival.stop} />
        </Item>
      )
    case 'stopped':
      return <Item name={name} icon="notApplicable">{say('stopped')}</Item>
    case 'refused':
      return <Item name={name} icon="fail" tone="text-fail">{arrival.refused.reasons.join(' ')}</Item>
    case 'already':
      return (
        <Item name={name} icon="pass" tone="text-pass">
          {say('already')} <Link href={path.file(facility, arrival.received.file.id)}>{say('see')}</Link>
        </Item>
      )
    case 'unrecognised':
      return (
        <Item name={name} icon="unknown" tone="text-unknown">
          <Unrecognised file={arrival.received.file.id} recognised={arrival.received.recognised} />
        </Item>
      )
    case 'known':
      return <Reading name={name} file={arrival.received.file.id} title={arrival.received.recognised.title} job={arrival.job} />
  }
}

interface ReadingProps {
  readonly name: string
  readonly file: string
  readonly title: string | null
  readonly job: string
}

function Reading({ name, file, title, job: id }: ReadingProps) {
  const say = useImportWords()
  const locale = useLocale()
  const facility = useFacility()
  const cancel = useDo('jobs.cancel')
  const job = useJob(id)
  const over = job?.state === 'done'
  const { data } = useAsk('files.one', { params: { file } }, { when: over })
  const takenFor = title ? say('takenFor', { title }) : ''
  if (job?.state === 'failed' || job?.state === 'cancelled') {
    return <Item name={name} icon="fail" tone="text-fail">{takenFor} {job.text}</Item>
  }
  if (!over) {
    const stop = job?.cancellable ? () => void cancel.send({ params: { job: id } }) : undefined
    return (
      <Item name={name} icon="file">
        <p>{takenFor}</p>
        <Progress label={job?.text ?? say('reading')} done={job?.progress ?? null} onCancel={stop} />
      </Item>
    )
  }
  const read = data?.ok ? data.data.file : null
  // An archive becomes the files inside it, or is refused: what came of it stands in the job's last word.
  if (read && read.state !== 'imported') return <Item name={name} icon="file"><p>{takenFor}</p><p>{job.text}</p></Item>
  const problems = read?.problems ?? 0
  return (
    <Item name={name} icon={problems > 0 ? 'unknown' : 'pass'} tone={problems > 0 ? 'text-unknown' : 'text-pass'}>
      <p>{takenFor}</p>
      {read && (
        <p>
          {say('facts', { count: formatNumber(read.facts, locale) })}
          {problems > 0 && say('problems', { count: formatNumber(problems, locale) })}{' '}
          <Link href={path.file(facility, file)}>{say('see')}</Link>
        </p>
      )}
    </Item>
  )
}

interface ItemProps {
  readonly name: string
  readonly icon: IconName
  readonly tone?: string
  readonly children: ReactNode
}

function Item({ name, icon, tone = 'text-accent', children }: ItemProps) {
  return (
    <li className="card flex gap-3 p-4">
      <span className={`mt-1 ${tone}`}><Icon name={icon} size={22} /></span>
      <div className="min-w-0 flex-1">
        <p className="font-700">{name}</p>
        <div role="status">{children}</div>
      </div>
    </li>
  )
}
