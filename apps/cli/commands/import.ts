// `kokoroe import`: files into the data folder without the pages, through the same door.
import { stat } from 'node:fs/promises'
import { createReadStream } from 'node:fs'
import { basename, join } from 'node:path'
import type { Actor } from '#hospital/kernel/act.ts'
import { permissions } from '#hospital/kernel/permission.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import { importBatch } from '#hospital/register/import-batch.ts'
import type { Source } from '#hospital/sources/source.ts'
import { type Dropped, readDropped } from '#hospital/sources/read-dropped.ts'
import { fileInput } from '#hospital/sources/shared/input.ts'
import { type House } from '#apps/house.ts'
import { recordEvaluation } from '#apps/house/evaluate.ts'
import { speak } from '#apps/house/speak.ts'
import { maxFileBytes } from '#apps/contract/routes/files.ts'
import { whyNotRead } from '../check/why-not-read.ts'
import { type Walk, walk } from '../check/walk.ts'
import { type Call, type Command, textOption } from '../command.ts'
import { exit, type ExitCode } from '../exit-codes.ts'
import { dataOptions, houseOf } from '../house-of.ts'
import { mappingOption, readersOf, sourceTitle } from '../mappings.ts'

export const importFiles: Command = {
  name: 'import',
  summary: 'import.summary',
  help: 'import.help',
  options: { ...dataOptions, ...mappingOption, facility: { type: 'string' } },
  async run(call) {
    if (call.positionals.length === 0) {
      call.complain('import.needsFile')
      return exit.usage
    }
    const paths = await filesOf(call)
    if (paths === null) return exit.usage
    const readers = await readersOf(call)
    if (readers === null) return exit.usage
    const house = await houseOf(call)
    if (!house) return exit.machine
    try {
      const actor = actorIn(call, house)
      return actor === null ? exit.usage : await importAll(call, house, actor, { paths, readers })
    } finally {
      await house.close()
    }
  },
}

async function filesOf(call: Call): Promise<string[] | null> {
  const paths: string[] = []
  for (const path of call.positionals) {
    const found = await stat(path).catch(() => null)
    if (found === null) {
      call.complain('cli.noFile', { path })
      return null
    }
    if (!found.isDirectory()) {
      paths.push(path)
      continue
    }
    const walked = await walk(path).catch((error: unknown): Walk => ({ files: [], leftOut: [{ path: '', why: whyNotRead(error) }] }))
    for (const file of walked.files) paths.push(join(path, ...file.split('/')))
    for (const one of walked.leftOut) call.complain('import.refused', { path: join(path, one.path), why: speak(call.locale, one.why) })
  }
  return paths
}

/** The command line is whoever may read and write the data folder; the record says that it was the machine's operator. */
function actorIn(call: Call, house: House): Actor | null {
  const all = house.kernel.facilities()
  const wanted = textOption(call, 'facility')
  const [only] = all
  const facility = wanted === undefined ? (all.length === 1 ? only : undefined) : all.find(({ id }) => id === wanted)
  if (facility) return { ...systemActor('command-line', facility.id), permissions: new Set(permissions) }
  if (all.length === 0) call.complain('import.noFacility')
  else call.complain('import.whichFacility', { known: all.map(({ id, name }) => `${id} (${name})`).join(', ') })
  return null
}

interface Wanted {
  readonly paths: readonly string[]
  readonly readers: readonly Source[]
}

async function importAll(call: Call, house: House, actor: Actor, { paths, readers }: Wanted): Promise<ExitCode> {
  let refused = 0
  for (const path of paths) {
    const kept = await house.kernel.files.put(actor, basename(path), createReadStream(path), maxFileBytes)
    if (!kept.ok) {
      refused += 1
      for (const reason of kept.reasons) call.complain('import.refused', { path, why: speak(call.locale, reason) })
      continue
    }
    const input = await fileInput(path, house.today())
    for await (const one of readDropped(input, readers, { path: basename(path) })) {
      if (!(await take(call, house, actor, one))) refused += 1
    }
  }
  await recordEvaluation(house.kernel, house.registers, actor)
  return refused > 0 ? exit.fails : exit.good
}

async function take(call: Call, { kernel }: House, actor: Actor, one: Dropped): Promise<boolean> {
  if (one.type !== 'read') {
    const reasons = one.type === 'refused' ? [one.reason] : one.found.type === 'unknown' ? [one.found.looksLike, one.found.advice] : [one.found.advice]
    call.complain('import.refused', { path: one.path, why: reasons.map((reason) => speak(call.locale, reason)).join(' ') })
    return false
  }
  const receipt = await importBatch(kernel, actor, one.batch)
  const problems = one.batch.problems.filter(({ weight }) => weight === 'lost').length
  if (receipt.ok) {
    call.print(`${call.say('import.done', { path: one.path, source: sourceTitle(call, one.source.id), facts: one.batch.facts.length, problems })}\n`)
    return true
  }
  if (receipt.reasons.some(({ code }) => code === 'register.already-imported')) {
    call.print(`${call.say('import.same', { path: one.path })}\n`)
    return true
  }
  call.complain('import.refused', { path: one.path, why: receipt.reasons.map((reason) => speak(call.locale, reason)).join(' ') })
  return false
}
