// Whether work can still be done in an incident; what other parts ask before they write.
import type { Write } from '#hospital/kernel/act.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { incidentOf } from './read.ts'
import { say } from './text.ts'

/** Lessons and papers still come in after it was closed: `even` lets them. */
export async function runningIncident(db: Write, id: string, even: 'closed' | 'never' = 'never'): Promise<readonly Message[]> {
  const incident = await incidentOf(db, id)
  if (incident === null) return [say('response.incident.none')]
  return incident.state === 'closed' && even !== 'closed' ? [say('response.incident.closed')] : []
}
