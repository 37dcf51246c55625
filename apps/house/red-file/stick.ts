// What goes onto the USB stick: both files of a version, the collector, a verifier, a list of hashes, and what to read first.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { writeZip, type ZipMember } from '#engines/archive'
import type { Locale } from '#hospital/kernel/text.ts'
import { speak } from '../speak.ts'

const beside = ['collector/READ-FIRST.txt', 'collector/kokoroe-collect.cmd', 'collector/kokoroe-collect.ps1', 'collector/kokoroe-collect.sh', 'verify/verify-red-file.mjs'] as const

export interface Stick {
  readonly locale: Locale
  readonly hospital: string
  readonly version: number
  readonly asOf: string
  readonly pdf: Uint8Array
  readonly html: Uint8Array
  readonly vkey: string
  readonly now: number
}

export async function stickFiles({ locale, hospital, version, asOf, pdf, html, vkey }: Omit<Stick, 'now'>): Promise<readonly ZipMember[]> {
  const others = await Promise.all(beside.map(async (path): Promise<ZipMember> => ({
    name: path.split('/').at(-1) ?? path, bytes: await readFile(fileURLToPath(new URL(`../../${path}`, import.meta.url))), executable: path.endsWith('.sh'),
  })))
  const readme = speak(locale, { code: 'words.redFile.readme', params: { hospital, version, date: asOf, key: vkey } })
  const files: readonly ZipMember[] = [
    { name: 'README.txt', bytes: Buffer.from(`\ufeff${readme.replaceAll('\n', '\r\n')}\r\n`, 'utf8') },
    { name: 'red-file.html', bytes: html }, { name: 'red-file.pdf', bytes: pdf }, ...others,
  ]
  const sums = files.map(({ name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`).join('')
  return [...files, { name: 'SHA256SUMS', bytes: Buffer.from(sums, 'utf8') }]
}

export const stickZip = async (stick: Stick): Promise<Uint8Array> => writeZip(await stickFiles(stick), new Date(stick.now))
