// What is shared with a desk on another machine: one text file, signed; anybody can read it, nobody can change it.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { keyFromSeed, openNote, parseVkey, signNote } from '#engines/ledger'
import { instant } from '../payload.ts'
import { cutTo, shareLevels, type Shareable, type ShareLevel } from './levels.ts'

const mark = 'kokoroe-shared-incident-v1'
const mostText = 262_144

const text = z.string().max(8000)
const lines = z.array(text).max(200)
const note = z.strictObject({
  n: z.int().min(0), issuedAt: instant, known: lines, unknown: lines, doing: lines, notDoing: lines, nextAt: instant, contact: text.nullable(),
})
const told = {
  number: z.string().max(40), openedAt: instant, state: z.enum(['open', 'recovering', 'closed']), knownAt: instant,
  systems: z.array(z.strictObject({ title: z.string().max(400), declaredAt: instant, backAt: instant.nullable() })).max(500),
  nextWordAt: instant.nullable(), title: text.nullable(), notes: z.array(note).max(500),
} as const satisfies Readonly<Record<keyof Shareable, z.ZodType>>

/** Exactly the fields of its level: a file that says more is refused. */
const toldOf = {
  exists: z.strictObject({ number: told.number, openedAt: told.openedAt }),
  status: z.strictObject({
    number: told.number, openedAt: told.openedAt, state: told.state, knownAt: told.knownAt, systems: told.systems, nextWordAt: told.nextWordAt,
  }),
  'full-notes': z.strictObject(told),
} as const satisfies Readonly<Record<ShareLevel, z.ZodType>>

const body = z.strictObject({
  incident: z.string().min(1).max(80), hospital: z.string().min(1).max(400), level: z.enum(shareLevels), madeAt: instant, until: instant,
  told: z.unknown(),
})
export type SealedBody = Omit<z.infer<typeof body>, 'told'> & { readonly told: Record<string, unknown> }

/** `secret`: 32 bytes that only this installation can make. */
export const sealingKey = (secret: Uint8Array) => keyFromSeed('kokoroe-shared', secret)

export function sealShared(
  secret: Uint8Array, { whole, ...about }: Omit<SealedBody, 'told'> & { readonly whole: Shareable },
): { readonly text: string; readonly vkey: string } {
  const { vkey, skey } = sealingKey(secret)
  const content = JSON.stringify({ ...about, told: cutTo(about.level, whole) })
  return { text: signNote(`${mark}\n${vkey}\n${content}\n`, [skey]), vkey }
}

export type OpenedShared =
  | { readonly ok: true; readonly vkey: string; readonly body: SealedBody }
  | { readonly ok: false; readonly code: 'notOurs' | 'changed' | 'tooLarge' }

/** Whether its seal holds; whose key that is, somebody must say. */
export function openShared(file: string): OpenedShared {
  if (file.length > mostText) return { ok: false, code: 'tooLarge' }
  const [first, vkey = '', content = ''] = file.split('\n', 3)
  if (first !== mark || parseVkey(vkey) === null) return { ok: false, code: 'notOurs' }
  const opened = openNote(file, [vkey])
  if (!opened.ok) return { ok: false, code: opened.code === 'malformed' ? 'notOurs' : 'changed' }
  if (opened.text !== `${mark}\n${vkey}\n${content}\n`) return { ok: false, code: 'notOurs' }
  const parsed = body.safeParse(jsonOf(content))
  if (!parsed.success) return { ok: false, code: 'notOurs' }
  const inside = toldOf[parsed.data.level].safeParse(parsed.data.told)
  return inside.success ? { ok: true, vkey, body: { ...parsed.data, told: inside.data } } : { ok: false, code: 'notOurs' }
}

/** Read out by phone, so that both sides know the key is theirs: 8 groups of 4. */
export function spokenKey(vkey: string): string {
  return (createHash('sha256').update(vkey).digest('hex').slice(0, 32).match(/.{4}/g) ?? []).join(' ')
}

function jsonOf(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return null
  }
}
