// What the commands have in common.
import { createReadStream, statSync } from 'node:fs'
import { readImprint, type Expected, type Source } from '#engines/imprint'
import type { Call } from '../../command.ts'

export const commonOptions = {
  json: { type: 'boolean' },
  progress: { type: 'boolean' },
} as const

export const isJson = (call: Call): boolean => call.options['json'] === true

/** One object, one line: the only form of JSON these commands write. */
export function printJson(call: Call, item: object): void {
  call.print(`${JSON.stringify(item)}\n`)
}

/** `3/7`, the third of seven parts. Undefined where it is none. */
export function partOf(written: string): { readonly number: number; readonly of: number } | undefined {
  const [, number, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(written.normalize('NFKC').trim()) ?? []
  const part = { number: Number(number), of: Number(of) }
  return part.number >= 1 && part.number <= part.of ? part : undefined
}

export const imprintSource = (path: string): Source => createReadStream(path, { highWaterMark: 1024 * 1024 })

/** Says it where the file is not there, so that nobody waits for a long reading first. */
export function isFile(call: Call, path: string): boolean {
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) return true
  call.complain('backup.noFile', { path })
  return false
}

export function isFolder(call: Call, path: string): boolean {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return true
  call.complain('backup.noFolder', { path })
  return false
}

/** What an earlier imprint holds, for the time left; null where it is not whole. */
export async function totalsOf(path: string): Promise<Expected | null> {
  for await (const items of readImprint(imprintSource(path))) {
    for (const item of items) if (item.kind === 'sealed') return item.totals
  }
  return null
}
