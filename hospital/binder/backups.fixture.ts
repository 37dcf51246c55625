// A hospital whose backups are known, for tests of papers: a NAS, disks that go round, a bucket, five rehearsals, what
// vendors said, and a step that would save hours.
import { evaluate } from '#hospital/principles/evaluate.ts'
import { file, register, row, viewOf } from '#hospital/principles/testing/register.ts'
import type { Batch } from '#hospital/register/fact.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { activeByDefault, bundledRulebooks } from '#hospital/rulebooks/load.ts'
import type { Locale } from '#hospital/kernel/text.ts'
import { hospitalName, say, systems, today } from './binder.fixture.ts'
import type { Standing } from './report.ts'

type Some<K extends keyof Attributes> = Partial<Attributes[K]>
const [emr = '', pacs = '', ris = '', lis = '', pharmacy = '', receipts = ''] = systems.map(({ name }) => name ?? '')
const nas = 'NAS-BK01'
const rounds = '電子カルテ 持ち出し'
const at = (day: string, time = '02:00') => `${day}T${time}:00+09:00`
const root = 'a'.repeat(64)

const plans: readonly Some<'backupPlan'>[] = [
  { system: emr, method: '丸ごと', repository: nas, everyHours: 24, generations: 7, media: 'nas', offSite: false },
  { system: emr, method: 'DBの書き出し', repository: rounds, everyHours: 168, generations: 4, media: 'rdx', offSite: true,
    offline: 'detached', clause: '医療情報システム運用管理規程 第12条' },
  { system: pacs, method: '差分', repository: 'S3 画像', everyHours: 24, generations: 30, media: 'object', offSite: true,
    offline: 'write-once', byProvider: true, clause: '保守契約 別紙2 第4項' },
  { system: receipts, method: '丸ごと', repository: nas, everyHours: 24, generations: 7, media: 'nas' },
]

const needs: readonly Some<'recoveryNeed'>[] = [
  { system: emr, safety: 5, rtoHours: 24, rpoHours: 24, farBackDays: 14, first: true, bytes: 1.2e12, files: 4000,
    data: 'database',
    terminals: 120, people: '情報係' },
  { system: pacs, safety: 4, rtoHours: 72, rpoHours: 24, farBackDays: 30, bytes: 8e12, files: 900_000, data: 'images',
    people: '画像の業者' },
  { system: lis, safety: 4, rtoHours: 24, rpoHours: 24, farBackDays: 14, first: true, needs: [emr], bytes: 2e11,
    files: 900,
    data: 'database', ownHours: 1, people: '情報係' },
  { system: receipts, safety: 2, rtoHours: 72, rpoHours: 24, farBackDays: 30, needs: [emr], bytes: 3e11, files: 1200,
    data: 'database',
    ownHours: 1.5, people: '情報係' },
  { system: pharmacy, safety: 4, rtoHours: 24, rpoHours: 24, needs: [emr] },
  { system: ris, safety: 3, rtoHours: 48, rpoHours: 24, needs: [pacs] },
]

const means: readonly Some<'recoveryMeans'>[] = [
  { name: '情報係', sort: 'people', amount: 2 }, { name: '画像の業者', sort: 'people', amount: 1 },
  { name: 'RDX装置', sort: 'drive', amount: 1, moreAmount: 1, moreYen: 98_000, pricedOn: '2026-10-02' },
  { name: '院内', sort: 'network', amount: 1000 },
  { name: '端末', sort: 'terminals-per-day', amount: 40, moreAmount: 20, moreYen: 450_000, pricedOn: '2026-10-15' },
]

/** Begun at nine; each step so many hours. */
function rehearsal(id: string, day: string, system: string, hours: readonly number[],
  more: Some<'rehearsal'> = {}): Some<'rehearsal'> {
  let time = Date.parse(at(day, '09:00'))
  const stamps = ['declaredAt', 'inHandAt', 'readableAt', 'dataStartedAt', 'dataInAt', 'consistentAt', 'upAt',
    'smokeTestedAt',
    'handedOverAt'].map((stage, index) => {
    time += (hours[index - 1] ?? 0) * 3_600_000
    return [stage, new Date(time).toISOString()] as const
  })
  return { id, title: id, sort: 'system', system, data: 'database', outcome: 'came-back', bytes: 1.15e12, files: 3900,
    compared: 200, equal: 200, decidedBy: '病院 長一', doneBy: '情報 博', isolated: true, ...Object.fromEntries(stamps),
      ...more }
}

const rehearsals = [
  rehearsal('第1回 電子カルテ', '2025-11-08', emr, [2, 1, 1.5, 24, 5, 2, 2, 3.5]),
  rehearsal('第2回 電子カルテ', '2026-03-14', emr, [1.5, 0.5, 1, 22, 4, 1.5, 2, 2.5]),
  rehearsal('画像 一部の検査', '2026-06-20', pacs, [1, 0.5, 0.5, 6, 0.5], { sort: 'data', data: 'images', bytes: 4e11,
    files: 45_000,
    outcome: 'broken-off', trouble: '昼休みで打ち切り' }),
  rehearsal('第3回 電子カルテ', '2026-09-12', emr, [1, 0.5, 1, 20, 3, 1.5, 2, 2], {
    repository: nas, generation: 'g11', keysNeeded: ['RDXの暗号鍵', '仮想基盤の管理者', 'DBの管理者'], keysOutOfReach: ['仮想基盤の管理者'],
    equal: 199, trouble: '仮想基盤の管理者パスワードがADの中にしかなく、AD停止の想定では入れなかった。' }),
]

const claims: readonly Some<'restoreClaim'>[] = [
  { vendor: '株式会社日本医療情報システムズ東日本ソリューションサービス', system: emr, hours: 336, askedOn: '2025-10-01', saidOn: '2025-10-20' },
  { vendor: '画像診断ネットワーク株式会社', system: pacs, hours: 48, askedOn: '2026-04-01', saidOn: '2026-05-02' },
  { vendor: '薬剤ソフト株式会社', system: pharmacy, askedOn: '2026-08-01' },
]

const good: Some<'generation'> = {
  files: 4000, bytes: 1.1e12, result: 'succeeded', missing: 0, unread: 0, wholeReadAt: '2026-11-18', damaged: 0,
    inspectedFiles: 4000,
  unjudged: 0, canaries: 'same', grade: 'E', protectionSeenAt: '2026-11-19',
}
const daily = [19, 18, 17, 16, 14].map((day): Some<'generation'> => {
  const taken = at(`2026-11-${day}`)
  const spoilt = day === 19 ? { canaries: 'changed' } as const : day === 17 ? { damaged: 1,
    damagedExample: 'data/3f/3fa2' } : {}
  return { repository: nas, systems: [emr, receipts], id: `g${day}`, takenAt: taken, storedAt: taken,
    comparedWithSourceAt: taken,
    inspectedAt: taken, ...good, ...spoilt }
})

const cupboard = (medium: string, day: string): readonly Some<'mediumMove'>[] => [
  { medium, at: at(day, '18:00'), state: 'writing', place: 'サーバー室 RDX装置', repository: rounds },
  { medium, at: at(day, '20:00'), state: 'sealed', root, repository: rounds, generation: `w${day}` },
  { medium, at: at(day, '20:30'), state: 'detached', place: '外来棟 耐火金庫', repository: rounds },
]
const moves: readonly Some<'mediumMove'>[] = [
  ...cupboard('RDX-01', '2026-10-23'), ...cupboard('RDX-02', '2026-10-30'), ...cupboard('RDX-03', '2026-11-06'),
  ...cupboard('RDX-04', '2026-11-13').slice(0, 2),
]
const media: readonly Some<'medium'>[] = [
  ...[1, 2, 3, 4].map((n): Some<'medium'> => ({ label: `RDX-0${n}`, sort: 'rdx', serial: `7A2203${n}K`,
    capacityBytes: 4e12, windowHours: 6,
    systems: [emr] })),
  ...Array.from({ length: 9 }, (_, n): Some<'medium'> => ({ label: `LTO-MHN00${n + 1}L8`, sort: 'tape',
    systems: [pacs, ris] })),
]

const rows = <K extends keyof Attributes>(kind: K, list: readonly Some<K>[]) => list.map((one) => row(kind, one))

export function backupFiles(): readonly Batch[] {
  return [
    file('systems', rows('system', systems)), file('backup-plan', rows('backupPlan', plans)),
    file('recovery-needs', [...rows('recoveryNeed', needs), ...rows('recoveryMeans', means)]),
    file('rehearsals', rows('rehearsal', rehearsals)), file('restore-claims', rows('restoreClaim', claims)),
    file('backup-media', [...rows('medium', media), ...rows('mediumMove', moves)]),
    file('backup-repository', [
      row('repository', { name: nas, tool: 'restic', systems: [emr, receipts], media: 'nas',
        lookedAt: at('2026-11-19', '20:00'),
        inDomain: true, accountMayDelete: true }),
      ...rows('generation', daily),
    ], { scope: nas }),
    file('backup-repository', [
      row('repository', { name: 'S3 画像', tool: 's3', systems: [pacs], media: 'object', offSite: true,
        lookedAt: at('2026-11-19', '21:00') }),
      ...rows('generation', [18, 11, 4].map((day) => ({ repository: 'S3 画像', systems: [pacs], id: `p${day}`,
        takenAt: at(`2026-11-${String(day).padStart(2, '0')}`),
          storedAt: at(`2026-11-${String(day).padStart(2, '0')}`), files: 90_000, bytes: 7e12, result: 'succeeded',
        grade: 'B', lockedUntil: '2027-02-01', unlocked: 0, hidden: 0, triedAt: '2026-11-18', triedRefused: true,
        protectionSeenAt: '2026-11-19' } as const))),
    ], { scope: 'S3 画像' }),
  ]
}

/** No kernel behind it: these papers stand on the register and the rulebooks alone. */
export function backupStanding(locale: Locale = 'ja', files: readonly Batch[] = backupFiles()): Standing {
  const rulebooks = bundledRulebooks().filter(({ id }) => activeByDefault.has(id))
  const view = viewOf(register(...files))
  return {
    locale, hospital: hospitalName, today, view, rulebooks, evaluation: evaluate(view, rulebooks), findings: [],
      tasks: [],
    exceptions: [], attestations: [], stocktakes: [], say: say(locale), nameOf: (person) => person,
    head: { groups: Array.from({ length: 8 }, () => 'ABCDEFGH'), qr: 'kokoroe head', size: 12 },
  }
}
