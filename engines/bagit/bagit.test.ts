import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bag, BagSpoilt, folderBag, rooted, tar, tarBag, verifyBag, type BagFile, type BagItem, type BagSource } from './index.ts'

let root = ''
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'bag-'))))
afterEach(() => rmSync(root, { recursive: true, force: true }))

const sha = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
const file = (name: string, text: string): BagFile => ({ name, size: Buffer.byteLength(text), sha256: sha(text), open: () => [Buffer.from(text)] })
const three = [file('E0001.bin', 'ランサム'), file('E0002.bin', ''), file('sub/E0003.bin', 'x'.repeat(5000))]
const plan = (files: readonly BagFile[] = three) => ({ folder: 'case', info: [['Source-Organization', 'みなと病院']] as const, files })

/** Written by our tar, unpacked by the system's. */
async function unpacked(files: readonly BagFile[] = three): Promise<string> {
  await pipeline(Readable.from(tar(bag(plan(files)))), createWriteStream(join(root, 'a.tar')))
  const done = spawnSync('tar', ['-xf', 'a.tar'], { cwd: root })
  expect(done.status, String(done.stderr)).toBe(0)
  return join(root, 'case')
}

async function verified(source: BagSource) {
  const items: BagItem[] = []
  for await (const item of verifyBag(source)) items.push(item)
  const faults = items.flatMap((one) => (one.kind === 'fault' ? [`${one.code} ${one.path}`] : []))
  const summary = items.at(-1)
  if (summary?.kind !== 'summary') throw new Error('no summary')
  expect(summary.faults).toBe(faults.length)
  expect(summary.whole).toBe(faults.length === 0)
  return { faults: faults.toSorted(), summary }
}

const put = (path: string, content: string) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

describe('a bag of ours', () => {
  it('is unpacked by tar, verified by sha256sum and by us', async () => {
    const folder = await unpacked()
    const sums = spawnSync('sha256sum', ['-c', '--strict', 'manifest-sha256.txt'], { cwd: folder })
    expect(sums.status, String(sums.stdout)).toBe(0)
    expect(spawnSync('sha256sum', ['-c', '--strict', 'tagmanifest-sha256.txt'], { cwd: folder }).status).toBe(0)
    const { faults, summary } = await verified(folderBag(folder))
    expect(faults).toEqual([])
    expect(summary).toMatchObject({ files: 3, bytes: 5012, seal: sha(readFileSync(join(folder, 'tagmanifest-sha256.txt'))) })
    expect(summary.info[0]).toEqual(['Source-Organization', 'みなと病院'])
  })

  it('names one flipped bit, one missing file and one extra file, each for itself', async () => {
    const folder = await unpacked()
    const bytes = readFileSync(join(folder, 'data/sub/E0003.bin'))
    bytes[4999] = (bytes[4999] ?? 0) ^ 1
    writeFileSync(join(folder, 'data/sub/E0003.bin'), bytes)
    unlinkSync(join(folder, 'data/E0002.bin'))
    put(join(folder, 'data/E0009.bin'), 'added')
    const { faults } = await verified(folderBag(folder))
    expect(faults).toEqual(['changed data/sub/E0003.bin', 'extra data/E0009.bin', 'missing data/E0002.bin', 'oxum bag-info.txt'])
  })

  it('is known by its seal even where the lists were made anew', async () => {
    const folder = await unpacked()
    const { summary: before } = await verified(folderBag(folder))
    writeFileSync(join(folder, 'data/E0001.bin'), 'other')
    const lines = readFileSync(join(folder, 'manifest-sha256.txt'), 'utf8').replace(sha('ランサム'), sha('other'))
    writeFileSync(join(folder, 'manifest-sha256.txt'), lines)
    expect((await verified(folderBag(folder))).faults).toContain('changed manifest-sha256.txt')
    const tags = readFileSync(join(folder, 'tagmanifest-sha256.txt'), 'utf8').split('\n')
      .map((line) => (line.endsWith(' manifest-sha256.txt') ? `${sha(lines)}  manifest-sha256.txt` : line)).join('\n')
    writeFileSync(join(folder, 'tagmanifest-sha256.txt'), tags)
    const { summary, faults } = await verified(folderBag(folder))
    expect(faults).toEqual(['oxum bag-info.txt'])
    expect(summary.seal).not.toBe(before.seal)
  })

  it('any single change of any byte is named at its file', async () => {
    const folder = await unpacked([file('a', 'abc'), file('b', 'defg')])
    const paths = ['data/a', 'data/b', 'manifest-sha256.txt', 'bag-info.txt', 'bagit.txt']
    await fc.assert(fc.asyncProperty(fc.constantFrom(...paths), fc.nat(), fc.integer({ min: 1, max: 255 }), async (path, at, change) => {
      const whole = readFileSync(join(folder, path))
      const bent = Buffer.from(whole)
      const place = at % bent.length
      bent[place] = (bent[place] ?? 0) ^ change
      writeFileSync(join(folder, path), bent)
      const { faults } = await verified(folderBag(folder))
      writeFileSync(join(folder, path), whole)
      expect(faults).toContain(`changed ${path}`)
    }), { numRuns: 60 })
  })

  it('has no lists where a file is no longer what it was', async () => {
    const bent = { ...file('E0001.bin', 'as it was'), open: () => [Buffer.from('as it IS!')] }
    const short = { ...file('E0001.bin', 'as it was'), open: () => [Buffer.from('as')] }
    for (const one of [bent, short]) {
      await expect(async () => {
        for await (const bytes of tar(bag(plan([one])))) expect(bytes.length).toBeGreaterThan(0)
      }).rejects.toThrow(BagSpoilt)
    }
  })

  it('refuses names that sha256sum or Windows would not take, and the same name twice', async () => {
    for (const names of [['a%1'], ['../a'], ['a b'], ['メモ'], ['.hidden'], ['a', 'A'], ['a//b']]) {
      await expect(async () => {
        for await (const bytes of tar(bag(plan(names.map((name) => file(name, 'x')))))) expect(bytes).toBeDefined()
      }, names.join()).rejects.toThrow(TypeError)
    }
  })
})

describe('a bag of somebody', () => {
  const bagOf = (files: Readonly<Record<string, string>>): BagSource => {
    const bytes = new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]))
    return {
      async *list() {
        for (const [path, { length }] of bytes) yield { path, size: length, plain: true }
      },
      async *open(path) {
        yield bytes.get(path) ?? Buffer.alloc(0)
      },
    }
  }
  const head = { 'bagit.txt': 'BagIt-Version: 0.97\r\nTag-File-Character-Encoding: UTF-8\r\n' }

  it('may have stars, CRLF, capitals, percent signs and SHA-512', async () => {
    const other = createHash('sha512').update('y').digest('hex')
    const { faults } = await verified(bagOf({
      ...head, 'data/memo%1.txt': 'x', 'data/y': 'y',
      'manifest-sha256.txt': `\ufeff${sha('x').toUpperCase()} *data/memo%251.txt\r\n${sha('y')}\tdata/y\r\n`,
      'manifest-sha512.txt': `${other}  ./data/y\n${createHash('sha512').update('x').digest('hex')}  data/memo%251.txt\n`,
    }))
    expect(faults).toEqual([])
  })

  it('must list its payload in every manifest', async () => {
    const { faults } = await verified(bagOf({
      ...head, 'data/y': 'y', 'manifest-sha256.txt': `${sha('y')}  data/y\n`, 'manifest-sha512.txt': '',
    }))
    expect(faults).toEqual(['extra data/y'])
  })

  it.each([
    ['../../etc/passwd', 'escapes ../../etc/passwd'], ['/etc/passwd', 'escapes /etc/passwd'], ['data/../x', 'escapes data/../x'],
    ['C:\\x', 'escapes C:\\x'], ['bagit.txt', 'escapes bagit.txt'], ['data/none', 'missing data/none'],
  ])('is not left by `%s`', async (path, expected) => {
    const { faults } = await verified(bagOf({ ...head, 'manifest-sha256.txt': `${sha('')}  ${path}\n` }))
    expect(faults).toEqual([expected])
  })

  it('says which line is none, and which names contradict', async () => {
    const { faults } = await verified(bagOf({
      ...head, 'data/a': 'a', 'manifest-sha256.txt': `zz\n${sha('a')}  data/a\n${sha('b')}  data/a\n${sha('a').slice(1)}  data/a\n`,
    }))
    expect(faults).toEqual(['bad-line manifest-sha256.txt', 'bad-line manifest-sha256.txt', 'twice data/a'])
  })

  it('names two files of one name: the good one does not stand for the other', async () => {
    const files = [['bagit.txt', head['bagit.txt']], ['manifest-sha256.txt', `${sha('good')}  data/x\n`], ['data/x', 'evil'], ['data/x', 'good']] as const
    const { faults } = await verified({
      async *list() {
        for (const [path, text] of files) yield await Promise.resolve({ path, size: text.length, plain: true })
      },
      async *open(path) {
        yield await Promise.resolve(Buffer.from(files.findLast(([name]) => name === path)?.[1] ?? ''))
      },
    })
    expect(faults).toEqual(['same-name data/x'])
  })

  it.each([
    ['line breaks', '\n'.repeat(2_000_000)], ['lines that are none', 'x\n'.repeat(2_000_000)],
  ])('stops at a list of nothing but %s', async (_, manifest) => {
    const { faults } = await verified(bagOf({ ...head, 'manifest-sha256.txt': manifest }))
    expect(faults).toContain('too-long manifest-sha256.txt')
    expect(faults.length).toBeLessThan(2000)
  })

  it('is no bag without its declaration or its list', async () => {
    expect((await verified(bagOf({ 'data/a': 'a' }))).faults).toEqual(['extra data/a', 'no-manifest manifest-sha256.txt', 'not-a-bag bagit.txt'])
  })

  it('whatever the lists hold, it ends and never throws', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 100 }), async (manifest, info) => {
      const { summary } = await verified(bagOf({ ...head, 'manifest-sha256.txt': manifest, 'bag-info.txt': info, 'data/a': 'a' }))
      expect(summary.kind).toBe('summary')
    }), { numRuns: 300 })
  })

  it('is not followed out of its folder by a link, and an unreadable file is named', async () => {
    const folder = await unpacked()
    unlinkSync(join(folder, 'data/E0001.bin'))
    symlinkSync('/etc/hostname', join(folder, 'data/E0001.bin'))
    expect((await verified(folderBag(folder))).faults).toContain('not-plain data/E0001.bin')
    const broken: BagSource = {
      list: () => folderBag(folder).list(),
      async *open(path) {
        if (path === 'data/E0002.bin') throw new Error('input/output error')
        yield* folderBag(folder).open(path)
      },
    }
    expect((await verified(broken)).faults).toContain('unreadable data/E0002.bin')
    chmodSync(folder, 0o755)
  })
})

it('tar tells sizes beyond 8 GiB, and names beyond 100 characters', async () => {
  const size = 9 * 1024 ** 3
  const long = `case/data/${'a'.repeat(60)}/${'b'.repeat(60)}`
  const head: Uint8Array[] = []
  const member = { path: long, size, content: [new Uint8Array(0)] }
  await expect(async () => {
    for await (const bytes of tar([member])) head.push(bytes)
  }).rejects.toThrow(RangeError)
  writeFileSync(join(root, 'big.tar'), Buffer.concat(head))
  const listed = spawnSync('tar', ['-tvf', 'big.tar'], { cwd: root })
  expect(String(listed.stdout)).toContain(`${size} `)
  expect(String(listed.stdout)).toContain(long)
})

describe('a bag as it arrives', () => {
  const bytesOf = (path: string) => {
    const all = readFileSync(path)
    return { size: all.length, slice: (from: number, to: number) => Promise.resolve(all.subarray(from, to)) }
  }

  it.each(['ustar', 'pax', 'gnu'])('in a tar of %s form is read where it lies', async (format) => {
    const folder = await unpacked([file('a'.repeat(90), 'x'), file(`${'d'.repeat(60)}/${'e'.repeat(60)}`, 'y'.repeat(3000))])
    expect(spawnSync('tar', [`--format=${format}`, '-cf', 'b.tar', 'case'], { cwd: root }).status).toBe(0)
    expect((await verified(await rooted(tarBag(bytesOf(join(root, 'b.tar')))))).faults).toEqual([])
    const bent = readFileSync(join(root, 'b.tar'))
    bent[bent.indexOf('yyyy')] = 0x7a
    writeFileSync(join(root, 'b.tar'), bent)
    expect((await verified(await rooted(tarBag(bytesOf(join(root, 'b.tar')))))).faults).toHaveLength(1)
    put(join(folder, 'x'), '')
  })

  it('cut off in the middle is named by what is missing, and any bytes end', async () => {
    await unpacked()
    const whole = readFileSync(join(root, 'a.tar'))
    writeFileSync(join(root, 'cut.tar'), whole.subarray(0, 1500))
    expect((await verified(await rooted(tarBag(bytesOf(join(root, 'cut.tar')))))).faults).toContain('no-manifest manifest-sha256.txt')
    await fc.assert(fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
      const bent = Buffer.from(whole)
      bent[at] = value
      const source = tarBag({ size: bent.length, slice: (from, to) => Promise.resolve(bent.subarray(from, to)) })
      expect((await verified(await rooted(source))).summary.kind).toBe('summary')
    }), { numRuns: 200 })
  })

  it('whose archive is broken in its middle says that the rest was not seen', async () => {
    await unpacked()
    const whole = readFileSync(join(root, 'a.tar'))
    const extra = Buffer.from(whole.subarray(0, 512))
    const bent = Buffer.concat([whole.subarray(0, whole.length - 1024), Buffer.alloc(512, 1), extra, Buffer.alloc(1024)])
    const { faults } = await verified(await rooted(tarBag({ size: bent.length, slice: (from, to) => Promise.resolve(bent.subarray(from, to)) })))
    expect(faults).toEqual([`cut-off @${whole.length - 1024}`])
  })

  it('names what was laid beside it and beside its lists', async () => {
    const folder = await unpacked()
    put(join(folder, 'Thumbs.db'), 'x')
    put(join(root, 'case2', 'note.txt'), 'x')
    const { faults } = await verified(await rooted(folderBag(root)))
    expect(faults).toEqual(['outside a.tar', 'outside case2/note.txt', 'unlisted Thumbs.db'])
  })

  it('whose hashes are known already is not read again', async () => {
    const folder = await unpacked()
    const under = folderBag(folder)
    const opened: string[] = []
    const known: BagSource = {
      async *list() {
        for await (const entry of under.list()) yield { ...entry, sha256: sha(readFileSync(join(folder, entry.path))) }
      },
      open(path) {
        opened.push(path)
        return under.open(path)
      },
    }
    expect((await verified(known)).faults).toEqual([])
    expect(opened.filter((path) => path.startsWith('data/'))).toEqual([])
  })
})
