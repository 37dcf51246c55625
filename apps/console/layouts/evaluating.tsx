// Work the house does for the whole hospital (judging anew after an import, filling the sample): said on every page while it
// lasts, and the pages are asked anew when it is done.
import { useJob } from '../api/job-events.ts'
import { Progress } from '../ui/progress.tsx'
import { useRunning } from './running.ts'
import { useLayoutWords } from './words.ts'

/** Imports have a bar of their own, beside the file. */
const kinds: readonly string[] = ['evaluate', 'sample']

export function Evaluating() {
  const say = useLayoutWords()
  const running = useRunning(kinds)
  const job = useJob(running?.id ?? null)
  if (!running) return null
  return <div className="mb-4"><Progress label={say('running', { title: running.title })} done={job?.progress ?? null} /></div>
}
