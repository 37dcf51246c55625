// Work going on for the whole hospital just now: what the pages show may be incomplete until it is done.
import type { Row } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'

export function useRunning(kinds: readonly string[] = ['evaluate', 'sample', 'import', 'directory']): Row<'jobs.list'> | null {
  // Asked with everything else after an act, and never by the clock: asking keeps a session alive that nobody uses.
  const jobs = useAsk('jobs.list', {})
  const rows = jobs.data?.ok ? jobs.data.data.rows : []
  return rows.find((job) => kinds.includes(job.kind) && ['waiting', 'running'].includes(job.state)) ?? null
}
