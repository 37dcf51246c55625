// A key of restic's that opens at once: its own take half a second of computing each time, on purpose. For tests only.
import { createCipheriv, createHash, randomBytes, scryptSync } from 'node:crypto'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** `master` as `restic cat masterkey` prints it. Replaces every key of the repository. */
export function quickKey(repository: string, password: string, master: string): void {
  const salt = randomBytes(64)
  const kdf = { N: 2, r: 8, p: 1 }
  const key = scryptSync(password, salt, 64, kdf)
  const iv = randomBytes(16)
  const cipher = createCipheriv('aes-256-ctr', key.subarray(0, 32), iv)
  const hidden = Buffer.concat([cipher.update(master), cipher.final()])
  const mac = poly1305(hidden, iv, key.subarray(32, 48), key.subarray(48, 64))
  const text = JSON.stringify({
    created: '2026-11-01T00:00:00Z', username: 'test', hostname: 'test', kdf: 'scrypt', ...kdf,
    salt: salt.toString('base64'), data: Buffer.concat([iv, hidden, mac]).toString('base64'),
  })
  const folder = join(repository, 'keys')
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
  writeFileSync(join(folder, createHash('sha256').update(text).digest('hex')), text)
}

function poly1305(message: Buffer, nonce: Buffer, k: Buffer, r: Buffer): Buffer {
  const cipher = createCipheriv('aes-128-ecb', k, null).setAutoPadding(false)
  const s = little(Buffer.concat([cipher.update(nonce), cipher.final()]))
  const factor = little(r) & 0x0ffffffc0ffffffc0ffffffc0fffffffn
  const prime = (1n << 130n) - 5n
  let sum = 0n
  for (let at = 0; at < message.length; at += 16) {
    sum = ((sum + little(Buffer.concat([message.subarray(at, at + 16), Buffer.from([1])]))) * factor) % prime
  }
  const tag = ((sum + s) & ((1n << 128n) - 1n)).toString(16).padStart(32, '0')
  return Buffer.from(tag, 'hex').reverse()
}

function little(bytes: Buffer): bigint {
  return BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`)
}
