// The red file's rules: versions and printings in the record, when it complains, signatures, results from anybody's hands.
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { generateKey, signNote } from '#engines/ledger'
import { statementLine } from '#hospital/kernel/ledger/statement.ts'
import { hospitalWith, who } from '../testing/hospital.ts'
import { redFileMade, redFilePrinted } from './acts.ts'
import { fileDigest, sectionDigest } from './digest.ts'
import { newestVersion, printings, versionAt } from './read.ts'
import { mostResultBytes, readResult, resultFormat } from './result.ts'
import { checkSignature, redFileStatement, statementLines, withSignature } from './signature.ts'
import { redFileStanding } from './standing.ts'

const day = 86_400_000
const house = hospitalWith()
afterEach(() => house.close())
const hash = (one: string) => one.repeat(64)
const version = (n: number, sections = [{ id: 'hour', digest: hash('a') }]) => ({
  version: n, digest: hash('d'), sections, pdf: hash('b'), html: hash('c'), pages: 20, asOf: '2026-11-20',
})

describe('versions and printings', () => {
  it('counts on, keeps where copies lie, and is rebuilt equal from the record', async () => {
    await house.done(redFileMade, version(1))
    expect(await house.commit(redFileMade, version(1))).toMatchObject({ ok: false, reasons: [{ code: 'response.redfile.order' }] })
    expect(await house.commit(redFileMade, version(3))).toMatchObject({ ok: false })
    const printed = { version: 1, places: ['防災センター', '医事課'], counts: [1, 2], collected: true, happenedAt: null }
    expect(await house.commit(redFilePrinted, { ...printed, version: 9 })).toMatchObject({ ok: false, reasons: [{ code: 'response.redfile.none' }] })
    expect(await house.commit(redFilePrinted, { ...printed, counts: [1] })).toMatchObject({ ok: false })
    expect(await house.commit(redFilePrinted, printed, who('mori', 'auditor'))).toMatchObject({ ok: false })
    await house.done(redFilePrinted, printed)
    expect(await house.read((db) => printings(db))).toMatchObject([{ version: 1, places: ['防災センター', '医事課'], counts: [1, 2], by_person: 'tanaka' }])
    expect(await house.compare()).toEqual([])
  })

  it('complains when it was never printed, after 90 days, and part by part when it changed', async () => {
    await house.done(redFileMade, version(1))
    const at = house.now()
    const look = async (now: number) => {
      const { newest, done } = await house.read(async (db) => ({ newest: await newestVersion(db), done: await printings(db) }))
      const [printing] = done
      const before = printing ? await house.read((db) => versionAt(db, printing.version)) : null
      return redFileStanding(newest, printing ? { printing, version: before } : null, now)
    }
    expect(await look(at)).toMatchObject({ days: null, complaints: ['never'] })
    await house.done(redFilePrinted, { version: 1, places: ['医事課'], counts: [1], collected: false, happenedAt: null })
    expect(await look(at + 90 * day)).toMatchObject({ days: 90, complaints: [] })
    expect(await look(at + 91 * day)).toMatchObject({ complaints: ['old'] })
    await house.done(redFileMade, version(2, [{ id: 'hour', digest: hash('e') }, { id: 'cuts', digest: hash('f') }]))
    const after = await look(at)
    expect(after).toMatchObject({ complaints: ['changed'], gone: [] })
    expect([...after.changed]).toEqual(['hour', 'cuts'])
  })

  it('one changed word is another digest, and so is another order', () => {
    const [a, b] = [{ id: 'a', digest: sectionDigest(['x']) }, { id: 'b', digest: sectionDigest(['y']) }]
    expect(fileDigest('み', [a, b])).not.toBe(fileDigest('み', [b, a]))
    expect(sectionDigest(['x'])).not.toBe(sectionDigest(['x ']))
  })
})

describe('the signature', () => {
  const key = generateKey('kokoroe/test')
  const about = { facility: 'minato', version: 3, digest: hash('d') }
  const page = Buffer.from(`<!doctype html><meta name="kokoroe-key" content="${key.vkey}"><p>おかしい時は電源を切らない</p>\n`)
  const text = `${[statementLine(redFileStatement), ...statementLines(page, about)].join('\n')}\n`
  const file = withSignature(page, signNote(text, [key.skey]))

  it('is good under the key on paper, and says when only its own key is there', () => {
    expect(checkSignature(file, key.vkey)).toEqual({ state: 'good', key: key.vkey, about })
    expect(checkSignature(file, null)).toMatchObject({ state: 'unknownKey' })
    expect(checkSignature(file, generateKey('kokoroe/other').vkey)).toEqual({ state: 'otherKey' })
    expect(checkSignature(page, key.vkey)).toEqual({ state: 'none' })
  })

  it('any flipped bit, cut or addition is found', () => {
    for (let at = 0; at < file.length; at += 1) {
      const bent = Buffer.from(file)
      bent[at] = (bent[at] ?? 0) ^ 1
      expect(['good'], `byte ${at}`).not.toContain(checkSignature(bent, key.vkey).state)
    }
    expect(checkSignature(file.subarray(0, -1), key.vkey).state).toBe('malformed')
    expect(checkSignature(Buffer.concat([file, Buffer.from('<p>')]), key.vkey).state).toBe('malformed')
    expect(checkSignature(Buffer.concat([Buffer.from(' '), file]), key.vkey).state).toBe('changed')
  })
})

describe('a result', () => {
  const at = '2026-11-20T00:00:00.000Z'
  const result = {
    format: resultFormat, v: 1, run: 'run1', facility: 'minato', hospital: 'みなと病院', version: 1, digest: hash('d'), mode: 'real', title: '', knownAt: null,
    savedAt: at, entries: [{ id: 'e1', kind: 'told', at, by: ' 田中 ', lane: 'cut', words: 'LANを抜いた' }],
  }
  const bytes = (value: unknown) => Buffer.from(JSON.stringify(value))

  it('is read; empty fields are nothing', () => {
    expect(readResult(bytes(result))).toMatchObject({ ok: true, result: { title: null, entries: [{ by: '田中', at: Date.parse(at) }] } })
  })

  it('says where it is bent', () => {
    const problems = (value: Uint8Array) => {
      const read = readResult(value)
      return read.ok ? [] : read.problems
    }
    expect(problems(Buffer.from('{\n "format": x'))).toMatchObject([{ code: 'response.redfile.result.json', params: { line: 2 } }])
    expect(problems(bytes({ hello: 1 }))).toMatchObject([{ code: 'response.redfile.result.other' }])
    expect(problems(bytes({ ...result, v: 2 }))).toMatchObject([{ code: 'response.redfile.result.newer' }])
    expect(problems(bytes({ ...result, entries: [{ ...result.entries[0], at: 'yesterday' }] })))
      .toMatchObject([{ code: 'response.redfile.result.field', params: { entry: 1, field: 'at' } }])
    expect(problems(bytes({ ...result, entries: [{ ...result.entries[0], kind: 'erase' }] }))).toMatchObject([{ params: { entry: 1, field: 'kind' } }])
    expect(problems(bytes({ ...result, mode: 'x' }))).toMatchObject([{ code: 'response.redfile.result.whole', params: { field: 'mode' } }])
    expect(problems(bytes({ ...result, entries: [result.entries[0], result.entries[0]] }))).toMatchObject([{ code: 'response.redfile.result.twice', params: { entry: 2 } }])
    expect(problems(Buffer.alloc(mostResultBytes + 1))).toMatchObject([{ code: 'response.redfile.result.large' }])
    expect(problems(bytes({ ...result, entries: Array.from({ length: 2001 }, (_, n) => ({ ...result.entries[0], id: `e${n}` })) }))).toHaveLength(1)
  })

  it('whatever comes in, an answer comes out', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (any) => {
      expect(typeof readResult(any).ok).toBe('boolean')
    }))
    fc.assert(fc.property(fc.anything(), (any) => {
      expect(readResult(bytes({ ...result, entries: any }) ).ok).toBe(Array.isArray(any) && any.length === 0)
    }), { numRuns: 50 })
  })
})
