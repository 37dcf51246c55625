// What ransomware leaves of a file, as functions over bytes: seven patterns that were seen in the wild. No malware.
import { createCipheriv, randomBytes } from 'node:crypto'

export type Attack = (content: Buffer) => Buffer

const [kib, block, part] = [1024, 16, 640 * 1024]

/** With a key nobody keeps. */
function encrypted(content: Uint8Array): Buffer {
  return createCipheriv('aes-256-ctr', randomBytes(32), randomBytes(16)).update(content)
}

/** The stretches, from byte to byte, are encrypted in place. */
function within(content: Buffer, stretches: Iterable<readonly [from: number, to: number]>): Buffer {
  const result = Buffer.from(content)
  const cipher = createCipheriv('aes-256-ctr', randomBytes(32), randomBytes(16))
  for (const [from, to] of stretches) if (from < to) result.set(cipher.update(result.subarray(from, to)), from)
  return result
}

function* every(step: number, length: number, from: number, until: number): Generator<readonly [number, number]> {
  for (let at = from; at < until; at += step) yield [at, Math.min(at + length, until)]
}

export const attacks = {
  full: (content) => encrypted(content),
  'full, footer of 512 bytes': (content) => Buffer.concat([encrypted(content), randomBytes(512)]),
  'first 4 KiB': (content) => within(content, [[0, 4 * kib]]),
  'header of 512 bytes kept': (content) => within(content, [[512, content.length]]),
  'alternating 16 bytes': (content) => within(content, every(2 * block, block, 0, content.length)),
  '64 of 640 KiB, header of 4 KiB kept': (content) => (
    within(content, every(part, 64 * kib, 4 * kib, content.length))
  ),
  'full, base64': (content) => Buffer.from(encrypted(content).toString('base64'), 'latin1'),
} as const satisfies Record<string, Attack>

export type AttackName = keyof typeof attacks
// The keys of what stands above.
export const attackNames = Object.keys(attacks) as AttackName[]
