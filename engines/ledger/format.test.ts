// Holds docs/formats/ledger.md to what the engine writes: a stranger works from that page.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  commit, formatProof, headCode, inclusionProof, leafHash, nodeHash, parseCheckpoint, parseHeadCode, readExport,
  rootOf, verifyExport, verifyProof,
} from './index.ts'
import { bytesOf, sampleExport, sampleKey } from './sample.fixture.ts'
import { hex } from './vectors.fixture.ts'

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')
const page = read('../../docs/formats/ledger.md')
const example = page.slice(page.indexOf('## 9. Worked example'))
const block = (language: string): string => new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(example)?.[1] ?? ''

describe('the worked example', () => {
  it('is the file the engine writes', async () => {
    expect(block('jsonl')).toBe(await sampleExport())
  })

  it('has these hashes, codes and proof', async () => {
    const leaves: Uint8Array[] = []
    let note = ''
    for await (const line of readExport([Buffer.from(block('jsonl'))])) {
      if (line.kind === 'leaf') leaves.push(Uint8Array.from(line.bytes))
      if (line.kind === 'checkpoint') note = line.note
      expect(line.kind).not.toBe('problem')
    }
    const hashes = leaves.map(leafHash)
    const [a, b] = hashes
    const checkpoint = parseCheckpoint(`${note.split('\n\n')[0]}\n`)
    if (!a || !b || !checkpoint) throw new Error('three leaves and a checkpoint')
    const head = headCode(checkpoint, sampleKey.vkey)
    for (const told of [
      hex(nodeHash(a, b)), hex(rootOf(hashes)), hex(bytesOf('山田 太郎')), commit(bytesOf('山田 太郎'), '1'.repeat(64)),
      commit(bytesOf({ id: 's001', name: '髙橋' }), '2'.repeat(64)), head.text, head.qr,
    ]) expect(example).toContain(`\`${told}\``)
    expect(bytesOf('山田 太郎')).toHaveLength(15)
    expect(block('text')).toBe(formatProof({ index: 1, proof: inclusionProof(hashes, 1, 3), note }))
    expect(verifyProof(block('text'), leaves[1] ?? a, [sampleKey.vkey])).toEqual({ ok: true, index: 1, size: 3 })
    const parsed = parseHeadCode(head.qr)
    const heads = parsed.ok ? [parsed.head] : []
    expect(await verifyExport([Buffer.from(block('jsonl'))], { heads, vkey: sampleKey.vkey })).toMatchObject({
      integrity: { verdict: 'ok' }, completeness: { verdict: 'proved', size: 3 }, opened: 2, closed: 1,
    })
  })
})

it('every problem code is in the table of the page', () => {
  const types = read('verdict.ts') + read('read-export.ts')
  const told = page.replace(/`(\w+)-malformed`, `-key`, `-signature`, `-origin`/g,
    '`$1-malformed` `$1-key` `$1-signature` `$1-origin`')
  const codes = [...types.matchAll(/\| '([a-z-]+)'/g)].map((one) => one[1])
  expect(codes).toContain('list-root')
  for (const code of codes) expect(told, code).toContain(`\`${code}\``)
})
