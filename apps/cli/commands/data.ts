// `kokoroe data`: save everything to one file, bring it back, or move it to PostgreSQL.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Refusal } from '#hospital/kernel/outcome.ts'
import { moveToPostgres } from '#hospital/kernel/save/move.ts'
import { saveFolder, type Saved } from '#hospital/kernel/save/save.ts'
import { restoreData } from '#hospital/kernel/save/restore.ts'
import { speak } from '#apps/house/speak.ts'
import { evidenceThere } from '#apps/house/stored-evidence.ts'
import { besideSaved, copyEvidence } from '#hospital/response/evidence/saved.ts'
import { type Call, type Command, textOption } from '../command.ts'
import { exit, type ExitCode } from '../exit-codes.ts'
import { dataFolder, dataOptions, houseOf } from '../house-of.ts'

export const data: Command = {
  name: 'data',
  summary: 'data.summary',
  help: 'data.help',
  options: dataOptions,
  async run(call) {
    const [verb, target] = call.positionals
    if (verb === 'rebuild') return rebuild(call)
    const run = { save, restore, move }[verb ?? '']
    if (!run || target === undefined) {
      call.complain('data.which')
      return exit.usage
    }
    return await run(call, target)
  },
}

function refused(call: Call, { reasons, code }: Refusal): ExitCode {
  for (const reason of reasons) call.complain('machine.failed', { reason: speak(call.locale, reason) })
  // 1 would say that something in the hospital falls short. A target that is taken is a matter of the call; bytes are of the machine.
  return code === 'conflict' || code === 'forbidden' ? exit.usage : exit.machine
}

async function save(call: Call, file: string): Promise<ExitCode> {
  const saved = await saveWhat(call, file)
  if (saved === null) return exit.machine
  if (!saved.ok) return refused(call, saved)
  call.print(`${call.say('data.saved', { path: file, size: saved.size, hash: await sha256(file) })}\n`)
  const { files, bytes, faulty } = await copyEvidence(dataFolder(call), besideSaved(file))
  if (files > 0) call.print(`${call.say('data.evidenceSaved', { files, bytes, path: besideSaved(file) })}\n`)
  if (faulty.length === 0) return exit.good
  call.complain('data.evidenceFaulty', { count: faulty.length })
  return exit.machine
}

/** A folder is saved while the server works in it; with PostgreSQL the running server's own page does that. */
async function saveWhat(call: Call, file: string): Promise<Saved | Refusal | null> {
  if (textOption(call, 'postgres') === undefined) return saveFolder(dataFolder(call), file)
  const house = await houseOf(call)
  if (!house) return null
  try {
    return await house.kernel.save(file)
  } finally {
    await house.close()
  }
}

async function rebuild(call: Call): Promise<ExitCode> {
  const house = await houseOf(call)
  if (!house) return exit.machine
  try {
    await house.kernel.rebuild()
    call.print(`${call.say('data.rebuilt')}\n`)
    return exit.good
  } finally {
    await house.close()
  }
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

async function restore(call: Call, file: string): Promise<ExitCode> {
  const folder = dataFolder(call)
  const restored = await restoreData(file, folder)
  if (!restored.ok) return refused(call, restored)
  call.print(`${call.say('data.restored', { path: folder, size: restored.size })}\n`)
  return evidenceBack(call, file, folder)
}

/** The record knows which evidence there was: what did not come back with it is said. */
async function evidenceBack(call: Call, file: string, folder: string): Promise<ExitCode> {
  const { files, faulty } = await copyEvidence(besideSaved(file), folder)
  if (files > 0) call.print(`${call.say('data.evidenceRestored', { files })}\n`)
  const house = await houseOf(call)
  if (!house) return exit.machine
  try {
    const { faults } = await evidenceThere(house.kernel, house.evidence, house.kernel.facilities().map(({ id }) => id))
    if (faults.length + faulty.length === 0) return exit.good
    call.complain('data.evidenceMissing', { count: Math.max(faults.length, faulty.length), path: besideSaved(file) })
    return exit.machine
  } finally {
    await house.close()
  }
}

async function move(call: Call, address: string): Promise<ExitCode> {
  const moved = await moveToPostgres(dataFolder(call), address)
  if (!moved.ok) return refused(call, moved)
  call.print(`${call.say('data.moved', { size: moved.size })}\n`)
  return exit.good
}
