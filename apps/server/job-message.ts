// What a job has to say to this person: what it stumbled over may quote a row of a file, for those who may read rows.
import type { Actor } from '#hospital/kernel/act.ts'
import type { Job } from '#hospital/kernel/jobs/jobs.ts'
import type { Message } from '#hospital/kernel/text.ts'

export function messageFor(actor: Actor, { message }: Pick<Job, 'message'>): Message | null {
  return message?.code === 'kernel.job.problem' && !actor.permissions.has('register.read') ? null : message
}
