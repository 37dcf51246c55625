// Files come in, are recognised, looked into, imported by a job, and taken back.
import { basename } from 'node:path'
import { systemActor } from '#hospital/kernel/system.ts'
import { names } from '#hospital/kernel/people/queries.ts'
import { importUndone } from '#hospital/register/acts/import.ts'
import type { BatchRow, RegisterTables } from '#hospital/register/tables.ts'
import { sources } from '#hospital/sources/index.ts'
import type { StoredFile } from '#hospital/kernel/files/files.ts'
import type { Job } from '#hospital/kernel/jobs/jobs.ts'
import { importInput, importJob, type ImportInput } from '#apps/house/import.ts'
import type { Common, Context, Handlers, Topic } from '../context.ts'
import { messageFor } from '../job-message.ts'
import { moment } from '../moment.ts'
import { cut } from '../paging.ts'
import { sourceTitle } from '../present.ts'
import { notFound, passOn, Refused } from '../refuse.ts'
import { maxFileBytes } from '#apps/contract/routes/files.ts'
import { reporter } from './response/kamo-report.ts'
import { previewOf, recognisedOf } from './file-reading.ts'
import { toldMapping } from './mapper.ts'

type Any = Pick<Common, 'house' | 'say'> & { readonly facility: string }

async function shelf({ house, facility }: Any) {
  const [files, batches, jobs] = await Promise.all([
    house.kernel.files.list(facility),
    house.kernel.read(
      facility,
      (db) => db.withTables<RegisterTables>().selectFrom('register_batch').selectAll().orderBy('seq', 'desc').execute()
    ),
    house.kernel.jobs.list(facility, 200),
  ])
  const imports = jobs.flatMap((job) => {
    const input = job.name === importJob ? importInput.safeParse(job.input) : null
    return input?.success ? [{ job, sha256: input.data.sha256 }] : []
  })
  return { files, batches, imports }
}

/** Photos of reports lie with the reports, not among what is imported. */
const evidenceOf = (files: readonly StoredFile[]) => files.filter((one) => one.present && one.storedBy !== reporter && !isRedFile(one))

const keeper = systemActor('jobs').person
const isRedFile = ({ storedBy, name }: StoredFile) => storedBy === keeper && /^red-file-\d+\.(pdf|html)$/.test(name ?? '')

type Shelf = Awaited<ReturnType<typeof shelf>>

function stateOf(batch: BatchRow | undefined, job: Job | undefined) {
  if (job && (job.state === 'waiting' || job.state === 'running')) return 'importing' as const
  if (batch) return batch.undone_at === null ? ('imported' as const) : ('undone' as const)
  return job?.state === 'failed' ? ('failed' as const) : ('uploaded' as const)
}

function row(
  { say }: Pick<Any, 'say'>, { batches, imports }: Shelf, file: StoredFile, known: ReadonlyMap<string, string>
) {
  const batch = batches.find((one) => one.file === file.sha256)
  const job = imports.find((one) => one.sha256 === file.sha256)?.job
  return {
    id: file.sha256,
    name: file.name ?? '',
    bytes: file.size,
    sha256: file.sha256,
    state: stateOf(batch, job),
    source: batch?.source ?? null,
    sourceTitle: batch ? sourceTitle(say, batch.source) : null,
    facts: batch?.facts ?? 0,
    problems: batch?.problems.length ?? 0,
    uploadedAt: moment(file.storedAt),
    uploadedBy: { id: file.storedBy, name: known.get(file.storedBy) ?? file.storedBy },
    batch: batch?.id ?? null,
    job: job?.id ?? null,
    observedAt: batch?.observed_at ?? null,
  }
}

async function oneRow(context: Any, sha256: string) {
  const all = await shelf(context)
  const file = all.files.find((one) => one.sha256 === sha256)
  if (!file) return null
  return row(context, all, file, await names(context.house.kernel, [file.storedBy]))
}

const modifiedKey = (facility: string, sha256: string) => `${facility} ${sha256}`

async function upload(context: Context<'files.upload'>) {
  const { house, services, actor, query, facility } = context
  // Only the name: where it stood on somebody's disk is nobody's business.
  const name = basename(query.name.replaceAll('\\', '/')) || 'file'
  const kept = await house.kernel.files.put(actor, name, context.upload, maxFileBytes)
  if (!kept.ok) return passOn(kept)
  if (query.modified !== undefined) services.modified.put(query.modified, modifiedKey(facility, kept.sha256))
  const file = await oneRow(context, kept.sha256)
  const recognised = await recognisedOf(context, facility, kept.sha256)
  if (file === null || recognised === null) return notFound()
  return { file, recognised, alreadyImported: file.state === 'imported' }
}

async function list(context: Context<'files.list'>) {
  const all = await shelf(context)
  const known = await names(context.house.kernel, all.files.map((one) => one.storedBy))
  const rows = evidenceOf(all.files).map((one) => row(context, all, one, known))
  const wanted = rows.filter((one) => context.query.state === undefined || one.state === context.query.state)
  return cut(wanted, context.query, (one) => `${one.name} ${one.sourceTitle ?? ''}`, '-uploadedAt')
}

async function begin(context: Context<'files.import'>) {
  const { house, services, facility, me, params, body } = context
  if (!(await house.kernel.files.find(facility, params.file))) return notFound()
  const mapping = await toldMapping(context, body)
  if (mapping instanceof Refused) return mapping
  const input: ImportInput = {
    sha256: params.file, person: me.person.id, source: body.source ?? null, mapping,
    observedAt: body.observedAt ?? services.modified.look(modifiedKey(facility, params.file)),
  }
  const job = await house.kernel.jobs.enqueue(importJob, { facility, input, key: `import ${params.file}` })
  return { job: job.id }
}

async function undo(context: Context<'files.undo'>) {
  const { house, actor, params, body } = context
  const { batches } = await shelf(context)
  const standing = batches.filter((one) => one.file === params.file && one.undone_at === null)
  if (standing.length === 0) return notFound()
  for (const batch of standing) {
    const receipt = await house.kernel.commit(actor, importUndone, { id: batch.id, reason: body.reason })
    if (!receipt.ok) return passOn(receipt)
  }
  await house.evaluateSoon(context.facility)
  return { ok: true as const }
}

async function problems(context: Context<'files.problems'>) {
  const { batches } = await shelf(context)
  const batch = batches.find((one) => one.file === context.params.file)
  if (!batch) return notFound()
  const rows = batch.problems.map((one) => ({
    row: one.row, text: context.say(one.message), code: one.message.code, value: one.value ?? null, weight: one.weight,
  }))
  return cut(rows, context.query, (one) => `${one.text} ${one.value ?? ''}`)
}

async function badge(context: Context<'files.badge'>) {
  const all = await shelf(context)
  const rows = evidenceOf(all.files).map((one) => row(context, all, one, new Map()))
  const importing = rows.filter((one) => one.state === 'importing').length
  const unrecognised = rows.filter((one) => one.state === 'uploaded').length
  const messages = all.imports.slice(0, 5).flatMap(({ job }) => {
    const told = messageFor(context.actor, job)
    return told ? [{ code: told.code, text: context.say(told) }] : []
  })
  return { importing, unrecognised, messages }
}

export const fileHandlers: Handlers<Topic<'files'>> = {
  'files.upload': upload,
  'files.list': list,
  'files.import': begin,
  'files.undo': undo,
  'files.problems': problems,
  'files.badge': badge,

  async 'files.directory'({ house, facility, me, body }) {
    const { url, bindDn, baseDn, password, ca, servername } = body
    const job = await house.directories.begin(facility, me.person.id, {
      url, name: bindDn, baseDn, password, ...(ca ? { ca } : {}), ...(servername ? { servername } : {}),
    })
    return { job }
  },

  async 'files.one'(context) {
    const file = await oneRow(context, context.params.file)
    const recognised = file && (await recognisedOf(context, context.facility, file.sha256))
    return file && recognised ? { file, recognised } : notFound()
  },

  async 'files.preview'(context) {
    const { facility, params, body } = context
    const mapping = await toldMapping(context, body)
    if (mapping instanceof Refused) return mapping
    return (await previewOf(context, facility, params.file, { source: body.source ?? null, mapping })) ?? notFound()
  },

  'files.sources'({ say }) {
    const rows = sources.map(({ id, gives }) => ({
      id, title: say({ code: `${id}.title` }), how: say({ code: `${id}.how` }),
      gives: gives.map((kind) => say({ code: `evidence.${kind}` })),
    }))
    return { rows }
  },
}
