// Ledgers to attack: exported by the engine, taken apart into lines, and put together again by whoever wants to cheat.
import {
  canonical, commit, commitList, formatCheckpoint, Frontier, headCode, keyFromSeed, leafHash, makeLeaf, originOf,
  signNote, writeExport,
} from '#engines/ledger'
import type { ExportPart, KeyPair, OutsideHead } from '#engines/ledger'

export type Random = (below: number) => number

/** Small, seeded and repeatable: a failing case can be run again by its number. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

export const installation = 'test'
export const origin = originOf(installation)
export const key = keyFromSeed(origin, Buffer.alloc(32, 1))
export const otherKey = keyFromSeed(origin, Buffer.alloc(32, 2))

export interface Ledger {
  readonly lines: readonly string[]
  readonly size: number
  /** Heads kept outside, by size: the printed code and the signed note. */
  readonly codes: readonly OutsideHead[]
  readonly notes: readonly OutsideHead[]
}

export function bytesOf(value: unknown): Uint8Array {
  const written = canonical(value)
  if (!written.ok) throw new Error(written.code)
  return written.bytes
}

export function headNote(size: number, root: Uint8Array, signer: KeyPair = key): string {
  return signNote(formatCheckpoint({ origin, size, root }), [signer.skey])
}

export async function randomLedger(seed: number): Promise<Ledger> {
  const random = randomFrom(seed)
  const salt = (): string => Buffer.from(Array.from({ length: 32 }, () => random(256))).toString('hex')
  const size = 2 + random(11)
  const parts: ExportPart[] = []
  const frontier = new Frontier()
  const codes: OutsideHead[] = []
  const notes: OutsideHead[] = []
  for (let seq = 0; seq < size; seq++) {
    const name = bytesOf(`職員${random(1000)}`)
    const rows = Array.from({ length: random(4) }, (_, i) => bytesOf({ id: i, name: `髙橋${random(100)}` }))
    const list = commitList(rows)
    const nameSalt = salt()
    const payload = {
      name: { $commit: commit(name, nameSalt) }, rows: { $commitList: { root: list.root, count: list.count } }, n: random(9),
    }
    const at = 1790000000000 + seq * 60_000
    const leaf = makeLeaf({ v: 1, seq, at, facility: 'h1', actor: `p${random(5)}`, act: 'a.b', payload })
    if (!leaf.ok) throw new Error(leaf.code)
    parts.push({ leaf: leaf.bytes })
    if (random(3) > 0) parts.push({ open: { at: '/name', salt: nameSalt, bytes: name } })
    if (random(3) > 0) {
      for (const [i, item] of list.items.entries()) {
        const bytes = rows[i]
        const opened = bytes && random(4) > 0 ? { salt: item.salt, bytes } : { hash: item.hash }
        parts.push({ item: { at: '/rows', ...opened } })
      }
    }
    frontier.append(leafHash(leaf.bytes))
    const root = frontier.root()
    const code = headCode({ origin, size: seq + 1, root }, key.vkey).groups.join('')
    codes.push({ kind: 'code', size: seq + 1, code })
    notes.push({ kind: 'note', note: headNote(seq + 1, root) })
  }
  let text = ''
  const note = (): string => headNote(size, frontier.root())
  for await (const line of writeExport({ installation, vkey: key.vkey }, parts, note)) text += line
  return { lines: text.trimEnd().split('\n'), size, codes, notes }
}

export const join = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('')
export const isLeafLine = (line: string): boolean => line.startsWith('{"hash":')

/** What a careful forger does: numbers, hashes and signature made new, so that the file is right in itself. */
export function forged(lines: readonly string[], signer: KeyPair): string {
  const frontier = new Frontier()
  const body = lines.slice(1, -1).map((line) => {
    if (!isLeafLine(line)) return line
    // Lines of our own making: leaf objects by construction.
    const leaf = (JSON.parse(line) as { leaf: Record<string, unknown> }).leaf
    const bytes = bytesOf({ ...leaf, seq: frontier.size })
    const hash = leafHash(bytes)
    frontier.append(hash)
    return `{"hash":"${Buffer.from(hash).toString('hex')}","leaf":${Buffer.from(bytes).toString('utf8')}}`
  })
  const first = bytesOf({ format: 'kokoroe-ledger', installation, origin, v: 1, vkey: signer.vkey })
  const header = Buffer.from(first).toString('utf8')
  const last = JSON.stringify({ checkpoint: headNote(frontier.size, frontier.root(), signer) })
  return join([header, ...body, last])
}
