// A file that is one JSON document: read whole, within a limit, whatever its encoding.
import { decode, detectEncoding } from '#engines/japanese'
import { sniff } from '#engines/tabular'
import type { Message } from '#hospital/kernel/text.ts'
import { checkedFact } from '#hospital/register/validate.ts'
import type { Attributes, Kind } from '#hospital/register/vocabulary/index.ts'
import type { Input, Item, Recognition, Sample } from '../source.ts'
import { say } from './text.ts'

export type ReadJson = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: Message }

export async function readJson(input: Input, maxBytes: number): Promise<ReadJson> {
  if (input.size > maxBytes) return { ok: false, message: say('source.json-too-large', { limit: Math.floor(maxBytes / 1024 / 1024) }) }
  const bytes = await input.slice(0, input.size)
  const content = decode(bytes, detectEncoding(bytes).encoding).replace(/^\ufeff/, '')
  try {
    return { ok: true, value: JSON.parse(content) as unknown }
  } catch (error) {
    // What stands in the file may be in the parser's words: a line of them is enough.
    const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 100) : 'unreadable'
    return { ok: false, message: say('source.not-json', { reason }) }
  }
}

/** A report of our own names its kind near its beginning. */
export function recogniseKind(sample: Sample, kind: string): Recognition {
  const json = sniff(sample.head, sample.name).format === 'json'
  const head = json ? decode(sample.head.subarray(0, 4096), detectEncoding(sample.head).encoding) : ''
  const named = new RegExp(`"kind"\\s*:\\s*"${kind}"`).test(head)
  return named ? { confidence: 1, why: say('source.by-text') } : { confidence: 0, why: say('source.not-this-text') }
}

export function lost(message: Message, value?: string): Item {
  return problem('lost', message, value)
}

export function note(message: Message, value?: string): Item {
  return problem('note', message, value)
}

function problem(weight: 'lost' | 'note', message: Message, value: string | undefined): Item {
  return { type: 'problem', problem: { row: null, message, weight, ...(value !== undefined && { value: value.slice(0, 80) }) } }
}

/** A fact without a row, after the problems it had. `null` is "not known" here, and left out. */
export function* factItems<K extends Kind>(
  kind: K, attributes: { readonly [A in keyof Attributes[K]]?: unknown }, row: number | null = null,
): Iterable<Item> {
  const told = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined))
  // Object.fromEntries forgets the names; they are those of `attributes`.
  const { fact, problems } = checkedFact(kind, told as typeof attributes, row)
  for (const one of problems) yield { type: 'problem', problem: one }
  // FactOf<K> is one of the facts, which TypeScript does not see through the generic.
  if (fact) yield { type: 'fact', fact } as Item
}
