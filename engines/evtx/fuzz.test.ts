// Damaged chunks never make the reader throw, hang or grow. `KOKOROE_FUZZ=1000000` runs that many instead of a few.
import { beforeAll, expect, it } from 'vitest'
import { corpusFiles, hasCorpus } from '../../tools/testing/corpora.ts'
import { describeWith } from '../../tools/testing/needs.ts'
import { chunkOffsets, ChunkReader, chunkSize, evtxLimits, Library, toObject, toXml } from './index.ts'
import { mutate, numbers } from './testing/mutate.ts'

const rounds = Number(process.env['KOKOROE_FUZZ'] ?? 3000)
const seed = Number(process.env['KOKOROE_FUZZ_SEED'] ?? 1)
const chunks: Buffer[] = []

describeWith(hasCorpus('evtx-to-mitre-attack-cc0.zip'))('damaged chunks', () => {
  beforeAll(async () => {
    for await (const { bytes } of corpusFiles('evtx-to-mitre-attack-cc0.zip', '.evtx')) {
      for (const offset of chunkOffsets(bytes.length)) {
        // The fuller a chunk, the longer it takes: most of the run goes to small ones, some to full ones.
        const chunk = Buffer.from(bytes.subarray(offset, offset + chunkSize))
        if (chunk.length === chunkSize && (chunk.readUInt32LE(48) < 20_000 || chunks.length % 9 === 0)) chunks.push(chunk)
      }
    }
  })

  it(`${rounds} of them are read to their end within the limits`, { timeout: 24 * 3_600_000 }, () => {
    const pick = numbers(seed)
    const library = new Library()
    const reader = new ChunkReader({ slack: true, library })
    const chunk = Buffer.alloc(chunkSize)
    let records = 0
    let problems = 0
    for (let round = 0; round < rounds; round++) {
      mutate(chunk, chunks, pick)
      const fail = (what: string): never => {
        throw new Error(`${what} in round ${round} of seed ${seed}`)
      }
      let here = 0
      for (const record of reader.read(chunk, 0)) {
        here++
        void record.source
        const { fields } = record.shape
        if (fields.length > evtxLimits.fields) fail('too many fields')
        let length = 0
        for (let field = 0; field < fields.length; field++) {
          length += record.text(field)?.length ?? 0
          void record.units(field)
        }
        void [record.time, record.timeRest, record.recordId, record.computer, record.writtenTime]
        // A record is below 64 KiB, its template too, and no value is shown more than so often.
        if (length > 2 * chunkSize * evtxLimits.repeats) fail('too much text')
        if (here % 8 === 0) {
          const kept = record.keep()
          if (JSON.stringify(toObject(kept)) !== JSON.stringify(toObject(record))) fail('kept object differs')
          if (toXml(kept) !== toXml(record)) fail('kept XML differs')
        }
      }
      records += here
      problems += reader.problems.length
      // Bounds by counting, not by the clock: a record takes 29 bytes at least, templates at most their limit of work and one more each.
      if (here > chunkSize / 29) fail('more records than fit')
      if (reader.work.bytes > evtxLimits.workPerChunk + chunkSize * (chunkSize / 29)) fail('too much work')
      if (reader.problems.length > evtxLimits.problemsPerChunk) fail('too many problems')
      if (library.size.kept > evtxLimits.kept) fail('too much kept')
    }
    if (rounds >= 100_000) console.log(`${rounds} damaged chunks: ${records} records read, ${problems} problems stated, ${JSON.stringify(library.size)}`)
    expect(records).toBeGreaterThan(rounds)
    expect(problems).toBeGreaterThan(rounds / 4)
  })
})
