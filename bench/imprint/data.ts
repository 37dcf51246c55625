// What is hashed: one big file, and many small ones in folders of a thousand. Bytes that no file system can make
// smaller.
import { randomFillSync } from 'node:crypto'
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export function writeBig(folder: string, megabytes: number): void {
  mkdirSync(folder)
  const file = openSync(join(folder, 'big'), 'w')
  const buffer = Buffer.alloc(1_000_000)
  for (let at = 0; at < megabytes; at++) writeSync(file, randomFillSync(buffer))
  closeSync(file)
}

export function writeSmall(folder: string, files: number, bytes: number): void {
  const buffer = Buffer.alloc(bytes)
  for (let at = 0; at < files; at++) {
    const inner = join(folder, `folder-${Math.floor(at / 1000)}`)
    if (at % 1000 === 0) mkdirSync(inner, { recursive: true })
    writeFileSync(join(inner, `image-${at % 1000}.dcm`), randomFillSync(buffer))
  }
}
