// Files of this source as they arrive.
import type { GenerationSeen, WatchReport } from '#engines/copies'
import { encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'

export const generation: GenerationSeen = {
  id: 'a1b2c3d4', takenAt: '2026-11-19T23:00:00+09:00', storedAt: '2026-11-19T23:21:09+09:00', host: 'HIS-SV01', paths: ['D:\\chart'],
  files: 5302, bytes: 890_112_000, addedBytes: 2_048_000, systems: ['電子カルテ'], medium: null, root: 'a'.repeat(64),
  source: { comparedAt: '2026-11-20T06:00:00+09:00', missing: 0, unread: 0, example: null },
  read: { wholeAt: '2026-11-15T03:00:00+09:00', parts: 3, of: 7, damages: [] },
  inspected: {
    at: '2026-11-20T06:10:00+09:00', files: 5302, unjudged: 20, changed: 12, canaries: 'same',
    suspicions: [{ rule: 'write-once-changed', count: 2, example: 'pacs/1.dcm' }],
  },
  protection: {
    grade: 'D', until: null, objects: 40, unlocked: 0, hidden: 0, refused: true, grounds: ['append-only'],
    seenAt: '2026-11-20T06:00:00+09:00', triedAt: '2026-11-20T06:00:01+09:00',
  },
}

export const report: WatchReport = {
  kind: 'kokoroe-backup-watch', version: 1, host: 'WATCH01', startedAt: '2026-11-20T06:00:00+09:00',
  endedAt: '2026-11-20T06:20:00+09:00', complete: true,
  repositories: [{
    name: '電子カルテ NAS', tool: 'restic', place: '/mnt/nas/restic', systems: ['電子カルテ'], lookedAt: '2026-11-20T06:00:00+09:00',
    refusal: null, clock: { storage: '2026-11-20T06:00:03+09:00', here: '2026-11-20T06:00:00+09:00', aheadSeconds: 3 },
    prune: { takes: ['0000ffff'], keeps: ['a1b2c3d4', 'b1b2c3d4'] }, generations: [generation],
    sample: {
      generation: 'a1b2c3d4', at: '2026-11-20T06:12:00+09:00', picked: 20, equal: 18, sizeOnly: 2, wrong: [], bytes: 52_000_000, seconds: 4.5,
    },
    samples: [{
      generation: 'a0b2c3d4', at: '2026-11-13T06:12:00+09:00', picked: 20, equal: 19, sizeOnly: 0,
      wrong: [{ where: 'D:\\chart\\1.dat', said: 'hash differs' }], bytes: 51_000_000, seconds: 5,
    }],
  }],
  media: [{ serial: 'RDX0007', label: 'B-07', sort: 'rdx', bytes: 2_000_000_000_000, where: 'E:', since: '2026-11-18T06:20:00+09:00' }],
}

export const fixtures: readonly Fixture[] = [
  { name: 'WATCH01.json', bytes: encode(JSON.stringify(report, null, 2), 'utf-8') },
  { name: 'watch.json', bytes: encode(JSON.stringify({ ...report, host: 'HIS-BK', media: [] }), 'utf-8-bom') },
]
