// SigmaHQ's regression events, as binary log, as JSON of another decoder, and as XML of our own: the same fields.
import { expect, it } from 'vitest'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readEvtxFile, toXml } from '#engines/evtx'
import { corpusFiles, hasCorpus } from '../../tools/testing/corpora.ts'
import { describeWith } from '../../tools/testing/needs.ts'
import { fields } from './index.ts'
import type { Event } from './index.ts'
import { collect } from './testing/collect.ts'

/** A field without a value is missing here and empty there; the other decoder trims and counts microseconds. */
function comparable(event: Event): string[] {
  return fields(event)
    .filter(([name, value]) => value !== null && value.trim() !== '' && name !== 'TimeCreated')
    .map(([name, value]) => `${name}=${(value ?? '').trim()}`)
    .toSorted()
}

describeWith(hasCorpus('sigma-regression-half.zip'))('one event in three forms', () => {
  it('has the same fields, source, time and number', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kokoroe-twins-'))
    const binary = new Map<string, readonly Event[]>()
    let compared = 0
    const compare = (name: string, events: readonly Event[], other: readonly Event[]): void => {
      expect(events.length, name).toBe(other.length)
      events.forEach((event, at) => {
        const twin = other[at]
        if (!twin) return
        expect(comparable(twin), name).toEqual(comparable(event))
        expect(twin.source, name).toEqual(event.source)
        expect([twin.time, twin.recordId, twin.computer], name).toEqual([event.time, event.recordId, event.computer])
        compared++
      })
    }
    try {
      for await (const { name, bytes } of corpusFiles('sigma-regression-half.zip', '.evtx')) {
        const path = join(folder, 'one.evtx')
        writeFileSync(path, bytes)
        const { events, problems } = await collect(path)
        expect(problems, name).toEqual([])
        binary.set(name.replace(/\.evtx$/, ''), events)
        const xml = join(folder, 'one.xml')
        writeFileSync(xml, `<Events>${Array.from(readEvtxFile(path), toXml).join('')}</Events>`)
        compare(name, events, (await collect(xml)).events)
      }
      for await (const { name, bytes } of corpusFiles('sigma-regression-half.zip', '.json')) {
        const path = join(folder, 'one.json')
        writeFileSync(path, bytes)
        compare(name, binary.get(name.replace(/\.json$/, '')) ?? [], (await collect(path)).events)
      }
      expect(compared).toBeGreaterThan(200)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
