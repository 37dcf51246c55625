// What is kept so that systems come back: plans, runs, where copies lie, each copy, the media, who can reach them.
import { z } from 'zod'
import { date, moment, text } from './common.ts'

const count = z.int().nonnegative()
const hours = z.number().nonnegative()
const hash = z.string().regex(/^[0-9a-f]{64}$/)

export const backupTools = [
  'restic', 'borg', 'folder', 'archive', 's3', 'pbs', 'wbadmin', 'veeam', 'tape', 'other',
] as const

/** What a copy lies on. */
export const mediaSorts = ['hdd', 'ssd', 'nas', 'rdx', 'tape', 'optical', 'usb', 'object', 'other'] as const

/** What counts as kept away from the network. SOURCE: 疑義解釈(2024) その1 問49, その7 */
export const offlineWays = [
  'detached', // 媒体を外して保管
  'attached-for-transfer', // 転送時だけつなぐ
  'logical-cloud', // クラウド内の論理的に切り離された領域
  'split-network', // ネットワークの構成を分けている
  'write-once', // 追記不能(書き換え禁止)
] as const

/** What was agreed: one line per system and method. */
export const backupPlan = z.object({
  system: text,
  /** 丸ごと, 差分, DBの書き出し …: as written. */
  method: text,
  repository: text,
  /** As logs name it that know no system: the job, or the computer that runs it. */
  job: text,
  /** Hours from one run to the next, the longest wait where it does not run on every day. */
  everyHours: hours,
  /** Days on which it runs, 1 Monday to 7 Sunday; told only where it runs every week. Public holidays are not known. */
  weekdays: z.array(z.int().min(1).max(7)),
  /** How many generations are kept. */
  generations: count,
  media: z.enum(mediaSorts),
  offSite: z.boolean(),
  offline: z.enum(offlineWays),
  /** Where the offline keeping is agreed: a clause of the contract, or the hospital's own rule. */
  clause: text,
  /** The provider makes it; the hospital sees its records. */
  byProvider: z.boolean(),
  agreedOn: date,
})

export const runResults = ['succeeded', 'warnings', 'failed', 'missed'] as const

export const backupRun = z.object({
  system: text,
  job: text,
  repository: text,
  startedAt: moment,
  endedAt: moment,
  result: z.enum(runResults),
  bytes: count,
  files: count,
  note: text,
})

/** Where generations lie. The questions of reach are answered yes or no, or not at all. */
export const repository = z.object({
  name: text,
  tool: z.enum(backupTools),
  /** Address without secrets. */
  place: text,
  systems: z.array(text),
  media: z.enum(mediaSorts),
  offSite: z.boolean(),
  host: text,
  inDomain: z.boolean(),
  sharedAdministrator: z.boolean(),
  passwordOnClient: z.boolean(),
  accountMayDelete: z.boolean(),
  lookedAt: moment,
  /** Why the last look could not read it, a code; what is known of its generations is then from before, or nothing. */
  refused: text,
  /** Seconds the storage's clock is ahead of the one who looked; its own times are believed by that much. */
  clockAheadSeconds: z.number(),
  /** Generations the tool's own retention would remove next, and what would then be left. */
  nextPruneTakes: z.array(text),
  nextPruneLeaves: count,
})

/** A: detached and sealed. B: compliance lock, verified per version. C: governance or a flag only another administrator can lift.
 * D: append-only. E: permissions alone. */
export const protectionGrades = ['A', 'B', 'C', 'D', 'E', 'none'] as const

/** What speaks against a copy's content: one line per copy and rule of inspection, with one place as an example. */
export const suspicion = z.object({ repository: text, generation: text, rule: text, count, example: text, inspectedAt: moment })

export const generation = z.object({
  repository: text,
  systems: z.array(text),
  /** As its tool names it. */
  id: text,
  /** As the tool claims; whoever writes it can forge it. */
  takenAt: moment,
  /** As the storage's own clock tells. */
  storedAt: moment,
  medium: text,
  files: count,
  bytes: count,
  /** New bytes it brought, after what was already there was left out. */
  addedBytes: count,
  /** Root of its imprint. */
  root: hash,
  // complete
  result: z.enum(runResults),
  /** Files of the source that are not in it, and those that could not be read when it was taken. */
  missing: count,
  unread: count,
  missingExample: text,
  comparedWithSourceAt: moment,
  // intact
  /** Every byte was last read again no longer ago than this; absent while there never was a whole round. */
  wholeReadAt: moment,
  /** Of the round under way. */
  partsRead: count,
  partsOf: count,
  damaged: count,
  damagedExample: text,
  // clean
  inspectedAt: moment,
  inspectedFiles: count,
  /** What only its own tool could judge, and it is not there. */
  unjudged: count,
  changedFiles: count,
  canaries: z.enum(['same', 'changed', 'missing', 'none']),
  // protected
  grade: z.enum(protectionGrades),
  lockedUntil: moment,
  /** Objects or versions without the lock the others have, and versions hidden behind delete markers. */
  unlocked: count,
  hidden: count,
  /** Somebody tried to delete or change, and it was refused, or was not. */
  triedAt: moment,
  triedRefused: z.boolean(),
  protectionSeenAt: moment,
})

/** One that a watch does not find any more. It is no generation: nothing can be restored from it. */
export const generationGone = z.object({
  repository: text,
  id: text,
  takenAt: moment,
  storedAt: moment,
  addedBytes: count,
  /** By an earlier watch; absent where only the storage's own log tells of it. */
  lastSeenAt: moment,
  missedAt: moment,
  /** As the storage's log tells: somebody deleted it there, and its content is still held. */
  deletedAt: moment,
})

/** One disk, cartridge or tape. */
export const medium = z.object({
  label: text,
  sort: z.enum(mediaSorts),
  serial: text,
  capacityBytes: count,
  boughtOn: date,
  /** Hours it may stay attached. */
  windowHours: hours,
  systems: z.array(text),
})

export const mediumStates = ['empty', 'writing', 'sealed', 'detached', 'off-site', 'due-back', 'retired'] as const

/** What happened to a medium, one line each time. */
export const mediumMove = z.object({
  medium: text,
  at: moment,
  state: z.enum(mediumStates),
  place: text,
  by: text,
  repository: text,
  generation: text,
  /** Sealed with this root: what is read back later must give it again. */
  root: hash,
  /** The day it is expected next, in the drive or back from outside. */
  dueOn: date,
  note: text,
})

/** What a machine saw in its drives at one moment: the medium by serial or barcode. */
export const mediumSeen = z.object({
  host: text,
  serial: text,
  /** Barcode or volume name, where the drive tells. */
  label: text,
  at: moment,
  sort: z.enum(mediaSorts),
  capacityBytes: count,
  where: text,
})

/** One probe from one place in the network against one repository. */
export const reach = z.object({
  /** 外来の端末, サーバー室, 保守回線 …: a name the hospital gave. */
  position: text,
  repository: text,
  target: text,
  way: text,
  at: moment,
  connected: z.boolean(),
  listed: z.boolean(),
  /** Tried on a canary only. */
  wrote: z.boolean(),
  deleted: z.boolean(),
  account: text,
})
