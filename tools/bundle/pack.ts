// One archive from a staged folder, and its SHA-256 beside it.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, readdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Zip, ZipDeflate } from 'fflate'
import { type TarEntry, writeTar } from './tar.ts'

function* entries(folder: string, top: string): Generator<TarEntry> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const { size, mode } = statSync(file)
    yield { name: `${top}/${relative(folder, file).split(sep).join('/')}`, file, size, executable: (mode & 0o100) !== 0 }
  }
}

async function tarGz(folder: string, archive: string, top: string): Promise<void> {
  const gzip = createGzip({ level: 6 })
  const written = pipeline(gzip, createWriteStream(archive))
  await writeTar(entries(folder, top), gzip)
  await written
}

async function zip(folder: string, archive: string, top: string): Promise<void> {
  const out = createWriteStream(archive)
  const done = new Promise<void>((resolve, reject) => out.on('finish', resolve).on('error', reject))
  const packer = new Zip((error, data, final) => {
    if (error) return void out.destroy(error)
    out.write(data)
    if (final) out.end()
  })
  for (const entry of entries(folder, top)) {
    const item = new ZipDeflate(entry.name, { level: 6 })
    packer.add(item)
    for await (const chunk of createReadStream(entry.file)) item.push(chunk as Buffer)
    item.push(new Uint8Array(0), true)
  }
  packer.end()
  await done
}

export async function pack(folder: string, archive: string, kind: 'tar.gz' | 'zip'): Promise<void> {
  await (kind === 'zip' ? zip : tarGz)(folder, archive, 'kokoroe')
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(archive)) hash.update(chunk as Buffer)
  writeFileSync(`${archive}.sha256`, `${hash.digest('hex')}  ${basename(archive)}\n`)
}
