// The installation's signing key: a file beside the data that only its owner may read.
import { generateKey, keyFromSeed, originOf } from '#engines/ledger'
import type { KeyPair } from '#engines/ledger'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeNewFile } from '../write-file.ts'

export const keyFileName = 'ledger.key'

/** null when the file is there but is no key of this installation. */
export function readKey(folder: string, installation: string): KeyPair | null {
  const file = join(folder, keyFileName)
  if (!existsSync(file)) return null
  const skey = readFileSync(file, 'utf8').trim()
  const [, , name, , ...rest] = skey.split('+')
  const bytes = Buffer.from(rest.join('+'), 'base64')
  if (name !== originOf(installation) || bytes.length !== 33) return null
  const pair = keyFromSeed(name, bytes.subarray(1))
  return pair.skey === skey ? pair : null
}

export function makeKey(folder: string, installation: string): KeyPair {
  const pair = generateKey(originOf(installation))
  writeNewFile(join(folder, keyFileName), `${pair.skey}\n`)
  return pair
}
