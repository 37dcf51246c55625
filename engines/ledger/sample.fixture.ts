// The tiny ledger of docs/formats/ledger.md: fixed seed, fixed salts, so that every byte of it can be printed there.
import {
  canonical, commit, formatCheckpoint, Frontier, keyFromSeed, leafHash, makeLeaf, originOf, rootOf, signNote,
  writeExport,
} from './index.ts'
import type { ExportPart, Hex } from './index.ts'

const installation = 'example'
export const sampleKey = keyFromSeed(originOf(installation), Buffer.from(Array.from({ length: 32 }, (_, i) => i)))
const salt = (fill: string): Hex => fill.repeat(64)

export function bytesOf(value: unknown): Uint8Array {
  const written = canonical(value)
  if (!written.ok) throw new Error(`no canonical form: ${written.code} at \`${written.at}\``)
  return written.bytes
}

export async function sampleExport(): Promise<string> {
  const first = bytesOf('山田 太郎')
  const second = bytesOf({ id: 's001', name: '髙橋' })
  const erased = commit(bytesOf({ id: 's002', name: '佐藤' }), salt('3'))
  const root = rootOf([commit(second, salt('2')), erased].map((hash) => leafHash(Buffer.from(hash, 'hex'))))
  const leaves = [
    { seq: 0, at: 1790000000000, facility: null, actor: 'operator', act: 'installation.begin', payload: {} },
    {
      seq: 1, at: 1790000060000, facility: 'h1', actor: 'p7', act: 'register.import',
      payload: {
        name: { $commit: commit(first, salt('1')) },
        rows: { $commitList: { count: 2, root: Buffer.from(root).toString('hex') } },
        source: 'leavers.csv',
      },
    },
    { seq: 2, at: 1790000120000, facility: 'h1', actor: 'p7', act: 'work.close', payload: { task: 12 } },
  ].map((leaf) => {
    const made = makeLeaf({ v: 1, ...leaf })
    if (!made.ok) throw new Error(made.code)
    return made.bytes
  })
  const frontier = new Frontier()
  for (const leaf of leaves) frontier.append(leafHash(leaf))
  const [a, b, c] = leaves
  if (!a || !b || !c) throw new Error('three leaves')
  const parts: ExportPart[] = [
    { leaf: a }, { leaf: b },
    { open: { at: '/name', salt: salt('1'), bytes: first } },
    { item: { at: '/rows', salt: salt('2'), bytes: second } },
    { item: { at: '/rows', hash: erased } },
    { leaf: c },
  ]
  const note = (): string =>
    signNote(formatCheckpoint({ origin: originOf(installation), size: 3, root: frontier.root() }), [sampleKey.skey])
  let text = ''
  for await (const line of writeExport({ installation, vkey: sampleKey.vkey }, parts, note)) text += line
  return text
}
