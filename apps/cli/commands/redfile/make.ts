// `kokoroe redfile make --out FOLDER`: what goes onto the USB stick, made while the server rests.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemActor } from '#hospital/kernel/system.ts'
import { versionAt } from '#hospital/response/redfile/read.ts'
import { redFileStatement } from '#hospital/response/redfile/signature.ts'
import { makeRedFile } from '#apps/house/red-file/make.ts'
import { stickFiles } from '#apps/house/red-file/stick.ts'
import { speak } from '#apps/house/speak.ts'
import type { House } from '#apps/house.ts'
import { type Call, type Command, textOption } from '../../command.ts'
import { exit, type ExitCode } from '../../exit-codes.ts'
import { dataOptions, houseOf } from '../../house-of.ts'

export const make: Command = {
  name: 'make',
  summary: 'redfile.make.summary',
  help: 'redfile.make.help',
  options: { ...dataOptions, out: { type: 'string' }, facility: { type: 'string' } },
  async run(call) {
    const out = textOption(call, 'out')
    if (out === undefined || call.positionals.length > 0) {
      call.complain('redfile.make.what')
      return exit.usage
    }
    const house = await houseOf(call)
    if (!house) return exit.machine
    try {
      return await makeInto(call, house, out)
    } finally {
      await house.close()
    }
  },
}

async function makeInto(call: Call, house: House, out: string): Promise<ExitCode> {
  const { kernel } = house
  const asked = textOption(call, 'facility')
  const all = kernel.facilities().filter(({ id }) => asked === undefined || id === asked)
  const [hospital] = all
  if (hospital === undefined || all.length > 1) {
    call.complain('redfile.make.which', { facilities: kernel.facilities().map(({ id }) => id).join(' ') })
    return exit.usage
  }
  const made = await makeRedFile(house, { ...systemActor('command-line'), facility: hospital.id }, false)
  if ('ok' in made) {
    for (const reason of made.reasons) call.complain('machine.failed', { reason: speak(call.locale, reason) })
    return exit.machine
  }
  const row = await kernel.read(hospital.id, (db) => versionAt(db, made.version))
  const bytesOf = async (sha256: string | undefined) => {
    const content = sha256 === undefined ? null : await kernel.files.open(hospital.id, sha256)
    return content === null ? null : Buffer.concat(await Array.fromAsync(content))
  }
  const [pdf, html] = [await bytesOf(row?.pdf), await bytesOf(row?.html)]
  if (row === null || pdf === null || html === null) return exit.machine
  const files = await stickFiles({
    locale: call.locale, hospital: hospital.name, version: row.version, asOf: row.as_of, pdf, html, vkey: kernel.sign(redFileStatement, ['key']).vkey,
  })
  try {
    await mkdir(out, { recursive: true })
    for (const { name, bytes, executable } of files) await writeFile(join(out, name), bytes, { mode: executable === true ? 0o755 : 0o644 })
  } catch (error) {
    call.complain('cli.cannotWrite', { path: out, reason: error instanceof Error ? error.message : String(error) })
    return exit.machine
  }
  call.print(`${call.say('redfile.make.done', { path: out, version: row.version, pages: row.pages })}\n`)
  return exit.good
}
