// Each way a record can be wrong, told by name and place; the same by both verifiers and by the command line.
import { createHash } from 'node:crypto'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as path } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import {
  formatCheckpoint, headCode, parseCheckpoint, parseHeadCode, parseVkey, signNote, verifyExport,
} from '#engines/ledger'
import type { OutsideHead, ProblemCode, Verdict } from '#engines/ledger'
import {
  bytesOf, forged, headNote, isLeafLine, join, key, otherKey, randomFrom, randomLedger,
} from './ledgers.fixture.ts'
import { tamperings } from './tamper.fixture.ts'
import { exitCodeOf, readHeadCode, readVkey, verifyLedger } from './verify.mjs'

const ledger = await randomLedger(3)
const { lines, size, codes } = ledger
const leafAt = (seq: number): number => lines.flatMap((line, i) => (isLeafLine(line) ? [i] : []))[seq] ?? 0
const code = (n: number): OutsideHead & { kind: 'code' } => {
  const head = codes[n - 1]
  if (head?.kind !== 'code') throw new Error('a code for every size')
  return head
}
const itemAt = lines.findIndex((line, i) => line.startsWith('{"item"') && lines[i + 1]?.startsWith('{"item"') === true)
const openAt = lines.findIndex((line) => line.startsWith('{"open"'))

interface Given { heads?: readonly OutsideHead[]; vkey?: string }

async function verdictOf(file: string | Uint8Array, given: Given = {}): Promise<Verdict> {
  const bytes = [typeof file === 'string' ? Buffer.from(file, 'utf8') : file]
  const verdict = await verifyExport(bytes, given)
  expect(await verifyLedger(bytes, given)).toEqual(verdict)
  return verdict
}

const changed = (at: number, edit: (line: string) => string): string => join(lines.with(at, edit(lines.at(at) ?? '')))
const checkpoint = (note: string): string =>
  join([...lines.slice(0, -1), JSON.stringify({ checkpoint: note })])
const honest = join(lines)
const last = JSON.parse(lines.at(-1) ?? '') as { checkpoint: string } // our own line
const root = parseCheckpoint(`${last.checkpoint.split('\n\n')[0]}\n`)?.root
if (!root || itemAt < 0 || openAt < 0 || size < 4) throw new Error('this ledger gives no occasion for every case')

describe('each problem is told by its code', () => {
  const cases: [ProblemCode, string | Uint8Array, Given?][] = [
    ['header', ''],
    ['header', '\ufeff' + honest],
    ['header', changed(0, (line) => line.replace('"v":1', '"v":2'))],
    ['header', changed(0, (line) => line.replace('"test"', '"other"'))],
    ['line-endings', honest.replaceAll('\n', '\r\n')],
    ['line-too-long', Buffer.concat([Buffer.from(join(lines.slice(0, 3))), Buffer.alloc(16_777_217, 0x20),
      Buffer.of(10)])],
    ['not-utf8', Buffer.concat([Buffer.from(join(lines.slice(0, 2))), Buffer.from([0xff, 0x0a])])],
    ['not-canonical', changed(leafAt(1), (line) => line.replace('{', '{ '))],
    ['not-canonical', changed(leafAt(1), () => '['.repeat(100_000))],
    ['unknown-line', changed(leafAt(1), () => '{"note":1}')],
    ['unknown-line', changed(leafAt(1), (line) => line.replace('"v":1', '"v":2'))],
    ['unknown-line', changed(openAt, (line) => line.replace('"salt":"', '"salt":"0'))],
    ['unfinished-line', honest.slice(0, -1)],
    ['after-end', honest + '{}\n'],
    ['header-key', honest, { vkey: otherKey.vkey }],
    ['seq', forged(lines, key).replace('"seq":1,', '"seq":7,')],
    ['leaf-hash', changed(leafAt(1), (line) => line.replace('"act":"a.b"', '"act":"a.c"'))],
    ['open-place', changed(openAt, (line) => line.replace('/name', '/nome'))],
    ['open-place', changed(openAt, (line) => line.replace('/name', '/rows'))],
    ['open-place', changed(openAt, (line) => line.replace('/name', '/n~2'))],
    ['open-place', changed(itemAt, (line) => line.replace('/rows', '/name'))],
    ['open-place', changed(openAt, (line) => `${line}\n${line}`)],
    ['open-place', join([lines[0] ?? '', lines[openAt] ?? '', ...lines.slice(1)])],
    ['open-value', changed(openAt, (line) => line.replace('職員', '院長'))],
    ['list-count', join(lines.toSpliced(itemAt, 1))],
    ['list-root', join(lines.with(itemAt, lines[itemAt + 1] ?? '').with(itemAt + 1, lines[itemAt] ?? ''))],
    ['checkpoint-missing', join(lines.slice(0, -1))],
    ['checkpoint-malformed', checkpoint('x')],
    ['checkpoint-malformed', checkpoint(signNote(`${last.checkpoint.split('\n\n')[0]}\nmore\n`, [key.skey]))],
    ['checkpoint-key', checkpoint(headNote(size, root, otherKey))],
    ['checkpoint-signature', checkpoint(headNote(size, root).replace(`\n${size}\n`, `\n${size + 1}\n`))],
    ['checkpoint-size', checkpoint(headNote(size + 1, root))],
    ['checkpoint-root', checkpoint(headNote(size, Buffer.alloc(32)))],
    ['head-differs', honest, { heads: [{ ...code(2), size: 3 }] }],
    ['head-not-found', honest, { heads: [{ ...code(2), size: null, code: 'A'.repeat(64) }] }],
    ['head-malformed', honest, { heads: [{ kind: 'note', note: 'x' }] }],
    ['head-key', honest, { heads: [{ kind: 'note', note: headNote(size, root, otherKey) }] }],
    ['head-signature', honest, { heads: [{ kind: 'note', note: last.checkpoint.replace(`\n${size}\n`, '\n1\n') }] }],
  ]
  it.each(cases)('%s', async (expected, file, given) => {
    const verdict = await verdictOf(file, given)
    expect(verdict.integrity.problems.map((problem) => problem.code)).toContain(expected)
    expect(exitCodeOf(verdict)).toBe(1)
  })

  it('a note of another ledger, signed by the same key, is not taken for this one', async () => {
    const note = signNote(formatCheckpoint({ origin: 'kokoroe/elsewhere', size, root }), [key.skey])
    const outside = await verdictOf(honest, { heads: [{ kind: 'note', note }] })
    expect(outside.integrity.problems).toEqual([{ code: 'head-origin', line: null, from: null, to: null, head: 0 }])
    expect((await verdictOf(checkpoint(note))).integrity.problems[0]?.code).toBe('checkpoint-origin')
  })

  it('at most twenty are listed, the rest counted', async () => {
    const heads = Array.from({ length: 30 }, (): OutsideHead => ({ kind: 'note', note: 'x' }))
    const { integrity } = await verdictOf(honest, { heads })
    expect([integrity.problems.length, integrity.more]).toEqual([20, 10])
  })
})

describe('two separate answers', () => {
  it('without a head, completeness cannot be told, whatever the signature says', async () => {
    const verdict = await verdictOf(honest, { vkey: key.vkey })
    expect(verdict).toMatchObject({
      integrity: { verdict: 'ok' }, completeness: { verdict: 'cannot-tell', reason: 'no-head' }, keyFrom: 'given',
    })
    expect(exitCodeOf(verdict)).toBe(2)
  })

  it('a ledger shortened by the key holder is whole in itself, and short of the head', async () => {
    const short = forged([...lines.slice(0, leafAt(3)), lines.at(-1) ?? ''], key)
    const verdict = await verdictOf(short, { heads: [code(2), code(size)] })
    expect(verdict).toMatchObject({
      integrity: { verdict: 'ok' }, completeness: { verdict: 'broken', reason: 'cut', size: 2 }, size: 3,
      heads: [{ verdict: 'matches' }, { verdict: 'beyond' }],
    })
    expect(exitCodeOf(verdict)).toBe(2)
  })

  it('a head in the middle proves up to it and narrows down a change after it', async () => {
    const edited = forged(lines.with(leafAt(2), (lines[leafAt(2)] ?? '').replace('a.b', 'a.c')), key)
    const verdict = await verdictOf(edited, { heads: [code(size), code(2)] })
    expect(verdict.completeness).toEqual({ verdict: 'proved', size: 2, at: 1790000060000, reason: null })
    expect(verdict.integrity.problems).toEqual([{ code: 'head-differs', line: null, from: 2, to: size - 1, head: 0 }])
  })

  it('an empty ledger proves nothing', async () => {
    const empty = forged([lines[0] ?? '', lines.at(-1) ?? ''], key)
    expect(await verdictOf(empty)).toMatchObject({ integrity: { verdict: 'ok' }, completeness: { reason: 'no-head' },
      size: 0 })
  })
})

describe('erased personal data', () => {
  it('breaks nothing: no value, one element, or everything', async () => {
    const heads = [code(size)]
    const before = await verdictOf(honest, { heads })
    const opened = lines.findIndex((line) => line.startsWith('{"item"') && line.includes('"salt"'))
    const oneGone = changed(opened, (line) => {
      const { item } = JSON.parse(line) as { item: { at: string; salt: string; value: unknown } } // an opened element
      return JSON.stringify({ item: { at: item.at, hash: hashOf(item.salt, item.value) } })
    })
    const allGone = join(lines.filter((line) => !/^\{"(open|item)"/.test(line)))
    for (const file of [oneGone, join(lines.toSpliced(openAt, 1)), allGone]) {
      const after = await verdictOf(file, { heads })
      expect(after).toMatchObject({ integrity: { verdict: 'ok' }, completeness: { verdict: 'proved', size } })
      expect(after.root).toBe(before.root)
      expect(after.opened + after.closed).toBe(before.opened + before.closed)
    }
    const gone = await verdictOf(allGone, { heads })
    expect(gone.opened).toBe(0)
    expect(allGone).not.toMatch(/職員|髙橋/)
  })
})

function hashOf(salt: string, value: unknown): string {
  const hash = createHash('sha256').update('kokoroe/commitment/v1\0').update(Buffer.from(salt, 'hex'))
  return hash.update(bytesOf(value)).digest('hex')
}

describe('any bytes whatever', () => {
  it('end in the same verdict from both, in chunks of any size', async () => {
    const given = { heads: [code(size)] }
    const whole = await verdictOf(honest, given)
    const bytes = Buffer.from(honest)
    for (const step of [1, 7, 100, 4096]) {
      const length = Math.ceil(bytes.length / step)
      const chunks = Array.from({ length }, (_, i) => bytes.subarray(i * step, i * step + step))
      expect(await verifyLedger(chunks, given)).toEqual(whole)
      expect(await verifyExport(chunks, given)).toEqual(whole)
    }
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(
      fc.constantFrom(...lines), fc.json(), fc.string(), fc.constant('{"leaf":{},"hash":""}'),
    ), { maxLength: 8 }), async (some) => {
      await verdictOf(join([lines[0] ?? '', ...some]), given)
    }), { numRuns: 300 })
  })

  it('heads and keys are read alike', () => {
    const text = headCode({ origin: 'kokoroe/test', size, root }, key.vkey).text
    const typed = fc.oneof(
      fc.tuple(fc.nat(text.length), fc.constantFrom('', ' ', '\u3000', '-', ':', 'l', 'O', 'G', '０', ',', '_'))
        .map(([at, c]) => text.slice(0, at) + c + text.slice(at)),
      fc.nat(text.length).map((at) => text.slice(0, at) + text.slice(at + 1)), fc.string({ unit: 'binary' }),
    )
    fc.assert(fc.property(typed, (one) => {
      const [a, b] = [parseHeadCode(one), readHeadCode(one)]
      expect(b).toEqual(a.ok ? { head: a.head } : { fault: a.code, ...('groups' in a ? { groups: a.groups } : {}) })
    }), { numRuns: 500 })
    for (const one of [key.vkey, '', key.vkey.slice(1), key.vkey.replace('+', '++'), `${key.vkey}=`,
      key.vkey.toUpperCase()]) {
      expect(readVkey(one)?.name).toBe(parseVkey(one)?.name)
    }
  })
})

describe('the command line', () => {
  const folder = mkdtempSync(path(tmpdir(), 'kokoroe-verify-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const program = fileURLToPath(new URL('verify.mjs', import.meta.url))
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(path(folder, name), content)
    return path(folder, name)
  }
  interface Ran { code: number | null; out: string; err: string }
  const run = (words: readonly string[], input?: string) => new Promise<Ran>((done, fail) => {
    const child = spawn(process.execPath, [program, ...words], { env: { ...process.env, LC_ALL: 'ja_JP.UTF-8' } })
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    child.on('error', fail).on('close', (exit) => done({ code: exit, out, err }))
    // One that refuses its arguments closes before it has read.
    child.stdin.on('error', () => {}).end(input ?? '')
  })
  const head = `${size}: ${code(size).code.replace(/(.{8})/g, '$1 ')}`

  it('answers by exit code, in Japanese or English', async () => {
    const good = file('台帳 1.jsonl', honest)
    // As a mail program or an editor may leave it.
    const note = file('head.txt', `\ufeff${last.checkpoint.replaceAll('\n', '\r\n')}`)
    const all = await Promise.all([
      run([good, '--head', head]), run([good, '--note', note, `--key=${key.vkey}`, '--lang', 'en']), run([good]),
      run([file('b.jsonl', honest.replace('a.b', 'a.c')), '--head', head]),
      run(['-', '--head', head, '--json'], honest),
    ])
    expect(all.map((one) => one.code)).toEqual([0, 0, 2, 1, 0])
    expect(all[0]?.out).toContain('問題は見つかりませんでした')
    expect(all[1]?.out).toContain('No problem was found')
    expect(all[2]?.out).toContain('判断できません')
    expect(all[3]?.out).toContain('2行目, 記録番号 0: 記録の内容が、添えられた値と合いません')
    expect(JSON.parse(all[4]?.out ?? '')).toEqual(await verdictOf(honest, { heads: [code(size)] }))
  })

  it('refuses bad usage with 64 and a file it cannot read with 66, without a trace', async () => {
    const good = file('c.jsonl', honest)
    const wrong = await Promise.all([
      run([]), run([good, good]), run([good, '--head']), run([good, '--head', 'x']),
      run([good, '--head', head.replace(/.\s*$/, 'x')]), run([good, '--key', 'x']), run([good, '--lang', 'fr']),
      run([good, '--what']), run([good, '--json=1']), run(['-x']),
    ])
    expect(wrong.map((one) => one.code)).toEqual(wrong.map(() => 64))
    const mistyped = code(size).code.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    expect(await run([good, '--head', mistyped])).toMatchObject({ code: 64, err: expect.stringContaining('8組目') })
    const none = path(folder, 'none')
    const unread = await Promise.all([run([none]), run([folder]), run([good, '--note', none])])
    expect(unread.map((one) => one.code)).toEqual([66, 66, 66])
    expect(unread[0]?.err).not.toContain('at ')
    expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('使い方'), err: '' })
  })

  it('finds some dozens of tamperings just so, and hostile text does not reach the terminal', async () => {
    const kinds = Object.values(tamperings)
    const random = randomFrom(99)
    for (let i = 0; i < 36; i += 4) {
      await Promise.all([0, 1, 2, 3].map(async (j) => {
        const tampered = kinds[(i + j) % kinds.length]?.(ledger, random, size)
        if (!tampered || Buffer.from(honest).equals(tampered.bytes)) return
        const made = file(`t${i + j}.jsonl`, tampered.bytes)
        const { code: exit, out } = await run([made, '--head', head, '--json'])
        const verdict = await verdictOf(tampered.bytes, { heads: [code(size)] })
        expect(JSON.parse(out)).toEqual(verdict)
        expect(exit).toBe(exitCodeOf(verdict))
        expect(exit === 1 || verdict.completeness.verdict === 'broken').toBe(true)
      }))
    }
    const escapes = honest.replaceAll('test', '\\u001b[31m').replaceAll('a.b', '\\u009b2J')
    const hostile = await run([file('h.jsonl', escapes), '--head', head])
    expect(hostile.out).not.toContain('\u001b')
    expect(hostile.code).toBe(1)
  })

  it('every problem and verdict has its sentence in both languages', () => {
    const source = readFileSync(program, 'utf8')
    const types = ['verdict.ts', 'read-export.ts']
      .map((name) => readFileSync(new URL(`../../engines/ledger/${name}`, import.meta.url), 'utf8')).join('')
    const unions = types.matchAll(/^export type (?:ProblemCode|LineProblem|HeadVerdict|CannotTell) =([^]*?)\n\n/gm)
    const problems = [...unions].flatMap((union) => (union[1] ?? '').match(/(?<=')[a-z-]+(?=')/g) ?? [])
    for (const known of ['matches', 'no-head', 'header', 'checkpoint-root']) expect(problems).toContain(known)
    const [ja, en] = source.slice(source.indexOf('const SENTENCES')).split(/^  en: /m)
    for (const one of problems) {
      for (const language of [ja, en]) expect(language, one).toMatch(new RegExp(`[ {]'?${one}'?: '`))
    }
  })
})
