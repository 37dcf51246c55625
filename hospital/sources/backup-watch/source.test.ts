import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codes, factsOf, read } from '../testing/read.ts'
import { generation, report } from './fixtures.ts'
import { backupWatch } from './source.ts'

const reading = (one: unknown) => read(backupWatch, 'watch.json', JSON.stringify(one))
const [repository] = report.repositories
const withGeneration = (changed: object) => ({
  ...report, repositories: [{ ...repository, generations: [{ ...generation, ...changed }] }],
})

describe('backup-watch', () => {
  it('tells the repository, what its retention takes, and how its clock stands', async () => {
    expect(factsOf(await reading(report), 'repository')).toEqual([{
      name: '電子カルテ NAS', tool: 'restic', place: '/mnt/nas/restic', systems: ['電子カルテ'], lookedAt: '2026-11-20T06:00:00+09:00',
      clockAheadSeconds: 3, nextPruneTakes: ['0000ffff'], nextPruneLeaves: 2,
    }])
  })

  it('tells everything that was looked at of a generation', async () => {
    expect(factsOf(await reading(report), 'generation')).toEqual([{
      repository: '電子カルテ NAS', id: 'a1b2c3d4', systems: ['電子カルテ'], takenAt: '2026-11-19T23:00:00+09:00',
      storedAt: '2026-11-19T23:21:09+09:00', root: 'a'.repeat(64), files: 5302, bytes: 890_112_000, addedBytes: 2_048_000,
      result: 'succeeded', missing: 0, unread: 0, comparedWithSourceAt: '2026-11-20T06:00:00+09:00',
      wholeReadAt: '2026-11-15T03:00:00+09:00', partsRead: 3, partsOf: 7, damaged: 0,
      inspectedAt: '2026-11-20T06:10:00+09:00', inspectedFiles: 5302, unjudged: 20, changedFiles: 12, canaries: 'same',
      grade: 'D', unlocked: 0, hidden: 0, triedAt: '2026-11-20T06:00:01+09:00', triedRefused: true,
      protectionSeenAt: '2026-11-20T06:00:00+09:00',
    }])
    expect(factsOf(await reading(report), 'suspicion')).toEqual([{
      repository: '電子カルテ NAS', generation: 'a1b2c3d4', rule: 'write-once-changed', count: 2, example: 'pacs/1.dcm',
      inspectedAt: '2026-11-20T06:10:00+09:00',
    }])
  })

  it('what was not looked at is absent, never "fine"', async () => {
    const batch = await reading(withGeneration({
      source: null, inspected: null, protection: null, read: { wholeAt: null, parts: 0, of: 7, damages: [] },
    }))
    const [seen] = factsOf(batch, 'generation')
    for (const absent of ['damaged', 'missing', 'canaries', 'grade', 'inspectedAt', 'wholeReadAt', 'result'])
      expect(seen).not.toHaveProperty(absent)
  })

  it('a run per generation and system, with a warning where files could not be read', async () => {
    const batch = await reading(withGeneration({
      systems: ['電子カルテ', 'PACS'], source: { ...generation.source, unread: 3, example: 'D:\\chart\\lock' },
    }))
    expect(factsOf(batch, 'backupRun').map(({ system, startedAt, result }) => [system, startedAt, result])).toEqual([
      ['電子カルテ', '2026-11-19T23:00:00+09:00', 'warnings'], ['PACS', '2026-11-19T23:00:00+09:00', 'warnings'],
    ])
  })

  it('what is gone is told apart from what is there; one broken line costs itself', async () => {
    const gone = {
      id: 'c1', takenAt: '2026-11-18T23:00:00+09:00', storedAt: null, addedBytes: null, lastSeenAt: '2026-11-19T06:00:00+09:00',
      missedAt: '2026-11-20T06:00:00+09:00', deletedAt: null,
    }
    const batch = await reading({ ...report, repositories: [{ ...repository, gone: [gone, { id: 'c2' }] }] })
    expect(factsOf(batch, 'generationGone')).toEqual([{
      repository: '電子カルテ NAS', id: 'c1', takenAt: '2026-11-18T23:00:00+09:00', lastSeenAt: '2026-11-19T06:00:00+09:00',
      missedAt: '2026-11-20T06:00:00+09:00',
    }])
    expect(factsOf(batch, 'generation')).toHaveLength(1)
    expect(codes(batch)).toEqual([expect.stringContaining('lost backup-watch.part-unreadable')])
  })

  it('a forged time claims no run that ends before it began', async () => {
    const [run] = factsOf(await reading(withGeneration({ takenAt: '2026-11-20T23:59:59+09:00' })), 'backupRun')
    expect(run).not.toHaveProperty('endedAt')
  })

  it('samples are rehearsals with their rates; one that came back wrong has failed', async () => {
    const samples = factsOf(await reading(report), 'rehearsal')
    expect(samples.map(({ sort, outcome, compared, equal, dataInAt }) => [sort, outcome, compared, equal, dataInAt])).toEqual([
      ['sample', 'came-back', 18, 18, '2026-11-19T21:12:04.500Z'], ['sample', 'failed', 20, 19, undefined],
    ])
    expect(samples[1]?.trouble).toContain('hash differs')
    expect(new Set(samples.map(({ id }) => id)).size).toBe(2)
  })

  it('a medium as first seen and as seen now', async () => {
    expect(factsOf(await reading(report), 'mediumSeen').map(({ at, sort, label }) => [at, sort, label])).toEqual([
      ['2026-11-18T06:20:00+09:00', 'rdx', 'B-07'], ['2026-11-20T06:20:00+09:00', 'rdx', 'B-07'],
    ])
  })

  it('speaks for its host, at the moment it ended, and claims what it holds', async () => {
    expect(await reading(report)).toMatchObject({
      mode: 'snapshot', scope: 'WATCH01', observedAt: '2026-11-20T06:20:00+09:00',
      gives: ['backup-repository', 'backup-log', 'rehearsals', 'backup-media'],
    })
    expect((await reading({ ...report, repositories: [], media: [] })).gives).toEqual([])
  })

  it.each([
    ['another version', { ...report, version: 2 }, '- lost backup-watch.other-version'],
    ['no report', { kind: report.kind }, '- lost backup-watch.not-a-report'],
    ['broken off', { ...report, complete: false }, '- lost backup-watch.broken-off'],
    ['a generation without an id', withGeneration({ id: '' }), '- lost backup-watch.part-unreadable'],
    ['a time that is none', withGeneration({ takenAt: 'yesterday' }), '- lost backup-watch.part-unreadable'],
    ['a negative size', withGeneration({ bytes: -1 }), '- lost backup-watch.part-unreadable'],
  ])('%s is said', async (_, one, code) => {
    expect(codes(await reading(one))).toContain(code)
  })

  it('one broken generation costs itself only', async () => {
    const batch = await reading({ ...report, repositories: [{ ...repository, generations: [{ id: 'x' }, generation] }] })
    expect(factsOf(batch, 'generation').map(({ id }) => id)).toEqual(['a1b2c3d4'])
    expect(batch.problems[0]?.value).toBe('電子カルテ NAS x')
  })

  it('a repository that could not be read: said, kept apart from "nothing there"', async () => {
    const refusal = { code: 'locked', what: 'restic', said: '' }
    const before = await reading({ ...report, repositories: [{ ...repository, refusal }] })
    expect(codes(before)).toEqual(['- note backup-watch.refused'])
    expect(factsOf(before, 'repository')[0]?.refused).toBe('locked')
    const never = await reading({ ...report, repositories: [{ ...repository, refusal, generations: [], sample: null, samples: [] }] })
    expect(codes(never)).toEqual(['- lost backup-watch.refused'])
    expect(never.gives).not.toContain('backup-log')
  })

  it('any JSON whatever ends in facts or a problem', async () => {
    const odd = fc.jsonValue()
    await fc.assert(fc.asyncProperty(odd, odd, odd, async (one, two, three) => {
      const batch = await reading({ ...report, repositories: [{ ...repository, generations: [one], sample: two }], media: [three] })
      expect(codes(batch).filter((code) => code.includes('source.broken'))).toEqual([])
    }), { numRuns: 200 })
  })
})
