// Long work: what runs, how far it is, and stopping it.
import type { Job } from '#hospital/kernel/jobs/jobs.ts'
import type { Context, Handlers, Topic } from '../context.ts'
import { messageFor } from '../job-message.ts'
import { moment, momentOrNull } from '../moment.ts'
import { notFound } from '../refuse.ts'

function shown(job: Job, { say, actor }: Pick<Context<'jobs.one'>, 'say' | 'actor'>) {
  const told = messageFor(actor, job)
  const ended = job.state === 'done' || job.state === 'failed' || job.state === 'cancelled'
  const known = job.total !== null && job.total > 0
  return {
    id: job.id,
    kind: job.name,
    title: say({ code: `words.job.${job.name}` }),
    state: job.state,
    progress: job.state === 'done' ? 1 : known ? Math.min(1, job.done / (job.total ?? 1)) : null,
    text: told ? say(told) : say({ code: `words.jobState.${job.state}` }),
    startedAt: job.attempts > 0 ? moment(job.createdAt) : null,
    endedAt: momentOrNull(job.finishedAt),
    cancellable: !ended,
    result: null,
  }
}

/** The present first, then every change until the end. */
async function* following(context: Context<'jobs.events'>) {
  const { house, facility, params, signal } = context
  const { jobs } = house.kernel
  const queue: Job[] = []
  let wake = () => {}
  const stop = jobs.onChange((job) => {
    if (job.id !== params.job || job.facility !== facility) return
    queue.push(job)
    wake()
  })
  const left = () => wake()
  signal.addEventListener('abort', left)
  try {
    const now = await jobs.get(facility, params.job)
    if (now) queue.unshift(now)
    for (;;) {
      const job = queue.shift()
      if (job) {
        const seen = shown(job, context)
        yield seen
        if (seen.endedAt !== null) return
        continue
      }
      if (signal.aborted) return
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  } finally {
    signal.removeEventListener('abort', left)
    stop()
  }
}

export const jobHandlers: Handlers<Topic<'jobs'>> = {
  async 'jobs.list'(context) {
    const { house, facility } = context
    return { rows: (await house.kernel.jobs.list(facility, 50)).map((one) => shown(one, context)) }
  },
  async 'jobs.one'(context) {
    const { house, facility, params } = context
    const job = await house.kernel.jobs.get(facility, params.job)
    return job ? shown(job, context) : notFound()
  },
  async 'jobs.events'(context) {
    const job = await context.house.kernel.jobs.get(context.facility, context.params.job)
    return job ? following(context) : notFound()
  },
  async 'jobs.cancel'({ house, facility, params }) {
    const job = await house.kernel.jobs.get(facility, params.job)
    if (!job) return notFound()
    await house.kernel.jobs.cancel(facility, params.job)
    return { ok: true }
  },
  async 'jobs.evaluate'({ house, facility }) {
    return { job: await house.evaluateSoon(facility) }
  },
}
