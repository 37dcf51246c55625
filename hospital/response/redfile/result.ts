// What the red file's check lists left behind, as a small JSON file: read from anybody's hands, each fault named by its place.
import { z } from 'zod'
import type { Message } from '#hospital/kernel/text.ts'
import { outcomes } from '../calls/tables.ts'
import { lanes } from '../lanes.ts'
import { say } from './text.ts'

export const resultFormat = 'kokoroe-red-file-result'
export const mostResultBytes = 1024 * 1024
const mostEntries = 2000

const key = z.string().regex(/^[A-Za-z0-9_-]{1,60}$/)
const text = (most: number) => z.string().trim().min(1).max(most)
const maybe = (most: number) => z.string().trim().max(most).transform((one) => (one === '' ? null : one)).nullable().default(null)
const moment = z.iso.datetime({ offset: true }).transform((one) => Date.parse(one))
const lines = z.array(text(600)).max(30).default([])
const about = { id: key, at: moment, by: maybe(200) } as const

const entry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('told'), ...about, lane: z.enum(lanes).nullable().default(null), words: text(4000) }),
  z.object({
    kind: z.literal('step'), ...about, step: key, title: text(400), lane: z.enum(lanes), state: z.enum(['doing', 'done', 'skipped']),
    answer: z.enum(['yes', 'no']).nullable().default(null), note: maybe(4000),
  }),
  z.object({ kind: z.literal('cut'), ...about, cut: text(400), name: text(400) }),
  z.object({
    kind: z.literal('call'), ...about, contact: maybe(1000), name: text(400), channel: maybe(400), outcome: z.enum(outcomes), words: maybe(4000),
  }),
  z.object({
    kind: z.literal('note'), ...about, known: lines, unknown: lines, doing: lines, notDoing: lines, nextAt: moment, contact: maybe(400),
  }),
])
export type ResultEntry = z.output<typeof entry>

const shape = z.object({
  format: z.literal(resultFormat), v: z.literal(1),
  /** One use of the file: saved twice, it is still the same. */
  run: key,
  facility: z.string().max(40), hospital: z.string().max(200), version: z.int().min(1), digest: z.string().regex(/^[0-9a-f]{64}$/),
  mode: z.enum(['real', 'drill']), title: maybe(400), knownAt: moment.nullable().default(null), savedAt: moment,
  entries: z.array(entry).max(mostEntries),
})
export type RedFileResult = z.output<typeof shape>

export type ReadResult = { readonly ok: true; readonly result: RedFileResult } | { readonly ok: false; readonly problems: readonly Message[] }

const mostProblems = 20

/** Total: whatever bytes come in, an answer comes out. */
export function readResult(bytes: Uint8Array): ReadResult {
  if (bytes.length > mostResultBytes) return bad(say('response.redfile.result.large', { limit: mostResultBytes / 1024 }))
  const source = new TextDecoder('utf-8').decode(bytes).toWellFormed()
  const parsed = parse(source)
  if ('problem' in parsed) return bad(parsed.problem)
  const head = z.object({ format: z.literal(resultFormat), v: z.int() }).safeParse(parsed.value)
  if (!head.success) return bad(say('response.redfile.result.other'))
  if (head.data.v > 1) return bad(say('response.redfile.result.newer', { v: head.data.v }))
  const read = shape.safeParse(parsed.value)
  if (!read.success) return bad(...read.error.issues.slice(0, mostProblems).map(({ path }) => fieldFault(path)))
  const twice = repeated(read.data.entries)
  return twice === null ? { ok: true, result: read.data } : bad(say('response.redfile.result.twice', { entry: twice }))
}

const bad = (...problems: readonly Message[]): ReadResult => ({ ok: false, problems })

function fieldFault(path: readonly PropertyKey[]): Message {
  const [first, at, ...field] = path
  if (first !== 'entries' || typeof at !== 'number') return say('response.redfile.result.whole', { field: path.map(String).join('.') })
  return say('response.redfile.result.field', { entry: at + 1, field: field.map(String).join('.') || 'kind' })
}

function repeated(entries: readonly ResultEntry[]): number | null {
  const seen = new Set<string>()
  for (const [at, { id }] of entries.entries()) {
    if (seen.has(id)) return at + 1
    seen.add(id)
  }
  return null
}

function parse(source: string): { readonly value: unknown } | { readonly problem: Message } {
  try {
    return { value: JSON.parse(source) as unknown }
  } catch (error) {
    return { problem: say('response.redfile.result.json', placeOf(source, error instanceof Error ? error.message : '')) }
  }
}

/** Where reading stopped; at the end where the engine does not say. */
function placeOf(source: string, message: string): { readonly line: number; readonly column: number } {
  const told = /position (\d+)/.exec(message)?.[1]
  const before = source.slice(0, told === undefined ? source.length : Number(told)).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
