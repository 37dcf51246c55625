// The five lines of this week, for whoever carries the disk.
import type { Data } from '../../api/client.ts'
import { Notice } from '../../ui/notice.tsx'

type Job = Data<'media.list'>['rounds'][number]['job']

export function JobLines({ job }: { readonly job: Job }) {
  return (
    <>
      {job.warnings.map((warning) => <Notice key={warning} tone="caution" title={warning} />)}
      <ol className="flex flex-col gap-1 text-[1.125rem]">
        {job.lines.map((line, at) => (
          <li key={at} className="flex gap-3">
            <span className="flex size-7 shrink-0 items-center justify-center rounded-full bg-accent-soft font-700 text-accent" aria-hidden="true">{at + 1}</span>
            <span className="min-w-0 break-words">{line}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
