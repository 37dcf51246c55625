// The one suite over every source: what the shape promises, each must keep.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fill, type Catalogue } from '#hospital/kernel/text.ts'
import { text as registerText } from '#hospital/register/text.ts'
import type { Batch } from '#hospital/register/fact.ts'
import { checkedFact } from '#hospital/register/validate.ts'
import { identify } from './identify.ts'
import { sources } from './index.ts'
import { readFile } from './read-file.ts'
import { bytesInput } from './shared/input.ts'
import { sampleOf } from './shared/sample.ts'
import { sharedText } from './shared/text.ts'
import type { Sample, Source } from './source.ts'
import type { Fixture } from './testing/fixture.ts'
import { today } from './testing/read.ts'

const fixturesOf = new Map<Source, readonly Fixture[]>()
for (const source of sources) {
  const { fixtures } = (await import(`./${source.id}/fixtures.ts`)) as { readonly fixtures: readonly Fixture[] }
  fixturesOf.set(source, fixtures)
}
const all: { readonly source: Source; readonly fixture: Fixture; readonly sample: Sample }[] = []
for (const [source, fixtures] of fixturesOf) {
  for (const fixture of fixtures) all.push({ source, fixture, sample: await sampleOf(bytesInput(fixture.name, fixture.bytes, today)) })
}

const readAll = (source: Source, name: string, bytes: Uint8Array) => readFile(bytesInput(name, bytes, today), source)

function expectTold(source: Source, batch: Batch): void {
  // A workbook of several lists says what each list says.
  const beside = source.id === 'contact-book' ? sources.map((one) => one.text) : []
  const catalogues: readonly Catalogue[] = [source.text, sharedText, registerText, ...beside]
  for (const { message } of batch.problems) {
    for (const locale of ['ja', 'en'] as const) {
      const sentence = catalogues.map((one) => one[locale][message.code]).find((one) => one !== undefined)
      if (sentence === undefined) throw new Error(`no sentence in ${locale} for ${message.code}`)
      expect(fill(sentence, message.params)).not.toMatch(/\{\w+\}/)
    }
  }
}

it('has ids of their own, and a version each', () => {
  expect(new Set(sources.map((source) => source.id)).size).toBe(sources.length)
  for (const { version } of sources) expect(version).toBeGreaterThan(0)
})

describe.each(sources.map((source) => [source.id, source] as const))('%s', (id, source) => {
  const fixtures = fixturesOf.get(source) ?? []

  it('says its title and how to get the file in both languages', () => {
    for (const locale of ['ja', 'en'] as const) {
      expect(source.text[locale][`${id}.title`]).toBeTruthy()
      expect(source.text[locale][`${id}.how`]).toBeTruthy()
    }
    expect(Object.keys(source.text.ja).sort()).toEqual(Object.keys(source.text.en).sort())
    for (const code of Object.keys(source.text.ja)) expect(code.startsWith(`${id}.`)).toBe(true)
  })

  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('recognises and reads %s', async (name, { bytes, faulty }) => {
    const found = identify(await sampleOf(bytesInput(name, bytes, today)), sources)
    expect(found.type === 'source' && found.source.id).toBe(id)
    const batch = await readAll(source, name, bytes)
    if (!faulty) {
      expect(batch.problems.filter((problem) => problem.weight === 'lost')).toEqual([])
      expect(batch.facts.length).toBeGreaterThan(0)
    } else expect(batch.problems.some((problem) => problem.row !== null)).toBe(true)
    expectTold(source, batch)
    for (const fact of batch.facts) expect(checkedFact(fact.kind, fact.attributes, fact.row)).toMatchObject({ fact: { key: fact.key }, problems: [] })
    for (const kind of batch.gives) expect(source.gives).toContain(kind)
    expect(await readAll(source, name, bytes)).toEqual(batch)
  })

  it("does not take another source's files for its own", () => {
    for (const { fixture, source: owner, sample } of all) {
      if (owner === source) continue
      const { confidence } = source.recognise(sample)
      const theirs = owner.recognise(sample).confidence
      expect(confidence, `${fixture.name} of ${owner.id}`).toBeLessThan(Math.min(theirs, 0.7))
    }
  })

  it('ends on any bytes in facts or in a stated problem', async () => {
    const own = fc.constantFrom(...fixtures.map((fixture) => fixture.bytes))
    const spoilt = fc.tuple(own, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }), fc.nat()).map(([bytes, changes, cut]) => {
      const copy = Uint8Array.from(bytes.subarray(0, cut % 3 === 0 ? cut % (bytes.length + 1) : bytes.length))
      for (const [at, value] of changes) if (copy.length > 0) copy[at % copy.length] = value
      return copy
    })
    const name = fc.constantFrom('a.csv', 'a.xlsx', 'a.txt', 'a', 'hospital.json', 'x.ldf')
    await fc.assert(
      fc.asyncProperty(fc.oneof(spoilt, fc.uint8Array({ maxLength: 300 })), name, async (bytes, as) => {
        const { confidence } = source.recognise(await sampleOf(bytesInput(as, bytes, today)))
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
        const batch = await readAll(source, as, bytes)
        expect(batch.facts.length + batch.problems.length).toBeGreaterThan(0)
        expect(batch.problems.filter((problem) => problem.message.code === 'source.broken')).toEqual([])
        expectTold(source, batch)
      }),
      { numRuns: 200 },
    )
  })
})
