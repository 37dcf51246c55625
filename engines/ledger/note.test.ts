import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatCheckpoint, generateKey, inclusionProof, keyFromSeed, leafHash, makeLeaf, openNote, parseCheckpoint,
  parseProof, parseVkey, readLeaf, rootOf, formatProof, signNote, verifyProof,
} from './index.ts'

// The published example of the note format's first implementation.
const skey = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz'
const vkey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const text = 'If you think cryptography is the answer to your problem,\nthen you don\'t know what your problem is.\n'
const signed = `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`

describe('a signed note', () => {
  it('is byte for byte the published one', () => {
    expect(signNote(text, [skey])).toBe(signed)
    expect(openNote(signed, [vkey])).toEqual({ ok: true, text, signedBy: [vkey], unknown: 0 })
    expect(parseVkey(vkey)).toMatchObject({ name: 'PeterNeumann' })
    const seed = Buffer.from(skey.split('+').slice(4).join('+'), 'base64').subarray(1)
    expect(keyFromSeed('PeterNeumann', seed)).toEqual({ vkey, skey })
  })

  it('opens with any known signature, passes over unknown ones, and falls with a wrong known one', () => {
    const [a, b, stranger] = [generateKey('kokoroe/a'), generateKey('kokoroe/b'), generateKey('kokoroe/a')]
    const note = signNote(text, [a.skey, b.skey])
    expect(openNote(note, [b.vkey])).toMatchObject({ ok: true, signedBy: [b.vkey], unknown: 1 })
    expect(openNote(note, [a.vkey, b.vkey])).toMatchObject({ ok: true, signedBy: [a.vkey, b.vkey] })
    expect(openNote(note, [stranger.vkey])).toEqual({ ok: false, code: 'no-known-signature' })
    expect(openNote(note.replace('answer', 'Answer'), [a.vkey])).toEqual({ ok: false, code: 'wrong-signature' })
    const signature = /— kokoroe\/a (.{8})(.)/
    const broken = note.replace(signature, (all, _, letter: string) => all.slice(0, -1) + (letter === 'A' ? 'B' : 'A'))
    expect(openNote(broken, [a.vkey, b.vkey])).toEqual({ ok: false, code: 'wrong-signature' })
  })

  it('accepts sixteen signatures and more', () => {
    const keys = Array.from({ length: 20 }, (_, i) => generateKey(`k${i}`))
    const opened = openNote(signNote(text, keys.map((key) => key.skey)), keys.map((key) => key.vkey))
    expect(opened.ok && opened.signedBy.length).toBe(20)
  })

  it('may hold empty lines, being cut at the last one', () => {
    expect(openNote(signNote('a\n\nb\n', [skey]), [vkey])).toMatchObject({ ok: true, text: 'a\n\nb\n' })
  })

  it('refuses what is malformed, and never throws', () => {
    for (const bad of ['', text, `${text}\n`, signed.slice(0, -1), signed.replace('— ', '- '),
      signed.replace('=\n', '\n'), signed.replace('—', '— —'), signed.replace('If', 'I\tf'),
      signed.replace('x08g', 'x0 8g'), 'x'.repeat(1_000_001)]) {
      expect(openNote(bad, [vkey])).toEqual({ ok: false, code: 'malformed' })
    }
    fc.assert(fc.property(fc.nat(signed.length - 1), fc.string({ maxLength: 2 }), (at, other) => {
      const changed = signed.slice(0, at) + other + signed.slice(at + 1)
      expect(openNote(changed, [vkey]).ok).toBe(changed === signed)
    }))
    expect(() => signNote('no newline', [skey])).toThrow(RangeError)
    expect(() => signNote(text, [])).toThrow(RangeError)
    expect(() => signNote(text, [skey.replace('c74f20a3', 'c74f20a4')])).toThrow(RangeError)
    expect(() => generateKey('a b')).toThrow(RangeError)
    for (const bad of ['', 'a+b', vkey.replace('c7', 'c8'), vkey.replace('+AR', '+BR'), `${vkey}A`, skey]) {
      expect(parseVkey(bad)).toBeNull()
    }
  })
})

describe('a checkpoint', () => {
  it('is three lines, and nothing else', () => {
    const root = Buffer.from('CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=', 'base64')
    const head = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'
    expect(formatCheckpoint({ origin: 'example.com/behind-the-sofa', size: 20852163, root })).toBe(head)
    expect(parseCheckpoint(head)).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20852163 })
    for (const bad of [head.slice(0, -1), `${head}more\n`, head.replace('\n2', '\n02'), head.replace('=\n', '\n'),
      `\n${head}`,
      head.replace('20852163', '9007199254740993'), head.replace('20852163', '-1')]) {
      expect(parseCheckpoint(bad)).toBeNull()
    }
    expect(() => formatCheckpoint({ origin: 'a\nb', size: 1, root })).toThrow(RangeError)
  })
})

describe('a proof text', () => {
  const leaves = ['a', 'b', 'c', 'd', 'e'].map((one) => Buffer.from(one))
  const hashes = leaves.map(leafHash)
  const key = generateKey('kokoroe/x')
  const note = signNote(formatCheckpoint({ origin: 'kokoroe/x', size: 5, root: rootOf(hashes) }), [key.skey])
  const proof = formatProof({ index: 2, proof: inclusionProof(hashes, 2, 5), note })

  it('shows one leaf to somebody who has only the key', () => {
    expect(verifyProof(proof, Buffer.from('c'), [key.vkey])).toEqual({ ok: true, index: 2, size: 5 })
    expect(verifyProof(proof, Buffer.from('d'), [key.vkey])).toEqual({ ok: false, code: 'not-included' })
    expect(verifyProof(proof, Buffer.from('c'), [vkey])).toEqual({ ok: false, code: 'no-known-signature' })
    expect(verifyProof(proof.replace('index 2', 'extra AAAA\nindex 2'), Buffer.from('c'), [key.vkey]).ok).toBe(true)
    expect(verifyProof(proof.replace('index 2', 'index 3'), Buffer.from('c'), [key.vkey]).ok).toBe(false)
  })

  it('of another form is refused', () => {
    for (const bad of ['', proof.replace('@v1', '@v2'), proof.replace('index 2', 'index 02'),
      proof.replace('index 2\n', '')]) {
      expect(parseProof(bad)).toBeNull()
    }
    const other = signNote('not a checkpoint\n', [key.skey])
    expect(verifyProof(formatProof({ index: 0, proof: [], note: other }), Buffer.from('a'),
      [key.vkey])).toEqual({ ok: false, code: 'malformed' })
  })
})

describe('a leaf', () => {
  const leaf = {
    v: 1, seq: 3, at: 1790000000000, facility: 'h1', actor: 'p1', act: 'work.close', payload: { task: 1 },
  } as const

  it('is canonical and reads back', () => {
    const made = makeLeaf(leaf)
    expect(made.ok && readLeaf(made.bytes)).toEqual({ ok: true, leaf })
  })

  it('is refused where it could not be read back', () => {
    expect(makeLeaf({ ...leaf, seq: -1 }).ok).toBe(false)
    expect(makeLeaf({ ...leaf, at: 1.5 }).ok).toBe(false)
    expect(makeLeaf({ ...leaf, payload: undefined }).ok).toBe(false)
    expect(makeLeaf({ ...leaf, payload: { a: 1n } })).toEqual({ ok: false, code: 'not-json', at: '/payload/a' })
    expect(readLeaf(Buffer.from('{}'))).toEqual({ ok: false, code: 'not-a-leaf' })
    expect(readLeaf(Buffer.from('{ }'))).toEqual({ ok: false, code: 'not-canonical' })
  })
})
