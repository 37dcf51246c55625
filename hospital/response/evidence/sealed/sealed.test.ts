import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bag, folderBag } from '#engines/bagit'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { EvidenceStore } from '../store.ts'
import { examine } from './examine.ts'
import { lookAt } from './look.ts'
import { groupsThatDiffer, readTypedSeal, sealGroups } from './typed-seal.ts'
import { visible } from './visible.ts'

let root = ''
let store: EvidenceStore
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sealed-'))
  store = new EvidenceStore(join(root, 'house'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const contents = { 'logs/Security.evtx': 'x'.repeat(4000), 'logs/System.evtx': 'y', 'users.txt': '田中' }

async function sealed(): Promise<string> {
  const files = Object.entries(contents).map(([name, text]) => ({ name, size: Buffer.byteLength(text), open: () => [Buffer.from(text)] }))
  for await (const { path, content } of bag({ folder: 'T-101', info: [['Source-Host', 'T-101']], files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    const pieces: Uint8Array[] = []
    for await (const piece of content) pieces.push(piece)
    writeFileSync(join(root, path), Buffer.concat(pieces))
  }
  return join(root, 'T-101')
}

const sealOf = (folder: string) => createHash('sha256').update(readFileSync(join(folder, 'tagmanifest-sha256.txt'))).digest('hex')

/** As a browser sends a picked folder: one file after the other. */
async function sent(folder: string) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return Promise.all(names.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name)
    const taken = await store.take('minato', createReadStream(path), 1 << 30)
    if (!taken.ok) throw new Error('not taken')
    return { name: relative(root, path).replaceAll('\\', '/'), sha256: taken.sha256, size: statSync(path).size }
  }))
}

const told = (faults: readonly { code: string; path: string | null }[]) => faults.map(({ code, path }) => `${code} ${path}`).toSorted()

describe('a sealed folder sent file by file', () => {
  it('is whole, with the seal of the paper', async () => {
    const folder = await sealed()
    const seen = await lookAt(store, 'minato', await sent(folder), sealGroups(sealOf(folder)).join(' ').toUpperCase())
    expect(seen).toMatchObject({ faults: [], paper: 'same', files: 3, seal: sealOf(folder) })
    expect(seen?.info).toContainEqual(['Source-Host', 'T-101'])
  })

  it('with one flipped bit, one missing and one extra file names each, and everything was taken in', async () => {
    const folder = await sealed()
    const bytes = readFileSync(join(folder, 'data/logs/Security.evtx'))
    bytes[3000] = (bytes[3000] ?? 0) ^ 1
    writeFileSync(join(folder, 'data/logs/Security.evtx'), bytes)
    unlinkSync(join(folder, 'data/users.txt'))
    writeFileSync(join(folder, 'data/added.txt'), 'later')
    const files = await sent(folder)
    const seen = await lookAt(store, 'minato', files, null)
    expect(told(seen?.faults ?? [])).toEqual([
      'changed data/logs/Security.evtx', 'extra data/added.txt', 'missing data/users.txt', 'oxum bag-info.txt',
    ])
    expect(seen?.paper).toBe('not-typed')
    expect((await store.list('minato')).length).toBe(new Set(files.map(({ sha256 }) => sha256)).size)
  })

  it('whose lists were made anew is known by the paper', async () => {
    const folder = await sealed()
    const paper = sealOf(folder)
    writeFileSync(join(folder, 'bag-info.txt'), 'Source-Host: other\n')
    const tags = readFileSync(join(folder, 'tagmanifest-sha256.txt'), 'utf8')
    const info = createHash('sha256').update('Source-Host: other\n').digest('hex')
    writeFileSync(join(folder, 'tagmanifest-sha256.txt'), tags.replace(/.{64}(?= {2}bag-info)/, info))
    const seen = await examine(folderBag(folder), paper)
    expect(seen.paper).toBe('different')
    expect(told(seen.faults)).toEqual([expect.stringMatching(/^seal-differs \d/)])
  })

  it('with a second file under one name, written with the other slash, is not whole', async () => {
    const folder = await sealed()
    const files = await sent(folder)
    const [one] = files.filter(({ name }) => name.endsWith('data/users.txt'))
    const other = await store.take('minato', (async function* () { yield await Promise.resolve(Buffer.from('evil')) })(), 100)
    if (one === undefined || !other.ok) throw new Error('not taken')
    const seen = await lookAt(store, 'minato', [{ ...other, name: one.name.replaceAll('/', '\\') }, ...files, one], null)
    expect(told(seen?.faults ?? [])).toEqual(['same-name data/users.txt'])
  })

  it('names files so that a screen or a terminal does nothing else with them', async () => {
    const folder = await sealed()
    writeFileSync(join(folder, 'data', '\u001b[2J\u202etxt.exe\n'), 'x')
    writeFileSync(join(folder, 'bag-info.txt'), 'Source-Host: \u001b]0;x\u0007\n')
    const seen = await examine(folderBag(folder), null)
    expect(seen.faults).toContainEqual({ code: 'extra', path: 'data/\\u{1b}[2J\\u{202e}txt.exe\\u{a}' })
    expect(seen.info).toEqual([['Source-Host', '\\u{1b}]0;x\\u{7}']])
    expect(visible(`\ud800${'日'.repeat(3)}`)).toBe('\ufffd日日日')
  })

  it('without its lists, or with half a seal typed, says so', async () => {
    const folder = await sealed()
    expect((await examine(folderBag(folder), '12345678 abc')).faults).toEqual([{ code: 'seal-mistyped', path: null }])
    unlinkSync(join(folder, 'tagmanifest-sha256.txt'))
    expect((await examine(folderBag(folder), 'a'.repeat(64))).paper).toBe('no-seal')
  })
})

describe('what else is sent', () => {
  it('photos are no broken folder, unless a seal was typed for them', async () => {
    const photo = await store.take('minato', (async function* () { yield await Promise.resolve(Buffer.from('jpeg')) })(), 100)
    if (!photo.ok) throw new Error('not taken')
    const files = [{ name: 'IMG_0001.jpg', sha256: photo.sha256, size: photo.size }]
    expect(await lookAt(store, 'minato', files, null)).toBeNull()
    expect((await lookAt(store, 'minato', files, 'a'.repeat(64)))?.isBag).toBe(false)
  })

  it.each([['zip', 'zip', ['-qr']], ['tar', 'tar', ['-cf']]])('a %s is read where it lies', async (ending, program, options) => {
    const folder = await sealed()
    const pack = (name: string) => expect(spawnSync(program, [...options, name, 'T-101'], { cwd: root }).status).toBe(0)
    const take = async (name: string) => {
      const taken = await store.take('minato', createReadStream(join(root, name)), 1 << 30)
      if (!taken.ok) throw new Error('not taken')
      return lookAt(store, 'minato', [{ name, ...taken }], sealOf(folder))
    }
    pack(`a.${ending}`)
    expect(await take(`a.${ending}`)).toMatchObject({ faults: [], paper: 'same', files: 3 })
    writeFileSync(join(folder, 'data/users.txt'), '山田')
    pack(`b.${ending}`)
    expect((await take(`b.${ending}`))?.faults).toEqual([{ code: 'changed', path: 'data/users.txt' }])
    writeFileSync(join(root, `c.${ending}`), 'no archive at all')
    expect((await take(`c.${ending}`))?.isBag).toBe(false)
  })
})

describe('a seal typed from paper', () => {
  const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })

  it('is read as people type it', () => {
    fc.assert(fc.property(hex, fc.constantFrom(' ', '-', '　', '\n', '・'), (seal, gap) => {
      const groups = sealGroups(seal).join(gap)
      const wide = groups.replace(/[0-9a-f]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0))
      for (const text of [groups, groups.toUpperCase(), wide, groups.replaceAll('0', 'O')]) {
        expect(readTypedSeal(text)).toEqual({ kind: 'seal', seal })
      }
    }), { numRuns: 50 })
  })

  it('tells which group differs', () => {
    fc.assert(fc.property(hex, fc.nat(63), (seal, at) => {
      const other = seal.slice(0, at) + (seal[at] === 'a' ? 'b' : 'a') + seal.slice(at + 1)
      expect(groupsThatDiffer(seal, other)).toEqual([Math.floor(at / 8) + 1])
    }), { numRuns: 50 })
  })
})
