// Jobs as rows, and back.
import type { FacilityId } from '../act.ts'
import type { JobRow } from '../store/tables.ts'
import type { Message } from '../text.ts'
import type { Job, JobState } from './jobs.ts'

export function jobOf(row: JobRow): Job {
  return {
    id: row.id, name: row.name, facility: row.facility, attempts: row.attempts, done: row.done, total: row.total,
    createdAt: row.created_at, dueAt: row.due_at, finishedAt: row.finished_at,
    input: JSON.parse(row.input),
    // Only the worker writes this column.
    state: row.state as JobState,
    // Written below as a message.
    message: row.message === null ? null : (JSON.parse(row.message) as Message),
  }
}

export function messageText(message: Message | null): string | null {
  return message ? JSON.stringify(message) : null
}

/** One key in one facility for one kind of job. */
export function dedupeOf(name: string, facility: FacilityId | null, key: string): string {
  return JSON.stringify([name, facility, key])
}
