// The house judges anew after every import: said on every page while it lasts, and the pages are asked anew when it is done.
import { useJob } from '../api/job-events.ts'
import { useAsk } from '../api/hooks.ts'
import { Progress } from '../ui/progress.tsx'
import { useLayoutWords } from './words.ts'

export function Evaluating() {
  const say = useLayoutWords()
  // Asked with everything else after an act, and never by the clock: asking keeps a session alive that nobody uses.
  const jobs = useAsk('jobs.list', {})
  const running = jobs.data?.ok ? jobs.data.data.rows.find((job) => job.kind === 'evaluate' && ['waiting', 'running'].includes(job.state)) : undefined
  const job = useJob(running?.id ?? null)
  if (!running) return null
  return <div className="mb-4"><Progress label={say('evaluating')} done={job?.progress ?? null} /></div>
}
