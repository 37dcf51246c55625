// What the real tar writes is read back, in all of its formats; what is broken ends in stated faults.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  closeSync, linkSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync, writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pathText } from '#engines/imprint'
import { describeWith, program } from '../../../tools/testing/needs.ts'
import { noise } from '../testing/trees.ts'
import { type ArchiveLimits, defaultArchiveLimits } from './member.ts'
import { readTar } from './tar.ts'

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** `what path size hash` of members, `! code where` of faults. */
async function told(bytes: Uint8Array, size = 1000, limits: Partial<ArchiveLimits> = {}): Promise<string[]> {
  const lines: string[] = []
  for await (const item of readTar(cut(bytes, size), { ...defaultArchiveLimits, ...limits })) {
    if (item.is === 'fault') {
      lines.push(`! ${item.code} ${item.where}`)
      continue
    }
    const hash = createHash('sha256')
    for await (const piece of item.content()) hash.update(piece)
    lines.push(`${item.what} ${pathText(item.name)}${item.what === 'file' ? ` ${item.size} ${hash.digest('hex').slice(0, 8)}` : ''}`)
  }
  return lines
}

const short = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, 8)
const long = `${'ながい'.repeat(20)}/${'名前'.repeat(30)}.txt`

describeWith({ what: 'GNU tar', met: program('tar') !== null && process.platform === 'linux' })('written by GNU tar', () => {
  const base = mkdtempSync(join(tmpdir(), 'kokoroe-tar-'))
  const tree = join(base, 'tree')
  const tar = (...args: string[]): Buffer => {
    const file = join(base, 'made.tar')
    rmSync(file, { force: true })
    const made = spawnSync('tar', ['-cf', file, '--sort=name', ...args], { cwd: tree })
    if (made.status !== 0) throw new Error(String(made.stderr))
    return readFileSync(file)
  }
  let holes: Buffer

  beforeAll(() => {
    mkdirSync(join(tree, 'ながい'.repeat(20)), { recursive: true })
    writeFileSync(join(tree, 'a.txt'), 'x'.repeat(512))
    writeFileSync(join(tree, long), 'long')
    // カルテ as Japanese Windows writes it
    writeFileSync(Buffer.concat([Buffer.from(`${tree}/`), Buffer.from([0x83, 0x4a, 0x83, 0x8b, 0x83, 0x65])]), 'cp932')
    symlinkSync('a.txt', join(tree, 'link'))
    linkSync(join(tree, 'a.txt'), join(tree, 'twin'))
    spawnSync('mkfifo', [join(tree, 'pipe')])
    const file = openSync(join(tree, 'sparse.img'), 'w')
    for (let at = 0; at < 40; at++) writeSync(file, `data ${at}`, at * 100_000 + 50_000)
    closeSync(file)
    truncateSync(join(tree, 'sparse.img'), 5_000_000)
    holes = readFileSync(join(tree, 'sparse.img'))
  })
  afterAll(() => rmSync(base, { recursive: true, force: true }))

  test.each([
    ['gnu', []], ['pax', []], ['gnu', ['-S']], ['pax', ['-S', '--sparse-version=1.0']],
    ['pax', ['-S', '--sparse-version=0.1']], ['pax', ['-S', '--sparse-version=0.0']],
  ] as const)('%s %j: names of any length and any bytes, links, pipes, holes', async (format, more) => {
    const lines = await told(tar(`--format=${format}`, ...more, '.'), 777)
    expect(lines.sort()).toEqual([
      'directory .', `directory ${'ながい'.repeat(20)}`, `file ${long} 4 ${short(Buffer.from('long'))}`,
      `file \\x83J\\x83\\x8b\\x83e 5 ${short(Buffer.from('cp932'))}`, `file a.txt 512 ${short(Buffer.from('x'.repeat(512)))}`,
      'link link', 'link twin', 'other pipe', `file sparse.img 5000000 ${short(holes)}`,
    ].sort())
    if (more.length > 0) expect(tar(`--format=${format}`, ...more, 'sparse.img').length).toBeLessThan(1_000_000)
  })

  test.each(['v7', 'ustar'])('%s', async (format) => {
    expect(await told(tar(`--format=${format}`, 'a.txt', 'link', 'twin'))).toEqual([
      `file a.txt 512 ${short(Buffer.from('x'.repeat(512)))}`, 'link link', 'link twin',
    ])
  })

  test('times before 1970 and after 2242, to the second and finer', async () => {
    for (const format of ['gnu', 'pax']) {
      for (const when of ['1965-01-02T03:04:05Z', '2500-01-02T03:04:05Z']) {
        const [item] = await Array.fromAsync(readTar(cut(tar(`--format=${format}`, `--mtime=${when}`, 'a.txt'), 512), defaultArchiveLimits))
        expect(item?.is === 'member' && item.modifiedAt).toBe(when.replace('Z', '.000Z'))
      }
    }
  })

  test('a member left unread, or read half, is passed over', async () => {
    const names: string[] = []
    for await (const item of readTar(cut(tar('--format=pax', '-S', '.'), 10_000), defaultArchiveLimits)) {
      if (item.is !== 'member') throw new Error(item.code)
      names.push(item.what)
      if (names.length % 2 === 0) for await (const _ of item.content()) break
    }
    expect(names).toHaveLength(9)
  })

  test('cut anywhere, it says so', async () => {
    const whole = tar('--format=pax', 'a.txt', long)
    for (let at = 0; at < whole.length - 10_240 + 3584; at += 251) {
      const last = (await told(whole.subarray(0, at))).at(-1)
      expect([at, last]).toEqual([at, expect.stringMatching(/^! (cut|no-end|extension|header) /)])
    }
  })

  test('a header that was changed is named, and what follows it is found', async () => {
    const whole = tar('--format=ustar', 'a.txt', 'link', 'twin')
    whole[10] = (whole[10] ?? 0) ^ 1
    expect(await told(whole)).toEqual(['! header byte 0', 'link link', 'link twin'])
  })

  test('limits: so many members, so many bytes, holes counted', async () => {
    expect((await told(tar('a.txt', 'link', 'twin'), 512, { members: 2 })).at(-1)).toBe('! too-large twin')
    expect(await told(tar('-S', 'sparse.img'), 512, { total: 4_999_999 })).toEqual(['! too-large sparse.img'])
  })

  test('any change whatever ends in members and faults, and never in more content than is said', async () => {
    const whole = tar('--format=pax', '-S', 'a.txt', 'sparse.img').subarray(0, 60_000)
    await fc.assert(fc.asyncProperty(
      fc.array(fc.record({ at: fc.nat(6000), byte: fc.nat(255) }), { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 5000 }),
      async (changes, size) => {
        const bytes = Buffer.from(whole)
        for (const { at, byte } of changes) bytes[at] = byte
        for (const line of await told(bytes, size, { total: 20_000_000 })) expect(line).not.toBe('')
      },
    ), { numRuns: 100 })
  })
})

describe('bytes that are no tar', () => {
  test('nothing, zeros, noise', async () => {
    expect(await told(Buffer.alloc(0))).toEqual(['! no-end byte 0'])
    expect(await told(Buffer.alloc(1024))).toEqual([])
    expect(await told(noise('x', 5000))).toEqual(['! header byte 0', '! cut byte 4608'])
  })
})
