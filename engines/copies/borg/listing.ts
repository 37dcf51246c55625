// The files of an archive, a line each.
import { count, parseObject, text } from '../json.ts'
import { done, type Outcome } from '../outcome.ts'
import type { FileSeen } from '../reader.ts'
import type { Borg } from './call.ts'
import type { Named } from './naming.ts'
import { refusalOf } from './said.ts'

const kinds: Readonly<Record<string, FileSeen['what']>> = { '-': 'file', d: 'directory', l: 'link' }

export function readItem(line: string): FileSeen | null {
  const json = parseObject(line)
  const path = json && text(json, 'path')
  if (json === null || path === null) return null
  const at = text(json, 'isomtime')
  return {
    path, what: kinds[text(json, 'type') ?? ''] ?? 'other', size: count(json, 'size') ?? 0,
    modifiedAt: at !== null && !Number.isNaN(Date.parse(`${at}Z`)) ? `${at}Z` : null, hash: text(json, 'sha256'),
  }
}

/** All of it, or the named files. Hashes mean that borg reads what it lists. */
export async function* list(
  borg: Borg, name: string, options: { readonly named?: Named; readonly hashes?: boolean; readonly signal?: AbortSignal },
): AsyncGenerator<Outcome<FileSeen>, void, undefined> {
  const format = `{size}{isomtime}${options.hashes === true ? '{sha256}' : ''}`
  const { lines, finished } = borg.lines(
    ['list', '--json-lines', '--format', format, ...(options.named?.options ?? []), `::${name}`, ...(options.named?.args ?? [])],
    options.signal,
  )
  for await (const line of lines) {
    const item = readItem(line)
    if (item) yield done(item)
  }
  const refusal = refusalOf(await finished, name)
  if (refusal) yield refusal
}
