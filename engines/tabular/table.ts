// Reads any file that holds a table. Total: any bytes whatever end in rows or in stated problems.
import { readDelimited } from './delimited.ts'
import type { ProblemCode, TableItem } from './item.ts'
import { defaultLimits } from './limits.ts'
import type { TableOptions } from './options.ts'
import { oleKind } from './ole.ts'
import { sniff } from './sniff.ts'
import type { Sniffed } from './sniff.ts'
import type { ByteSource } from './source.ts'
import { readXlsx } from './xlsx/read.ts'

const HEAD = 64 * 1024

/** Rows come in batches. Only the outside world (a disk that stops) ends it early, and that is a problem too. */
export async function* readTable(source: ByteSource, options: TableOptions = {}): AsyncIterable<TableItem[]> {
  const limits = { ...defaultLimits, ...options.limits }
  try {
    const sniffed = sniff(await source.slice(0, Math.min(HEAD, source.size)), source.name, options)
    if (sniffed.kind === 'delimited') yield* readDelimited(source, sniffed, limits)
    else if (sniffed.kind === 'xlsx') yield* readXlsx(source, options, limits)
    else yield [await refusal(source, sniffed)]
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    yield [{ type: 'problem', row: null, code: 'file-unreadable', params: { reason }, weight: 'lost' }]
  }
}

function say(code: ProblemCode, params: Record<string, string>): TableItem {
  return { type: 'problem', row: null, code, params, weight: 'lost' }
}

async function refusal(source: ByteSource, sniffed: Sniffed): Promise<TableItem> {
  if (sniffed.kind === 'empty') return say('file-empty', {})
  if (sniffed.kind !== 'binary') return say('not-a-table', { kind: sniffed.format ?? sniffed.kind })
  const ole = sniffed.format === 'ole' ? await oleKind(source) : 'other'
  if (ole === 'encrypted') return say('file-encrypted', {})
  if (ole === 'old-excel') return say('file-old-excel', {})
  return say('file-binary', { format: sniffed.format ?? 'unknown' })
}
