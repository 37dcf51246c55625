// Whom to call, who keeps what running, what they promised and what they answered.
import { z } from 'zod'
import { answer, date, text } from './common.ts'

export const contactRoles = [
  'director', // 院長・最高責任者
  'security-manager', // 医療情報システム安全管理責任者
  'systems', // システム担当
  'administration', // 事務部門
  'clinical', // 診療部門の代表
  'public-relations', // 広報
  'vendor', // 事業者
  'outside-body', // 厚労省, 警察 …
] as const

export const outsideBodies = [
  'ministry', // 厚生労働省 担当窓口
  'portal', // 教育支援ポータル
  'privacy-commission', // 個人情報保護委員会
  'police', // 都道府県警
  'jpcert', // JPCERT/CC
  'insurer', // サイバー保険
  'prefecture', // 都道府県・保健所
] as const

export const contact = z.object({
  role: z.enum(contactRoles),
  /** For `outside-body`. */
  body: z.enum(outsideBodies),
  order: z.enum(['main', 'deputy']),
  name: text,
  organisation: text,
  department: text,
  /** Every way to reach: extension, mobile, e-mail, PHS … */
  phones: z.array(text),
  emails: z.array(text),
  nightsAndHolidays: z.boolean(),
  system: text,
  vendor: text,
  confirmedOn: date,
  validUntil: date,
  note: text,
})

export const vendor = z.object({ name: text, address: text, phones: z.array(text), emails: z.array(text), note: text })

export const system = z.object({
  name: text,
  /** 電子カルテ, PACS, 検査 …: as the hospital says. */
  category: text,
  vendor: text,
  importance: z.enum(['high', 'middle', 'low']),
  location: text,
  remoteMaintenance: z.boolean(),
  /** Entrusted wholly to the cloud provider. */
  cloud: z.boolean(),
})

export const contract = z.object({
  vendor: text,
  system: text,
  title: text,
  from: date,
  to: date.nullable(),
  /** 「サイバー攻撃の責任は負わない」 stands in it. */
  disclaimerClause: z.boolean(),
  /** Binds the vendor to the 3省2ガイドライン. */
  guidelineClause: z.boolean(),
  /** Vendor must tell of vulnerabilities. */
  vulnerabilityNotice: z.boolean(),
  /** Says who does what in an incident. */
  incidentRoles: z.boolean(),
})

/** One answer on 事業者確認用, MDS or SDS. */
export const vendorAnswer = z.object({
  vendor: text,
  system: text,
  form: z.enum(['checklist', 'mds', 'sds']),
  item: text,
  question: text,
  answer,
  note: text,
  answeredOn: date,
})

/** Asked and received: one line per vendor, system and form. */
export const disclosure = z.object({
  vendor: text,
  system: text,
  form: z.enum(['checklist', 'mds', 'sds']),
  askedOn: date,
  receivedOn: date,
})

export const remoteLine = z.object({
  vendor: text,
  system: text,
  /** SSL-VPN, IPsec, 専用線, 画面共有 …: as written. */
  method: text,
  declaredOn: date,
  sourceLimited: z.boolean(),
  alwaysOn: z.boolean(),
  twoFactor: z.boolean(),
  /** 「なし」 answered: there is no line. */
  none: z.boolean(),
})
