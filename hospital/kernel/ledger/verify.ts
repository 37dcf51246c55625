// Reads the stored ledger again: quickly when the kernel opens, wholly on demand.
import {
  Frontier,
  isCommitted,
  isCommittedList,
  leafHash,
  readLeaf,
  verifyCommitment,
  verifyList,
} from '#engines/ledger'
import type { Leaf } from '#engines/ledger'
import type { Kysely } from 'kysely'
import type { Progress, Verdict } from '../record.ts'
import { elementsOf } from '../personal/block.ts'
import { say } from '../sentences.ts'
import type { KernelTables, SealedRow } from '../store/tables.ts'
import type { Message } from '../text.ts'
import { getMeta } from './append.ts'
import { leafRows, sealedOf } from './leaves.ts'
import type { LeafRow } from './leaves.ts'

const mostProblems = 50
/** More hashes than this are not folded at every start: the full check reads them all. */
const foldedAtStart = 100_000

export type Opening =
  | { readonly ok: true; readonly frontier: Frontier; readonly lastAt: number }
  | { readonly ok: false; readonly where: string }

/** The kept frontier against the stored leaves: their number, the last ones' bytes, and the root over all hashes. */
export async function openLedger(db: Kysely<KernelTables>): Promise<Opening> {
  const kept = Frontier.parse((await getMeta(db, 'frontier')) ?? '0:')
  if (!kept) return { ok: false, where: 'frontier' }
  const { count, last } = await db
    .selectFrom('kernel_leaf')
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.max('seq').as('last')])
    .executeTakeFirstOrThrow()
  if (count !== kept.size || (count > 0 && last !== count - 1)) return { ok: false, where: `${count} / ${kept.size}` }
  const newest = await db.selectFrom('kernel_leaf').selectAll().orderBy('seq', 'desc').limit(100).execute()
  for (const row of newest) {
    if (!same(leafHash(row.bytes), row.hash)) return { ok: false, where: String(row.seq) }
  }
  if (count <= foldedAtStart && !same(await foldedRoot(db, count), kept.root())) return { ok: false, where: 'root' }
  return { ok: true, frontier: kept, lastAt: newest[0]?.at ?? 0 }
}

async function foldedRoot(db: Kysely<KernelTables>, count: number): Promise<Uint8Array> {
  const frontier = new Frontier()
  for (let from = 0; from < count; from += 10_000) {
    const rows = await db
      .selectFrom('kernel_leaf')
      .select('hash')
      .where('seq', '>=', from)
      .where('seq', '<', from + 10_000)
      .orderBy('seq')
      .execute()
    for (const { hash } of rows) frontier.append(hash)
  }
  return frontier.root()
}

export async function verifyLedger(db: Kysely<KernelTables>, progress?: Progress): Promise<Verdict> {
  const problems: Message[] = []
  const frontier = new Frontier()
  const kept = Frontier.parse((await getMeta(db, 'frontier')) ?? '0:')
  let lastAt = 0
  for await (const rows of leafRows(db)) {
    for (const row of rows) {
      if (problems.length >= mostProblems) return { ok: false, size: frontier.size, root: hexRoot(frontier), problems }
      const seq = frontier.size
      frontier.append(leafHash(row.bytes))
      const leaf = checkLeaf(row, seq, lastAt, problems)
      lastAt = row.at
      if (leaf && hasCommitments(leaf)) checkSealed(leaf, await sealedOf(db, row.seq), problems)
    }
    progress?.(frontier.size, kept?.size ?? frontier.size)
  }
  if (frontier.size !== kept?.size)
    problems.push(say('kernel.verify.count', { expected: kept?.size ?? 0, found: frontier.size }))
  else if (!same(frontier.root(), kept.root())) problems.push(say('kernel.verify.root'))
  return { ok: problems.length === 0, size: frontier.size, root: hexRoot(frontier), problems }
}

function checkLeaf(row: LeafRow, seq: number, lastAt: number, problems: Message[]): Leaf | null {
  if (!same(leafHash(row.bytes), row.hash)) problems.push(say('kernel.verify.hash', { seq }))
  const read = readLeaf(row.bytes)
  if (!read.ok) {
    problems.push(say('kernel.verify.unread', { seq }))
    return null
  }
  const { leaf } = read
  if (leaf.seq !== seq || row.seq !== seq) problems.push(say('kernel.verify.seq', { seq }))
  if (leaf.at !== row.at || leaf.facility !== row.facility || leaf.act !== row.act)
    problems.push(say('kernel.verify.index', { seq }))
  if (leaf.at < lastAt) problems.push(say('kernel.verify.time', { seq }))
  return leaf
}

function hasCommitments(leaf: Leaf): boolean {
  return fieldsOf(leaf).some(([, value]) => isCommitted(value) || isCommittedList(value))
}

function fieldsOf(leaf: Leaf): readonly [string, unknown][] {
  return typeof leaf.payload === 'object' && leaf.payload !== null ? Object.entries(leaf.payload) : []
}

function checkSealed(leaf: Leaf, blocks: readonly SealedRow[], problems: Message[]): void {
  for (const [field, value] of fieldsOf(leaf)) {
    const mine = blocks.filter((block) => block.field === field)
    if (!holds(value, mine)) problems.push(say('kernel.verify.sealed', { seq: leaf.seq, field }))
  }
}

function holds(value: unknown, blocks: readonly SealedRow[]): boolean {
  if (!isCommitted(value) && !isCommittedList(value)) return blocks.length === 0
  try {
    const elements = blocks.flatMap(elementsOf)
    if (isCommittedList(value)) return verifyList(value.$commitList, elements)
    const [only] = elements
    if (!only || elements.length !== 1) return false
    return 'hash' in only ? only.hash === value.$commit : verifyCommitment(value.$commit, only.bytes, only.salt)
  } catch {
    // Damaged compression or JSON.
    return false
  }
}

function hexRoot(frontier: Frontier): string {
  return Buffer.from(frontier.root()).toString('hex')
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
