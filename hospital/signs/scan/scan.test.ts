import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { corpus, hasCorpus } from '#tools/testing/corpora.ts'
import { describeWith } from '#tools/testing/needs.ts'
import { everyEvent } from '../choose/events.ts'
import { everyRule } from '../choose/rules.ts'
import { database } from '../geo/database.fixture.ts'
import { detectionsIn, Folder, idOf, ruleText, scanned, second, windowsLine } from './logs.fixture.ts'
import { type ScanOptions, sharedFile } from './scan.ts'

const folder = new Folder()
afterAll(() => folder.remove())

const failed = ruleText('failed', '  selection:\n    EventID: 4625', 'level: low\n')
const entered = ruleText('enter', '  selection:\n    EventID: 4624', 'level: informational\ntags:\n  - attack.t1078\n')
const burst = `title: guessed\nid: ${idOf('guess')}\nlevel: high\ncorrelation:\n  type: event_count\n  rules:\n    - failed\n  group-by:\n    - TargetUserName\n  timespan: 1m\n  condition:\n    gte: 4\n`
const failure = (at: number, record: number, user: string, computer = 'PC-1') =>
  windowsLine({ id: 4625, at: second(at), record, computer, data: { TargetUserName: user, IpAddress: '203.0.113.9' } })

let rules: string
beforeAll(() => {
  rules = folder.file('rules.yml', [failed, entered].join('---\n'))
})

describe('scan', () => {
  it('shows what several files hold in one order of time, those without a time last', async () => {
    const first = folder.file('a.jsonl', failure(30, 3, 'x') + failure(10, 1, 'x'))
    const later = folder.file(
      'b.jsonl', failure(20, 2, 'y', 'PC-2') + windowsLine({ id: 4625, at: 'yesterday', record: 9 }),
    )
    const scan = await scanned([rules], { paths: [later, first] })
    const all = await detectionsIn(scan)
    expect(all.map(({ event }) => event.recordId)).toEqual([1, 2, 3, 9])
    expect(
      all.map(({ time }) => time)
    ).toEqual([10, 20, 30].map((at) => Date.parse(second(at))).concat([null as never]))
    expect(all[1]).toMatchObject({ rule: { title: 'failed' }, event: {
      computer: 'PC-2', channel: 'Security', eventId: 4625,
      fields: [['TargetUserName', 'y'], ['IpAddress', '203.0.113.9']],
    } })
    expect(scan.summary).toMatchObject({ detections: 4, events: 4, interrupted: false, byLevel: { low: 4 } })
    expect(scan.summary.byComputer).toEqual(new Map([['PC-1', 3], ['PC-2', 1]]))
    scan.close()
  })

  it('shows a record twice that was collected into two files, once where asked for, and counts it once', async () => {
    const paths = [
      folder.file('one.jsonl', failure(1, 1, 'x') + failure(2, 2, 'x')),
      folder.file('two.jsonl', failure(2, 2, 'x') + failure(3, 3, 'x')),
    ]
    const once = await scanned([rules], { paths, dedupe: true })
    expect((await detectionsIn(once)).map(({ event }) => event.recordId)).toEqual([1, 2, 3])
    expect(once.summary.detections).toBe(3)
    const twice = await scanned([rules], { paths })
    expect((await detectionsIn(twice)).map(({ event }) => event.recordId)).toEqual([1, 2, 2, 3])
    const counted = await scanned([rules, folder.file('burst.yml', burst)], { paths })
    expect(counted.summary.detections, 'three failures are not four').toBe(0)
  })

  it('finds what belongs together across files, and keeps quiet about what it stands on', async () => {
    const paths = [
      folder.file('c1.jsonl', failure(1, 1, 'tanaka') + failure(20, 3, 'tanaka')),
      folder.file('c2.jsonl', failure(10, 2, 'tanaka', 'PC-2') + failure(30, 4, 'TANAKA') + failure(31, 5, 'other')),
    ]
    const scan = await scanned([rules, folder.file('burst.yml', burst)], { paths })
    const all = await detectionsIn(scan)
    expect(all.map(({ rule }) => rule.title)).toEqual(['guessed'])
    expect(all[0]).toMatchObject({
      time: Date.parse(second(30)), event: { recordId: 4, computer: 'PC-1', fields: [['TargetUserName', 'tanaka']] },
      correlation: {
        from: Date.parse(second(1)), to: Date.parse(second(30)), events: 4, value: 4,
        group: [['TargetUserName', 'tanaka']],
      },
    })
    expect(all[0]?.correlation?.hits.map(({ recordId, rule }) => [
      recordId, rule.title,
    ])).toEqual([[1, 'failed'], [2, 'failed'], [3, 'failed'], [4, 'failed']])
    expect(scan.summary.byLevel).toMatchObject({ high: 1, low: 0 })
  })

  it('still runs the rules a wanted correlation stands on, and none for one that is not wanted', async () => {
    const paths = [folder.file('d.jsonl', [1, 2, 3, 4].map((at) => failure(at, at, 'x')).join(''))]
    const both = [rules, folder.file('burst.yml', burst)]
    const high = await scanned(both, { paths, choice: { ...everyRule, minLevel: 'high' } })
    expect((await detectionsIn(high)).map(({ rule }) => rule.title)).toEqual(['guessed'])
    const without = await scanned(
      both, { paths, choice: { ...everyRule, rules: { include: [], exclude: ['guessed'] } } },
    )
    expect((await detectionsIn(without)).map(({ rule }) => rule.title)).toEqual([
      'failed', 'failed', 'failed', 'failed',
    ])
  })

  it('chooses events by time, computer and ID, and rules by level and tag', async () => {
    const paths = [folder.file(
      'e.jsonl', failure(1, 1, 'x') + failure(2, 2, 'x', 'PC-2') + windowsLine({ id: 4624, at: second(3), record: 3 }),
    )]
    const records = async (
      options: Parameters<typeof scanned>[1]
    ) => (await detectionsIn(await scanned([rules], options))).map(({ event }) => event.recordId)
    expect(await records({
      paths, events: { ...everyEvent, from: Date.parse(second(2)), to: Date.parse(second(3)) },
    })).toEqual([2])
    expect(await records({
      paths, events: { ...everyEvent, computers: { include: [], exclude: ['pc-2'] } },
    })).toEqual([1, 3])
    expect(await records({
      paths, events: { ...everyEvent, eventIds: { include: ['4624'], exclude: [] } },
    })).toEqual([3])
    expect(await records({ paths, choice: { ...everyRule, minLevel: 'low' } })).toEqual([1, 2])
    expect(await records({
      paths, choice: { ...everyRule, tags: { include: ['attack.t1078'], exclude: [] } },
    })).toEqual([3])
  })

  it('reads archives, names what stands inside them, and says what it could not read', async () => {
    const inner = Buffer.from(failure(1, 1, 'x'))
    const paths = [
      folder.file('logs.zip', zipSync({
        'サーバー/Security.jsonl': inner, 'photo.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
        'empty.log': Buffer.alloc(0),
      })),
      folder.file('broken.zip', Buffer.from('PK\u0003\u0004 and nothing more')),
      folder.file('half.jsonl', `${failure(2, 2, 'x')}{"Event":{"System":\n${failure(3, 3, 'x')}`),
    ]
    const scan = await scanned([rules], { paths })
    expect((await detectionsIn(scan)).map(({ event }) => [
      event.file.split('/').slice(-3).join('/'), event.recordId,
    ])).toEqual([
      ['logs.zip/サーバー/Security.jsonl', 1], [expect.stringMatching(/half\.jsonl$/), 2],
      [expect.stringMatching(/half\.jsonl$/), 3],
    ])
    const states = Object.fromEntries(scan.summary.files.map(({
      path, state, problems,
    }) => [path.split('/').at(-1), [state, ...problems.map(({ message }) => message.code)]]))
    expect(states).toEqual({
      'Security.jsonl': ['read'], 'photo.png': ['unknown', 'file.unknown'], 'empty.log': ['read', 'file.file-empty'],
      'broken.zip': ['unread', 'archive.not-zip'], 'half.jsonl': ['partly', 'file.line-not-understood'],
    })
  })

  it('lists text without any sign of a log, and reads it where it is named or asked for', async () => {
    const place = join(folder.path, 'notes')
    mkdirSync(place)
    const readme = folder.file('notes/README.md', '# Notes\nhow mimikatz is found\n')
    folder.file('notes/notes.zip', zipSync({ 'README.txt': Buffer.from('mimikatz\n') }))
    folder.file('notes/app.log', `2026-11-20 09:00:00 mimikatz\n${'  at a line of its trace\n'.repeat(15)}`)
    const of = async (options: Pick<ScanOptions, 'paths'> & Partial<ScanOptions>) => {
      const { summary: { files } } = await scanned([rules], options)
      return Object.fromEntries(files.map(({ path, state, events, problems }) => [
        path.slice(path.lastIndexOf('/') + 1),
        [state, events, ...problems.map(({ message }) => message.code)].join(' '),
      ]))
    }
    const left = 'unknown 0 file.no-log'
    expect(await of({ paths: [place] })).toMatchObject({ 'README.md': left, 'README.txt': left })
    expect((await of({ paths: [place] }))['app.log']).toMatch(/^read 16\b/)
    expect((await of({ paths: [place, readme] }))['README.md']).toMatch(/^read 2\b/)
    expect((await of({ paths: [place], allText: true }))['README.txt']).toMatch(/^read 1\b/)
  })

  it('never throws, whatever the files hold', async () => {
    const good = Buffer.from(failure(1, 1, 'x').repeat(3))
    await fc.assert(fc.asyncProperty(fc.oneof(
      fc.uint8Array({ maxLength: 300 }), fc.tuple(fc.nat(good.length - 1), fc.nat(255)).map(([at, value]) => {
        const bytes = Buffer.from(good)
        bytes[at] = value
        return bytes
      }),
    ), async (bytes) => {
      const scan = await scanned([rules], { paths: [folder.file('fuzz', bytes)] })
      expect(scan.summary.files.length).toBe(1)
      expect(scan.summary.files[0]?.problems.map(({ message }) => message.code)).not.toContain('file.failed')
      scan.close()
    }), { numRuns: 60 })
  })

  it('says where an address lies, and lets rules ask for it', async () => {
    const abroad = folder.file('abroad.yml', ruleText('abroad', '  selection:\n    SrcCountry: RU'))
    const geo = [sharedFile(folder.file('places.mmdb', database({
      '203.0.113.0/24': { country: { iso_code: 'RU' }, city: { names: { en: 'Tomsk' } } },
      '198.51.100.0/24': { country: { iso_code: 'JP' } },
    })))]
    const at = (
      record: number, address: string,
    ) => windowsLine({ id: 4624, at: second(record), record, data: { IpAddress: address, LogonType: '10' } })
    const paths = [folder.file(
      'geo.jsonl',
      at(1, '203.0.113.7') + at(2, '198.51.100.1') + at(3, '10.0.0.1') + at(4, '::ffff:203.0.113.8') + at(5, '-'),
    )]
    const all = await detectionsIn(await scanned([abroad], { paths, geo }))
    expect(all.map(({ event }) => event.recordId)).toEqual([1, 4])
    expect(all[0]?.event.fields).toEqual([
      ['IpAddress', '203.0.113.7'], ['LogonType', '10'], ['SrcCountry', 'RU'], ['SrcCity', 'Tomsk'],
    ])
  })

  it('stops where it is told to, and says what it did not look at', async () => {
    const paths = Array.from(
      { length: 40 }, (_, at) => folder.file(`stop-${at}.jsonl`, failure(at, at, 'x').repeat(50)),
    )
    const controller = new AbortController()
    const scan = await scanned([rules], { paths, signal: controller.signal, progress: () => controller.abort() })
    // The first word of progress comes after the end, or somewhere before it: both are right.
    const before = new AbortController()
    before.abort()
    const none = await scanned([rules], { paths, signal: before.signal })
    expect(none.summary).toMatchObject({ interrupted: true, detections: 0 })
    expect(new Set(none.summary.files.map(({ state }) => state))).toEqual(new Set(['notReached']))
    expect(scan.summary.files.length).toBe(40)
    expect((await detectionsIn(scan)).length).toBe(scan.summary.detections)
  })

  it('reads a large file in parts on several threads as one thread does', async () => {
    const lines = Array.from({ length: 60_000 }, (_, at) => (at % 500 === 0 ? failure(
      at, at, `user${at % 7}`,
    ) : windowsLine({ id: 5000, at: second(at), record: at, data: { Note: 'x'.repeat(120) } }))).join('')
    const paths = [folder.file('large.jsonl', lines)]
    expect(lines.length).toBeGreaterThan(16 * 1024 * 1024)
    const runs = await Promise.all([
      { threads: 1 }, { threads: 2, limits: { memory: 1000, runs: 3, folder: folder.path } },
    ].map(async (options) => {
      const scan = await scanned([rules], { paths, ...options })
      const all = await detectionsIn(scan)
      scan.close()
      return { all: all.map(({ event }) => event.recordId), events: scan.summary.events }
    }))
    expect(runs[0]?.all.length).toBe(120)
    expect(runs[1]).toEqual(runs[0])
    expect(
      readdirSync(folder.path).filter((name) => name.startsWith('kokoroe-logs-')), 'nothing stays on disk',
    ).toEqual([])
  })

  it('looks for holes at the same time', async () => {
    const cleared = windowsLine({
      id: 1102, at: second(10), record: 50, provider: 'Microsoft-Windows-Eventlog',
      data: { SubjectUserName: 'mallory' },
    })
    const paths = [folder.file(
      'holes.jsonl', failure(1, 1, 'x') + failure(2, 2, 'x') + cleared + failure(400_000, 51, 'x'),
    )]
    const scan = await scanned([rules], { paths, holes: 72 })
    expect(scan.holes).toMatchObject({
      events: 4, cleared: [{ log: 'Security', user: 'mallory', recordId: 50 }],
      recordGaps: [{ channel: 'Security', computer: 'PC-1', first: 3, last: 49 }],
      timeGaps: [{ from: Date.parse(second(10)), to: Date.parse(second(400_000)) }],
    })
    expect((await scanned([rules], { paths })).holes).toBeNull()
  })

  it('says which path cannot be opened', async () => {
    await expect(scanned([rules], { paths: [`${folder.path}/none`] })).rejects.toThrow('ENOENT')
  })
})

describeWith(hasCorpus('evtx-to-mitre-attack-cc0.zip'))('every sample file', () => {
  it('is read without a mistake of ours', async () => {
    const scan = await scanned([rules], { paths: [corpus('evtx-to-mitre-attack-cc0.zip')], holes: 72, threads: 1 })
    const codes = new Set(scan.summary.files.flatMap(({ problems }) => problems.map(({ message }) => message.code)))
    expect(codes).not.toContain('file.failed')
    expect(scan.summary.files.filter(({ kind }) => kind === 'evtx').length).toBe(281)
    expect(scan.summary.events).toBeGreaterThan(10_000)
    scan.close()
  })
})
