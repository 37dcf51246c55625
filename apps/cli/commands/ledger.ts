// `kokoroe ledger`: note down the head, export the record, verify an export with the one-file verifier.
import { spawn } from 'node:child_process'
import { createWriteStream, existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { encode } from 'uqr'
import { headNow } from '#apps/house/head.ts'
import { speak } from '#apps/house/speak.ts'
import type { Call, Command } from '../command.ts'
import { exit, type ExitCode } from '../exit-codes.ts'
import { dataOptions, houseOf } from '../house-of.ts'

const verifier = fileURLToPath(new URL('../../verify/verify.mjs', import.meta.url))

export const ledger: Command = {
  name: 'ledger',
  summary: 'ledger.summary',
  help: 'ledger.help',
  options: {
    ...dataOptions, head: { type: 'string', multiple: true }, note: { type: 'string', multiple: true }, key: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(call) {
    const [verb, file] = call.positionals
    if (verb === 'head') return head(call)
    if (verb === 'check') return check(call)
    if (verb === 'export' && file !== undefined) return save(call, file)
    if (verb === 'verify' && file !== undefined) return verify(call, file)
    call.complain('ledger.which')
    return exit.usage
  },
}

async function head(call: Call): Promise<ExitCode> {
  const house = await houseOf(call)
  if (!house) return exit.machine
  try {
    const { text, qr, note } = await headNow(house.kernel)
    call.print(`${text}\n\n${blocks(qr)}\n${note}`)
    return exit.good
  } finally {
    await house.close()
  }
}

/** The data folder against itself: every leaf, every sealed value, every table against what follows from the record. */
async function check(call: Call): Promise<ExitCode> {
  const house = await houseOf(call)
  if (!house) return exit.machine
  try {
    const verdict = await house.kernel.verify()
    for (const problem of verdict.problems) call.complain('ledger.problem', { problem: speak(call.locale, problem) })
    // Tables cannot be built from a record that cannot be read.
    const tables = verdict.ok ? await house.kernel.compareProjections() : null
    for (const one of tables?.differences ?? []) {
      call.complain('ledger.differs', { where: one.slice(0, one.indexOf(':')) })
    }
    if (!verdict.ok || !tables?.equal) {
      call.complain(verdict.ok ? 'ledger.tables' : 'ledger.broken')
      return exit.fails
    }
    call.print(`${call.say('ledger.checked', { size: verdict.size, rows: tables.rows })}\n`)
    return exit.good
  } finally {
    await house.close()
  }
}

/** Two rows of the QR in one line of a terminal; dark on light, with the quiet border a camera needs. */
function blocks(text: string): string {
  const { data, size } = encode(text, { border: 2 })
  const line = (y: number) => Array.from({ length: size }, (_, x) => {
    const [upper, lower] = [data[y]?.[x] ?? false, data[y + 1]?.[x] ?? false]
    return upper ? (lower ? ' ' : '▄') : lower ? '▀' : '█'
  }).join('')
  return Array.from({ length: Math.ceil(size / 2) }, (_, row) => line(row * 2)).join('\n')
}

async function save(call: Call, file: string): Promise<ExitCode> {
  if (existsSync(file)) {
    call.complain('cli.exists', { path: file })
    return exit.usage
  }
  const house = await houseOf(call)
  if (!house) return exit.machine
  try {
    await pipeline(Readable.from(house.kernel.exportLedger()), createWriteStream(file, { flags: 'wx' }))
    call.complain('cli.written', { path: file })
    return exit.good
  } catch (error) {
    call.complain('cli.cannotWrite', { path: file, reason: error instanceof Error ? error.message : String(error) })
    return exit.machine
  } finally {
    await house.close()
  }
}

/** The same program an auditor runs, in a process of its own: what it says and how it exits is its own affair. */
function verify(call: Call, file: string): Promise<ExitCode> {
  const repeated = (name: 'head' | 'note') => [call.options[name] ?? []].flat().flatMap((value) => [`--${name}`, String(value)])
  const key = typeof call.options['key'] === 'string' ? ['--key', call.options['key']] : []
  const args = [verifier, file, ...repeated('head'), ...repeated('note'), ...key, ...(call.options['json'] ? ['--json'] : []), '--lang', call.locale]
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit' })
    child.on('error', reject)
    // Its exit codes 0, 1, 2 and 64 mean the same as ours; 66 (no such file) is the machine's.
    child.on('close', (code) => resolve(code === 0 || code === 1 || code === 2 || code === 64 ? code : exit.machine))
  })
}
