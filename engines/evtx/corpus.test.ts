// Agreement with three readers of other people, over the sample files: evtxexport (libevtx), python-evtx, evtx_dump (Rust), and
// with the twins SigmaHQ keeps of its test events. Every difference there is has its reason beside it.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { corpusFiles, hasCorpus } from '../../tools/testing/corpora.ts'
import type { Corpus } from '../../tools/testing/corpora.ts'
import { describeBeside, describeWith, hasEvtxexport, hasPythonEvtx, program } from '../../tools/testing/needs.ts'
import { chunkOffsets, ChunkReader, chunkSize, toObject, toXml } from './index.ts'
import type { EventObject, EvtxRecord, Problem } from './index.ts'
import { compareElements, compareStrings, count, documents, exported, listed, wellFormed } from './testing/oracles.ts'
import type { Listed } from './testing/oracles.ts'

const corpora = ['evtx-to-mitre-attack-cc0.zip', 'sigma-regression-half.zip'] as const satisfies readonly Corpus[]
const hasBoth = { what: 'both collections of event logs in ../shared/corpora', met: corpora.every((name) => hasCorpus(name).met) }
const wants = (need: { what: string; met: boolean }) => ({ what: `${need.what} and ${hasBoth.what}`, met: need.met && hasBoth.met })

/** All files by the slow readers too; otherwise some. */
const whole = process.env['KOKOROE_WHOLE'] === '1'
const timeout = whole ? 3_600_000 : 180_000

interface Sample { readonly name: string; readonly path: string; readonly bytes: Uint8Array }

const folder = mkdtempSync(join(tmpdir(), 'evtx-corpus-'))
const samples: Sample[] = []
const twins = new Map<string, string>()

beforeAll(async () => {
  if (!hasBoth.met) return
  for (const corpus of corpora) {
    for await (const { name, bytes } of corpusFiles(corpus, '.evtx')) {
      // Short names of our own: the collections' own are long, and Windows has a limit.
      const path = join(folder, `${samples.length}.evtx`)
      writeFileSync(path, bytes)
      samples.push({ name, path, bytes })
    }
  }
  for await (const { name, bytes } of corpusFiles('sigma-regression-half.zip', '.json')) twins.set(name, Buffer.from(bytes).toString('utf8'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function each(bytes: Uint8Array, visit: (record: EvtxRecord) => void): Problem[] {
  const reader = new ChunkReader()
  const problems: Problem[] = []
  for (const offset of chunkOffsets(bytes.length)) {
    for (const record of reader.read(bytes.subarray(offset, offset + chunkSize), offset)) visit(record)
    problems.push(...reader.problems)
  }
  return problems
}

describeWith(hasBoth)('the sample files', () => {
  it('are read without a problem', () => {
    let records = 0
    for (const { bytes } of samples) expect(each(bytes, () => void records++)).toEqual([])
    expect([samples.length, records]).toEqual([382, 10_129])
  })

  it('give XML that is well-formed: every tag closed, nothing unescaped', () => {
    for (const { bytes, name } of samples.filter((_, index) => index % 4 === 0)) each(bytes, (record) => expect(wellFormed(toXml(record)), name).toBe(true))
  })

  it('keep texts, kept records and units in agreement', () => {
    for (const { bytes } of samples.filter((_, index) => index % 10 === 0)) {
      each(bytes, (record) => {
        const kept = record.keep()
        for (let field = 0; field < record.shape.fields.length; field++) {
          const text = record.text(field)
          const units = record.units(field)
          if (units !== null) {
            expect(Buffer.from(units.bytes.subarray(units.start, units.start + 2 * units.length)).toString('utf16le')).toBe(text)
          }
          expect(kept.text(field)).toBe(text)
        }
      })
    }
  })
})

describeWith(hasBoth)('SigmaHQ\'s twins', () => {
  it('equal our objects, every one, in values and in order', () => {
    let files = 0
    let events = 0
    let trimmed = 0
    for (const { name, bytes } of samples) {
      const twin = twins.get(name.replace(/evtx$/, 'json'))
      if (twin === undefined) continue
      files++
      const expected = documents(twin)
      const ours: EventObject[] = []
      each(bytes, (record) => {
        ours.push(toObject(record))
        if (JSON.stringify(toObject(record, { exact: true })) !== JSON.stringify(ours.at(-1))) trimmed++
      })
      expect(JSON.stringify(ours)).toBe(JSON.stringify(expected))
      events += ours.length
    }
    // Of these events some hold values that end in white space, which the twins lack.
    expect([files, events, trimmed]).toEqual([101, 114, 41])
  })
})

// Neither Debian nor npm has it: compared where somebody built it, with the version the README names.
if (hasBoth.met) describeBeside('evtx_dump', (dump) => {
  it('gives the same objects, but for numbers JSON readers round', { timeout }, () => {
    let compared = 0
    let large = 0
    for (const { path, bytes } of samples.filter((_, index) => whole || index % 4 === 0)) {
      const out = spawnSync(dump, ['-t', '1', '-o', 'jsonl', path], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout
      const theirs = out.split('\n').filter((line) => line !== '')
      const ours: string[] = []
      each(bytes, (record) => void ours.push(JSON.stringify(toObject(record, { exact: true }))))
      expect(ours.length).toBe(theirs.length)
      for (const [index, line] of theirs.entries()) {
        compared++
        // Theirs writes uint64 as numbers of up to 20 digits, which most readers of JSON cannot hold; ours writes those as text.
        const quoted = line.replace(/:(\d{16,})(?=[,}])/g, (all, digits: string) => Number.isSafeInteger(Number(digits)) ? all : `:"${digits}"`)
        if (quoted !== line) large++
        expect(JSON.parse(ours[index]!)).toEqual(JSON.parse(quoted))
      }
    }
    expect(compared).toBe(whole ? 10_129 : compared)
    if (whole) expect(large).toBe(186)
  })
})

/** libevtx of 2018 takes a file's first chunk apart before it shows anything, and knows no text in the attributes of an element
 * that has no template. So it shows nothing of these files, which hold forwarded events; the other readers read them as we do. */
const refusedByLibevtx = { files: 13, records: 1287 }

describeWith(wants(hasEvtxexport))('evtxexport', () => {
  it('counts the same records in every file, and shows the same head and strings for each', { timeout }, () => {
    const differences = new Map<string, number>()
    const refused = { files: 0, records: 0 }
    let strings = 0
    // One process starts all of evtxexport's, since starting them from a large one takes longer than their work.
    const { stdout, stderr } = spawnSync('xargs', ['-n', '1', program('evtxexport')!], {
      input: samples.map(({ path }) => path).join('\n'), encoding: 'utf8', maxBuffer: 1 << 30,
    })
    const outputs = stdout.split(/^evtxexport \d+$/m).slice(1)
    expect(outputs).toHaveLength(samples.length)
    expect(stderr.match(/unsupported type: 0x05/g)).toHaveLength(refusedByLibevtx.files)
    for (const [file, { bytes, name }] of samples.entries()) {
      const theirs = exported(outputs[file]!)
      let index = 0
      each(bytes, (record) => {
        const their = theirs[index++]
        if (their === undefined) return
        if (their.id !== record.number && their.id !== record.recordId) count(differences, 'number')
        if (their.eventId !== record.source.eventId) count(differences, 'event ID')
        if (their.computer !== record.computer) count(differences, 'computer')
        if (their.provider !== record.source.provider) count(differences, 'provider')
        if (Math.abs(their.written - record.writtenTime) > 1) count(differences, 'written')
        const ours = dataOf(record)
        strings += ours.length
        for (const difference of compareStrings(ours, their.strings)) count(differences, difference)
      })
      if (theirs.length === 0) {
        refused.files++
        refused.records += index
      } else expect(theirs.length, name).toBe(index)
    }
    expect(refused).toEqual(refusedByLibevtx)
    expect(strings).toBeGreaterThan(100_000)
    expect(Object.fromEntries(differences)).toEqual({})
  })
})

/** Texts of all data, as evtxexport lists them: no attributes, and `Binary` only where there is one. */
function dataOf(record: EvtxRecord): (string | null)[] {
  const first = record.shape.fields.findIndex((_, field) => record.layout.frame[field]! > 0)
  if (first < 0 || record.source.provider === 'Microsoft-Windows-CAPI2') return []
  return record.shape.fields.flatMap((name, field) => {
    const text = record.text(field)
    return field < first || name === 'EventData_Name' || name === 'Binary' && text === null ? [] : [text]
  })
}

describeWith(wants(hasPythonEvtx))('python-evtx', () => {
  it('shows the same elements, attributes and texts', { timeout }, () => {
    const perFile = whole ? 1_000_000 : 1
    const input = samples.map(({ path }) => path).join('\n')
    const script = join(import.meta.dirname, 'testing', 'elements.py')
    const { stdout, stderr } = spawnSync('/usr/bin/python3', [script, String(perFile)], { input, encoding: 'utf8', maxBuffer: 1 << 30 })
    expect(stderr).toBe('')
    const differences = new Map<string, number>()
    const refused = new Map<string, number>()
    let compared = 0
    for (const [file, line] of stdout.trim().split('\n').entries()) {
      // From our own child process: what elements.py writes.
      const theirs = JSON.parse(line) as [number | string, Listed[]][]
      let index = 0
      each(samples[file]!.bytes, (record) => {
        const their = theirs[index++]
        if (their === undefined) return
        if (typeof their[0] === 'string') return count(refused, their[0].split(':')[0]!)
        compared++
        for (const difference of compareElements(listed(toXml(record)), their[1])) count(differences, difference)
      })
    }
    expect(compared).toBeGreaterThan(300)
    // It knows no elements without a template either, and stops at the first: the same files, and one more.
    if (!whole) expect(Object.fromEntries(refused)).toEqual({ AttributeError: 13, OverrunBufferException: 1 })
    expect(Object.fromEntries(differences)).toEqual({})
  })
})
