// What the record says about jobs: beginning, end, failure, and what was missed. Progress is not recorded.
import { z } from 'zod'
import { defineAct } from '../act.ts'
import { actText } from '../sentences.ts'

const of = { id: z.string(), name: z.string(), attempt: z.int() }
const common = { permission: 'installation.operate', scope: 'installation', internal: true, personal: [] } as const
const shape = z.object({ ...of, facility: z.string().nullable() })
const failure = z.object({ ...of, facility: z.string().nullable(), problem: z.string().max(400), again: z.boolean() })
const absence = z.object({ name: z.string(), due: z.string(), missed: z.int(), facility: z.string().nullable() })

const apply = async () => {}

// `inside`: a facility's job is that facility's record.
export const jobStarted = defineAct({
  ...common,
  name: 'job.started',
  text: actText('job.started'),
  schema: shape,
  inside: (payload) => payload.facility,
  apply,
})
export const jobFinished = defineAct({
  ...common,
  name: 'job.finished',
  text: actText('job.finished'),
  schema: shape,
  inside: (payload) => payload.facility,
  apply,
})
export const jobCancelled = defineAct({
  ...common,
  name: 'job.cancelled',
  text: actText('job.cancelled'),
  schema: shape,
  inside: (payload) => payload.facility,
  apply,
})
export const jobFailed = defineAct({
  ...common,
  name: 'job.failed',
  text: actText('job.failed'),
  schema: failure,
  inside: (payload) => payload.facility,
  apply,
})
export const jobMissed = defineAct({
  ...common,
  name: 'job.missed',
  text: actText('job.missed'),
  schema: absence,
  inside: (payload) => payload.facility,
  apply,
})
