import { describe, expect, it } from 'vitest'
import { codes, factsOf, read } from '../testing/read.ts'
import { report, tried } from './fixtures.ts'
import { reachProbe } from './source.ts'

const reading = (one: unknown) => read(reachProbe, 'reach.json', JSON.stringify(one))

describe('reach-probe', () => {
  it('tells each try; what was not tried is absent, not refused', async () => {
    expect(factsOf(await reading(report), 'reach')).toEqual([
      {
        position: '外来の端末', repository: '電子カルテ NAS', target: 'nas01:445', way: 'smb', at: '2026-11-20T10:00:00+09:00', connected: true,
        listed: true, wrote: false, account: 'KOKORO\\nurse1',
      },
      {
        position: '外来の端末', repository: '電子カルテ NAS', target: 'nas01:22', way: 'ssh', at: '2026-11-20T10:00:00+09:00', connected: false,
      },
    ])
  })

  it('speaks for its place', async () => {
    expect(await reading(report)).toMatchObject({ mode: 'snapshot', scope: '外来の端末', observedAt: '2026-11-20T10:00:09+09:00' })
  })

  it.each([
    ['another version', { ...report, version: 7 }, '- lost reach-probe.other-version'],
    ['no report', { ...report, position: '' }, '- lost reach-probe.not-a-report'],
    ['broken off', { ...report, complete: false }, '- lost reach-probe.broken-off'],
    ['a broken try', { ...report, tried: [tried, { ...tried, wrote: 'maybe' }] }, '- lost reach-probe.part-unreadable'],
  ])('%s is said', async (_, one, code) => {
    expect(codes(await reading(one))).toEqual([code])
  })

  it('claims nothing where nothing was tried', async () => {
    expect((await reading({ ...report, tried: [] })).gives).toEqual([])
  })
})
