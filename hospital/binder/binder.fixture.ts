// A believable hospital for tests of papers: real register facts, judged by the real rulebooks, with rows a real
// kernel wrote.
import { createHash } from 'node:crypto'
import { headCode, openNote, parseCheckpoint } from '#engines/ledger'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import { speaker, type Locale, type Message } from '#hospital/kernel/text.ts'
import { text as copiesText } from '#hospital/copies/text.ts'
import { evaluate } from '#hospital/principles/evaluate.ts'
import { principles } from '#hospital/principles/index.ts'
import { domain, file, groups, register, row, sid, user, users, viewOf } from '#hospital/principles/testing/register.ts'
import { text as principleText } from '#hospital/principles/text.ts'
import { recoveryText } from '#hospital/recovery/text.ts'
import { text as registerText } from '#hospital/register/text.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import type { Batch } from '#hospital/register/fact.ts'
import { sources } from '#hospital/sources/index.ts'
import { titles } from '#hospital/register/vocabulary/titles.ts'
import { activeByDefault, bundledRulebooks } from '#hospital/rulebooks/load.ts'
import { attested } from '#hospital/work/acts/attested.ts'
import { evaluated } from '#hospital/work/acts/evaluated.ts'
import { exceptionApproved, exceptionRequested } from '#hospital/work/acts/exceptions.ts'
import { stocktakeAnswered, stocktakeStarted } from '#hospital/work/acts/stocktake.ts'
import { taskCreated } from '#hospital/work/acts/tasks.ts'
import { observe, tallies } from '#hospital/work/observe.ts'
import { stateReader } from '#hospital/work/state.ts'
import { planSheets, tokenHash } from '#hospital/work/stocktake.ts'
import type { FindingRow } from '#hospital/work/tables.ts'
import { bench, type Bench, who } from '#hospital/work/work.fixture.ts'
import { binderText } from './text.ts'
import type { Standing } from './report.ts'
import type { PrintedHead } from './paper.ts'

export const today = '2026-11-20'
export const hospitalName = '地方独立行政法人 見本市民病院機構 見本総合医療センター'

type Contact = Partial<Attributes['contact']>
type System = Partial<Attributes['system']>

const departments = ['看護部', '外来', '放射線科', '医事課', '薬剤部', '検査科', '病棟３階', '地域医療連携室']
const families = ['佐藤', '髙﨑', '渡邉', '鈴木', '𠮷田', '伊藤', '五十嵐', '長谷川']
const given = ['花子', '太郎', '健一', '美咲', '翔', '由紀', '大輔', 'さくら']

const roles = ['director', 'security-manager', 'systems', 'administration', 'clinical'] as const
const people = { director: '病院 長一', 'security-manager': '安全 守', systems: '情報 博', administration: '事務 正子',
  clinical: '診療 部代' } as const

export const systems: readonly System[] = [
  { name: '電子カルテシステム（オーダリング・看護支援を含む統合医療情報システム）', vendor: '株式会社日本医療情報システムズ東日本ソリューションサービス', importance: 'high' },
  { name: '医用画像管理システム（PACS）', vendor: '画像診断ネットワーク株式会社', importance: 'high' },
  { name: '放射線情報システム（RIS）', vendor: '画像診断ネットワーク株式会社', importance: 'high' },
  { name: '臨床検査システム（LIS）', vendor: '㈱検査テクノロジー', importance: 'high' },
  { name: '調剤支援システム', vendor: '薬剤ソフト株式会社', importance: 'middle' },
  { name: '医事会計システム（レセプト電算）', vendor: '株式会社日本医療情報システムズ東日本ソリューションサービス', importance: 'high' },
  { name: '給食・栄養管理システム', vendor: '栄養システム有限会社', importance: 'low' },
  { name: '手術・麻酔記録システム', vendor: '周術期メディカルシステムズ株式会社', importance: 'high' },
  { name: '生体情報モニタリングシステム', vendor: '日本モニタ工業株式会社', importance: 'middle' },
  { name: '人工透析管理システム', vendor: '透析情報株式会社', importance: 'middle' },
  { name: '健診システム', vendor: '健診クラウド株式会社', importance: 'middle', cloud: true, remoteMaintenance: false },
  { name: 'オンライン資格確認・電子処方箋端末', vendor: '株式会社日本医療情報システムズ東日本ソリューションサービス', importance: 'high' },
]

const contacts: readonly Contact[] = [
  ...roles.flatMap((role): Contact[] => [
    { role, order: 'main', name: people[role], department: role === 'systems' ? '医療情報部 情報システム課' : '病院',
      phones: ['内線 2101', '090-0000-1111'],
      emails: [`${role}@mihon-hospital.example.jp`], confirmedOn: '2026-11-02', nightsAndHolidays: role === 'systems' },
    ...(role === 'clinical' ? [] : [
      { role, order: 'deputy', name: `代理 ${role === 'director' ? '副院長' : '次郎'}`, phones: ['内線 2102', '090-0000-2222'],
        confirmedOn: '2026-11-02' } satisfies Contact,
    ]),
  ]),
  { role: 'vendor', vendor: '日本医療情報システムズ東日本ソリューションサービス', name: 'カスタマーサポートセンター 保守窓口',
    phones: ['0120-000-001', '03-0000-0001'],
    emails: ['support-hospital-24h@emr-vendor.example.co.jp'], nightsAndHolidays: true, confirmedOn: '2026-10-05' },
  { role: 'vendor', vendor: '画像診断ネットワーク', name: '木村', phones: ['0120-000-002'], nightsAndHolidays: true,
    confirmedOn: '2026-10-05' },
  { role: 'vendor', vendor: '検査テクノロジー', system: '臨床検査システム（LIS）', name: '沢田', phones: ['052-000-0003'],
    nightsAndHolidays: false },
  { role: 'vendor', vendor: '薬剤ソフト', name: 'サポート', phones: ['06-0000-0004'], confirmedOn: '2026-06-01' },
  { role: 'vendor', vendor: '周術期メディカルシステムズ', name: '夜間受付', phones: ['0120-000-005'], nightsAndHolidays: true,
    confirmedOn: '2026-10-05' },
  { role: 'vendor', vendor: '日本モニタ工業', name: '東北営業所', phones: ['022-000-0006'], nightsAndHolidays: false,
    confirmedOn: '2026-10-05' },
  { role: 'vendor', vendor: '空調設備株式会社', name: 'サーバ室空調', phones: ['0120-000-009'], nightsAndHolidays: true,
    confirmedOn: '2026-10-05' },
]

const outside: readonly Contact[] = [
  { role: 'outside-body', body: 'ministry', organisation: '厚生労働省 医政局 医療情報担当参事官室', phones: ['03-0000-1000'],
    emails: ['cyber@mhlw.example.go.jp'], confirmedOn: '2026-05-01', validUntil: '2027-03-31' },
  { role: 'outside-body', body: 'portal', organisation: 'MIST「インシデントかも？」', emails: ['desk@mist.example.jp'],
    confirmedOn: '2026-05-01' },
  { role: 'outside-body', body: 'privacy-commission', organisation: '個人情報保護委員会', phones: ['03-0000-2000'],
    confirmedOn: '2026-05-01' },
  { role: 'outside-body', body: 'police', organisation: '県警察本部 サイバー犯罪対策課', phones: ['022-000-0110'],
    confirmedOn: '2025-04-01', validUntil: '2026-03-31' },
  { role: 'outside-body', body: 'jpcert', organisation: 'JPCERT/CC インシデント報告', emails: ['info@jpcert.example.jp'],
    confirmedOn: '2026-05-01' },
  { role: 'outside-body', body: 'prefecture', organisation: '県 保健福祉部 医療政策課', phones: ['022-000-3000'],
    confirmedOn: '2026-05-01' },
]

const nameOf = (n: number) => `${families[n % 8] ?? ''} ${given[Math.floor(n / 8) % 8] ?? ''}`

/** Ninety people in eight departments, every seventh with an account nobody has used for long. */
const accounts = Array.from({ length: 90 }, (_, n) => {
  const name = nameOf(n)
  const old = n % 7 === 0
  return user(`u${String(1000 + n)}`, {
    displayName: name, employeeId: String(1000 + n), department: departments[n % 8] ?? '',
    ...(old ? { lastLogonAt: n % 14 === 0 ? null : '2026-02-03T08:30:00+09:00', passwordSetAt: '2025-12-01' } : {}),
    ...(n % 20 === 3 ? { passwordNeverExpires: true, passwordSetAt: '2022-04-01' } : {}),
  })
})

export function files() {
  return [
    users(
      ...accounts,
      user('svc_backup', { displayName: 'バックアップ用', lastLogonAt: null, passwordNeverExpires: true,
        passwordSetAt: '2020-04-01' }),
      user('gairai-kyoyo', { displayName: '外来共用' }),
      user('Administrator', { sid: sid(500), lastLogonAt: '2026-11-18', passwordSetAt: '2019-04-01',
        memberOf: ['Domain Admins'] }),
    ),
    groups(row('group', { realm: domain, name: 'Domain Admins', sid: sid(512),
      members: ['Administrator', 'u1004', 'u1012'] })),
    file('staff', Array.from({ length: 90 }, (_, n) =>
      row('person', { employeeId: String(1000 + n), name: nameOf(n), department: departments[n % 8] ?? '' }))),
    file('leavers', [5, 21, 40, 77].map((n) => row('person', { employeeId: String(1000 + n), leftOn: '2026-08-31' })),
      { mode: 'additive' }),
    file('password-policy', [row('passwordPolicy', {
      realm: domain, minLength: 7, complexity: false, maxAgeDays: null, lockoutThreshold: 0,
      reversibleEncryption: false,
    })]),
    file('contacts', contacts.map((one) => row('contact', one))),
    file('outside-bodies', outside.map((one) => row('contact', one))),
    file('systems', systems.map((one) => row('system', one))),
    file('vendors', [row('vendor', { name: '透析情報株式会社', phones: ['03-0000-7000'] })]),
    file('disclosures', [
      row('disclosure', { vendor: '日本医療情報システムズ東日本ソリューションサービス', form: 'mds', askedOn: '2026-05-01',
        receivedOn: '2026-06-01' }),
      row('disclosure', { vendor: '日本医療情報システムズ東日本ソリューションサービス', form: 'checklist', askedOn: '2026-05-01',
        receivedOn: '2026-06-01' }),
      row('disclosure', { vendor: '画像診断ネットワーク', system: '医用画像管理システム（PACS）', form: 'mds', askedOn: '2026-05-01',
        receivedOn: '2026-06-01' }),
      row('disclosure', { vendor: '画像診断ネットワーク', system: '放射線情報システム（RIS）', form: 'mds', askedOn: '2026-05-01' }),
      row('disclosure', { vendor: '画像診断ネットワーク', form: 'checklist', askedOn: '2026-05-01' }),
      row('disclosure', { vendor: '検査テクノロジー', form: 'checklist', askedOn: '2026-07-01' }),
      row('disclosure', { vendor: '健診クラウド', form: 'sds', askedOn: '2026-05-01', receivedOn: '2026-06-15' }),
      row('disclosure', { vendor: '健診クラウド', form: 'checklist', askedOn: '2026-05-01', receivedOn: '2026-06-15' }),
    ]),
    file('vendor-answers', [
      row('vendorAnswer', { vendor: '日本医療情報システムズ東日本ソリューションサービス', form: 'checklist', item: '2-②', question: 'リモート保守',
        answer: 'yes', answeredOn: '2026-06-01' }),
      row('vendorAnswer', { vendor: '日本医療情報システムズ東日本ソリューションサービス', form: 'checklist', item: '2-⑩',
        question: '二要素認証を実装している', answer: 'no', answeredOn: '2026-06-01' }),
    ]),
    file('remote-lines', [
      row('remoteLine', { vendor: '日本医療情報システムズ東日本ソリューションサービス', method: 'IPsec', sourceLimited: true, alwaysOn: false,
        twoFactor: true }),
      row('remoteLine', { vendor: '画像診断ネットワーク', system: '医用画像管理システム（PACS）', method: 'SSL-VPN', sourceLimited: false,
        alwaysOn: true, twoFactor: false }),
    ]),
    file('contracts', [
      row('contract', { vendor: '日本医療情報システムズ東日本ソリューションサービス', title: '統合保守', from: '2026-04-01', to: '2027-03-31',
        disclaimerClause: false, guidelineClause: true, vulnerabilityNotice: true, incidentRoles: true }),
      row('contract', { vendor: '画像診断ネットワーク', title: '画像保守', from: '2024-04-01', to: null, disclaimerClause: true,
        guidelineClause: false, vulnerabilityNotice: false }),
    ]),
  ]
}

/** The same files as they would have come in on that day. */
export const buildHospital = (day = today): RegisterView =>
  viewOf({ asOf: day, files: register(...files().slice(0, arrived[day])).files.map((one) => asReceived(one, day)) })

function asReceived(one: Batch, day: string): Batch {
  const file = createHash('sha256').update(`${one.path} ${day}`).digest('hex')
  return { ...one, observedAt: day, file, source: sourceOf[one.source] ?? one.source }
}

const sourceOf: Readonly<Record<string, string>> = {
  'directory-users': 'ad-users-csv', 'directory-groups': 'ad-groups-csv', 'password-policy': 'windows-net',
  'outside-bodies': 'vcard',
}

/** In summer only the accounts were looked at, in autumn the contacts too. */
const arrived: Readonly<Record<string, number>> = { '2026-08-01': 5, '2026-10-01': 9 }

export const say = (locale: Locale) => {
  const speak = speaker(binderText, copiesText, recoveryText, titles, registerText, principleText,
    ...principles.map((one) => one.text), ...sources.map((one) => one.text))
  return (message: Message) => speak(locale, message)
}

/** The head of the record as papers carry it. */
async function headOf(kernel: Kernel): Promise<PrintedHead> {
  const head = await kernel.head()
  const opened = openNote(head.note, [head.vkey])
  const checkpoint = opened.ok ? parseCheckpoint(opened.text) : null
  if (!checkpoint) throw new Error('the head does not open')
  const code = headCode(checkpoint, head.vkey)
  return { groups: [...code.groups], qr: code.qr, size: head.size }
}

const clerk = who('clerk', 'practitioner')
const boss = who('boss', 'manager')
const names: Readonly<Record<string, string>> = { clerk: '安全 守', boss: '病院 長一' }

/** Three evaluations, tasks, exceptions in every state, answers to the checklist, and a stock-take half returned. */
export async function standingOf(locale: Locale = 'ja'): Promise<{ standing: Standing; at: Bench }> {
  const at = await bench('2026-08-01')
  const rulebooks = bundledRulebooks().filter(({ id }) => activeByDefault.has(id))
  const view = buildHospital()
  for (const day of ['2026-08-01', '2026-10-01', today]) {
    at.setDay(day)
    const evaluation = evaluate(buildHospital(day), rulebooks)
    await at.done(clerk, evaluated, {
      asOf: day, editions: rulebooks.map(({ id }) => id), principles: tallies(evaluation),
      findings: observe(evaluation),
    })
    if (day === '2026-10-01') await shortException(at)
  }
  await workOn(at)
  await answer(at)
  const campaign = await startStocktake(at, view)
  return { standing: await read(at, locale, view, rulebooks, campaign), at }
}

const unused = (rows: readonly FindingRow[]) =>
  rows.filter((one) => one.check_id === 'unused-accounts' && one.subject_key !== null)

/** Approved for a month and run out since. */
async function shortException(at: Bench): Promise<void> {
  const [finding] = unused(await at.rows('work_finding'))
  await at.done(clerk, exceptionRequested, {
    id: 'e-old', finding: finding?.id ?? '', reason: '産休中で、復帰の予定があります。', measure: '所属長が月に一度、使われていないことを確かめます。',
    until: '2026-10-31',
  })
  await at.done(boss, exceptionApproved, { id: 'e-old', note: null })
}

async function workOn(at: Bench): Promise<void> {
  const list = unused(await at.rows('work_finding'))
  await at.done(clerk, taskCreated, {
    id: 't1', check: 'unused-accounts', principle: 1, findings: list.slice(2, 5).map(({ id }) => id),
    duty: 'practitioner', assignee: 'clerk',
    due: '2026-11-10', note: null,
  })
  await at.done(clerk, exceptionRequested, {
    id: 'e-good', finding: list[1]?.id ?? '', reason: '長期の研修に出ています。', measure: 'ログイン時刻を平日日中に限っています。',
    until: '2026-12-10',
  })
  await at.done(boss, exceptionApproved, { id: 'e-good', note: null })
  await at.done(clerk, exceptionRequested, {
    id: 'e-asked', finding: list[6]?.id ?? '', reason: '派遣元に確認中です。', measure: '権限を参照だけにしました。', until: '2027-01-31',
  })
}

/** Said of the checklist: mostly yes, one yes against the evidence, one no past its day, two not yet answered. */
async function answer(at: Bench): Promise<void> {
  const items = bundledRulebooks().find(({ id }) => id === 'checklist-r7')?.items.map(({ id }) => id) ?? []
  for (const item of items) {
    if (item === '2-⑫' || item === '4-①') continue
    const no = item === '2-⑩' || item === '3-③'
    await at.done(clerk, attested, {
      edition: 'checklist-r7', item, answer: no ? 'no' : 'yes', confirmedOn: '2026-11-05',
      targetOn: item === '2-⑩' ? '2027-03-31' : item === '3-③' ? '2026-09-30' : null,
      note: no ? '次のシステム更新に合わせて行います。' : null,
    })
  }
}

async function startStocktake(at: Bench, view: RegisterView) {
  const sheets = planSheets(view, undefined)
  await at.done(clerk, stocktakeStarted, {
    id: 'autumn', title: '令和8年度 秋の棚卸し', scope: domain, due: '2026-12-10',
    sheets: sheets.map(({ id, department, token }) => ({ id, department, head: null, tokenHash: tokenHash(token) })),
    entries: sheets.flatMap((sheet) => sheet.entries.map((entry) => ({ ...entry, sheet: sheet.id }))),
  })
  const [first] = sheets
  if (first) {
    await at.done(who('head', 'staff'), stocktakeAnswered, {
      campaign: 'autumn', sheet: first.id, via: 'page', answeredBy: '外来師長 鈴木',
      answers: first.entries.map((one, n) => n % 5 === 4
        ? { entry: one.id, answer: 'stop' as const, note: '9月に退職' }
        : { entry: one.id, answer: 'inUse' as const, note: null }),
    })
  }
  return 'autumn'
}

async function read(at: Bench, locale: Locale, view: RegisterView, rulebooks: Standing['rulebooks'],
  campaign: string): Promise<Standing> {
  const [findings, tasks, exceptions, attestations, trend, stocktakes, sheets, entries] = await Promise.all([
    at.rows('work_finding'), at.rows('work_task'), at.rows('work_exception'), at.rows('work_attestation'),
    at.rows('work_evaluation'),
    at.rows('work_stocktake'), at.rows('work_sheet'), at.rows('work_entry'),
  ])
  const reader = stateReader(tasks, exceptions, today)
  return {
    locale, hospital: hospitalName, today, head: await headOf(at.kernel), view, evaluation: evaluate(view, rulebooks),
    rulebooks,
    findings: findings.map((one) => ({ ...one, state: reader.of(one) })), tasks, exceptions, attestations,
    trend: trend.toSorted((a, b) => a.seq - b.seq),
    stocktakes: stocktakes.filter(({ id }) => id === campaign).map((one) => ({ campaign: one, sheets, entries })),
    say: say(locale), nameOf: (person) => names[person] ?? person,
  }
}
