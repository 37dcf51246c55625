// Work the house does for the whole hospital (judging anew after an import, filling the sample): said on every page while it
// lasts, and the pages are asked anew when it is done.
import { useJob } from '../api/job-events.ts'
import { useAsk } from '../api/hooks.ts'
import { Progress } from '../ui/progress.tsx'

const kinds: readonly string[] = ['evaluate', 'sample']

export function Evaluating() {
  // Asked with everything else after an act, and never by the clock: asking keeps a session alive that nobody uses.
  const jobs = useAsk('jobs.list', {})
  const rows = jobs.data?.ok ? jobs.data.data.rows : []
  const running = rows.find((job) => kinds.includes(job.kind) && ['waiting', 'running'].includes(job.state))
  const job = useJob(running?.id ?? null)
  if (!running) return null
  return <div className="mb-4"><Progress label={running.title} done={job?.progress ?? null} /></div>
}
