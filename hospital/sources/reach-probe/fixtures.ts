// Files of this source as they arrive.
import type { ReachReport, ReachTried } from '#engines/copies'
import { encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'

export const tried: ReachTried = {
  repository: '電子カルテ NAS', target: 'nas01:445', way: 'smb', at: '2026-11-20T10:00:00+09:00', connected: true, listed: true, wrote: false,
  deleted: null, account: 'KOKORO\\nurse1',
}

export const report: ReachReport = {
  kind: 'kokoroe-backup-reach', version: 1, position: '外来の端末', host: 'PC-GAIRAI1', startedAt: '2026-11-20T10:00:00+09:00',
  endedAt: '2026-11-20T10:00:09+09:00', complete: true,
  tried: [tried, {
    ...tried, target: 'nas01:22', way: 'ssh', connected: false, listed: null, wrote: null, account: null,
  }],
}

export const fixtures: readonly Fixture[] = [
  { name: 'reach.json', bytes: encode(JSON.stringify(report, null, 2), 'utf-8') },
  { name: 'PC-GAIRAI1.json', bytes: encode(JSON.stringify(report), 'utf-16le-bom') },
]
