import * as fc from 'fast-check'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { attackNames, attacks, bodies, samples } from '../testing/index.ts'
import { elf, zip } from '../testing/packages.ts'
import { jpeg } from '../testing/pictures.ts'
import { Random } from '../testing/random.ts'
import { inspector } from './inspector.ts'
import { readVerdict, verdictOf, writeVerdict } from './verdict.ts'

function judge(name: string, content: Buffer, cut = 128 * 1024) {
  const file = inspector().open({ path: `folder/${name}`, size: content.length })
  for (let at = 0; at < content.length; at += cut) {
    // Lent: what is kept beyond the call would change.
    const piece = Buffer.from(content.subarray(at, at + cut))
    file?.piece(piece)
    piece.fill(0xa5)
  }
  return verdictOf(file?.end() ?? [])
}

const names = [...samples, ...bodies].map(({ name }) => name)
const noise = (length: number) => new Random(length).bytes(length)

describe.each(samples)('$name', ({ name, kind, make }) => {
  it('is clean as it is, however it is cut', () => {
    for (const seed of [1, 2]) {
      const content = make(seed)
      const whole = judge(name, content)
      expect(whole).toMatchObject({ is: 'clean', kind })
      for (const cut of [1 + seed * 997, 4096, 65_537]) expect(judge(name, content, cut)).toEqual(whole)
    }
  })

  it.each(attackNames)('is suspect after: %s', (attack) => {
    for (const seed of [1, 5]) {
      // What the generation before is needed for stands in the tests of the rules.
      if (attack === 'full, base64' && name === 'export.txt') continue
      expect(judge(name, attacks[attack](make(seed)))).toMatchObject({ is: 'suspect' })
    }
  })
})

describe.each(bodies)('$name', ({ name, kind, make }) => {
  it('is left to the generation before, with a print', () => {
    const found = judge(name, make(1))
    expect(found).toMatchObject({ is: 'unjudged', kind, why: 'previous' })
    expect(found?.print.samples).toBeGreaterThan(0)
    expect(judge(name, make(1), 999)).toEqual(found)
  })
})

describe('any bytes whatever', () => {
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 3000 }),
    // A real one, cut, spoilt, or with something put in.
    fc.tuple(fc.nat(samples.length + bodies.length - 1), fc.nat(100), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }))
      .map(([which, until, spoilt]) => {
        const made = Buffer.from(([...samples, ...bodies][which] ?? bodies[0])?.make(1 + (until % 2)) ?? [])
        const bytes = made.subarray(0, Math.ceil((made.length * until) / 100))
        for (const [at, byte] of spoilt) if (bytes.length > 0) bytes[at % Math.min(bytes.length, 4096)] = byte
        return bytes
      }),
  )

  it('end in a verdict that can be read back, the same however cut', () => {
    fc.assert(fc.property(content, fc.constantFrom(...names, 'a', 'a.dcm.locked'), fc.integer({ min: 1, max: 9000 }), (bytes, name, cut) => {
      const buffer = Buffer.from(bytes)
      const found = judge(name, buffer)
      if (buffer.length === 0) return
      expect(found).not.toBeNull()
      expect(judge(name, buffer, Math.max(cut, Math.ceil(buffer.length / 200)))).toEqual(found)
      expect(found?.why).not.toBe('fault')
      if (found) expect(readVerdict(writeVerdict(found))).toEqual(found)
    }), { numRuns: 150 })
  })

  it('behind every head that is known', () => {
    const heads = [...samples, ...bodies].map(({ make }) => make(1).subarray(0, 700))
    fc.assert(fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 2000 }), fc.nat(700), (head, tail, keep) => {
      expect(judge('any', Buffer.concat([head.subarray(0, keep + 1), tail]))).not.toBeNull()
    }), { numRuns: 300 })
  })

  it('sizes that lie do not make it run or grow', () => {
    const huge = Buffer.from('PK\x03\x04', 'latin1')
    const header = Buffer.concat([huge, Buffer.alloc(26, 0xff), noise(4000)])
    expect(judge('a.zip', header)).not.toBeNull()
    const bomb = gzipSync(Buffer.alloc(64 * 2 ** 20))
    const before = process.memoryUsage().rss
    for (let turn = 0; turn < 20; turn++) expect(judge('bomb.gz', bomb)).toMatchObject({ is: 'clean' })
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 2 ** 20)
  })
})

describe('what is unusual and well', () => {
  it('another kind than the name says is judged as what it is', () => {
    expect(judge('photo.png', jpeg(1, 9000))).toMatchObject({ is: 'clean', kind: 'jpeg' })
    expect(judge('page.jpg', Buffer.from('<html><body>not found</body></html>'))).toMatchObject({ is: 'clean', kind: 'text' })
  })

  it('what is short, empty or cut off is not called encrypted', () => {
    const [dcm] = samples.filter(({ name }) => name === 'explicit.dcm')
    expect(judge('cut.dcm', dcm?.make(1).subarray(0, 9000) ?? Buffer.alloc(0))).toMatchObject({ is: 'unjudged', why: 'length' })
    expect(judge('a.jpg', Buffer.alloc(5000))).toMatchObject({ is: 'unjudged', why: 'head' })
    expect(judge('empty.dcm', Buffer.alloc(0))).toBeNull()
    expect(judge('tiny.txt', Buffer.from([0x80, 3]))?.is).toBe('unjudged')
  })

  it('a member that is encrypted by design is no damage', () => {
    const made = zip([{ name: 'a', content: noise(5000), stored: true }])
    for (const [flags, sum] of [[6, 14]] as const) {
      made.writeUInt16LE(1, flags)
      made.writeUInt32LE(0x1234, sum)
    }
    expect(judge('patients.zip', made)).toEqual({ is: 'unjudged', kind: 'zip', why: 'encrypted', print: {} })
  })

  it('a file locked under its own name and another ending is seen', () => {
    expect(judge('scan.dcm.locked', noise(9000))).toMatchObject({ is: 'suspect', kind: 'dicom', why: 'head' })
    expect(judge('secrets.tar.enc', noise(9000))).toMatchObject({ is: 'unjudged', kind: 'unknown' })
  })

  it('an address of a hidden service is noted', () => {
    const note = `read ${'a'.repeat(27)}${'b'.repeat(29)}.onion now\n`
    expect(judge('README.txt', Buffer.from(note))?.print.onion).toBe(1)
    expect(judge('README.txt', Buffer.from('soup.onion\n'))?.print.onion).toBeUndefined()
  })

  it('a program whose table of sections is gone', () => {
    const made = elf(1, 9000)
    made.fill(7, 64 + 9000, 64 + 9064)
    expect(judge('tool', made)).toMatchObject({ is: 'suspect', why: 'sections' })
  })
})
