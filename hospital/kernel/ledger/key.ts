// The installation's signing key: a file beside the data that only its owner may read.
import { generateKey, keyFromSeed, originOf } from '#engines/ledger'
import type { KeyPair } from '#engines/ledger'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeNewFile } from '../write-file.ts'

export const keyFileName = 'ledger.key'

/** A key that is being put in the old one's place: its record decides whether it counts. */
const nextFileName = 'ledger.key.next'

/** null when the file is not there or is no key of this installation. */
export function readKey(folder: string, installation: string): KeyPair | null {
  return readKeyFile(join(folder, keyFileName), installation)
}

export function makeKey(folder: string, installation: string): KeyPair {
  const pair = generateKey(originOf(installation))
  writeNewFile(join(folder, keyFileName), `${pair.skey}\n`)
  return pair
}

/** First a file, then the record, then `finishNextKey`: a power cut between any two is settled at the next opening. */
export function makeNextKey(folder: string, installation: string): KeyPair {
  const pair = generateKey(originOf(installation))
  writeNewFile(join(folder, nextFileName), `${pair.skey}\n`)
  return pair
}

/** Puts the next key in place if the record names it, and drops it if not. */
export function finishNextKey(folder: string, installation: string, recorded: string | undefined): void {
  const next = join(folder, nextFileName)
  if (!existsSync(next)) return
  if (readKeyFile(next, installation)?.vkey === recorded) renameSync(next, join(folder, keyFileName))
  else rmSync(next)
}

function readKeyFile(file: string, installation: string): KeyPair | null {
  if (!existsSync(file)) return null
  const skey = readFileSync(file, 'utf8').trim()
  const [, , name, , ...rest] = skey.split('+')
  const bytes = Buffer.from(rest.join('+'), 'base64')
  if (name !== originOf(installation) || bytes.length !== 33) return null
  const pair = keyFromSeed(name, bytes.subarray(1))
  return pair.skey === skey ? pair : null
}
