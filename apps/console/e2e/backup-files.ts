// What a small hospital has of its backups: a plan, and a watch that found one night encrypted and one copy damaged.
import type { GenerationSeen } from '#engines/copies'
import { generation, report } from '#hospital/sources/backup-watch/fixtures.ts'

const ago = (days: number) => `${new Date(Date.now() + 9 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 19)}+09:00`

function night(days: number, more: Partial<GenerationSeen> = {}): GenerationSeen {
  const at = ago(days)
  const inspected = generation.inspected && { ...generation.inspected, at, suspicions: [] }
  return {
    ...generation, id: `${days}`.padStart(64, '0'), takenAt: at, storedAt: at, systems: ['電子カルテ', 'PACS'],
    read: { wholeAt: at, parts: 7, of: 7, damages: days === 3 ? [{ where: 'data/1f/1f00', said: 'hash differs' }] : [] },
    inspected, ...more,
  }
}

const encrypted = generation.inspected && {
  ...generation.inspected, at: ago(1), changed: 4800, canaries: 'changed' as const,
  suspicions: [{ rule: 'new-ending', count: 4800, example: '.lockd' }, { rule: 'onion', count: 12, example: 'chart/README.txt' }],
}

const nightly = [6, 5, 4, 3, 2].map((days) => night(days))

const watched = {
  ...report, startedAt: ago(0), endedAt: ago(0),
  repositories: report.repositories.map((one) => ({
    ...one, lookedAt: ago(0), generations: [...nightly, night(1, { inspected: encrypted })], sample: null, samples: [],
  })),
}

export const backupFiles: Readonly<Record<string, string>> = {
  'バックアップ計画表.csv': [
    'システム,方法,頻度,世代,保存先,媒体,院外保管,オフライン,契約条項・規程',
    '電子カルテ,丸ごと,毎日,7世代,電子カルテ NAS,NAS,×,×,', '電子カルテ,写し,週1(土),4,RDX,RDX,○,取り外して耐火金庫,保守契約 第12条',
  ].join('\r\n'),
  '見回りの結果.json': JSON.stringify(watched),
}
