// How systems come back: what matters most, what hangs on what, what was rehearsed, what vendors say.
import { z } from 'zod'
import { mediaSorts } from './backups.ts'
import { date, moment, text } from './common.ts'

const count = z.int().nonnegative()
const hours = z.number().nonnegative()

/** What decides how fast data comes in: each has rates of its own. */
export const dataKinds = ['database', 'images', 'large-files', 'small-files', 'machine-image', 'mixed'] as const

/** What a system needs of recovery; as agreed with those who work with it. */
export const recoveryNeed = z.object({
  system: text,
  /** 1: patients hardly notice … 5: patients come to harm within hours. */
  safety: z.int().min(1).max(5),
  /** Back within, and at most so much work lost. */
  rtoHours: hours,
  rpoHours: hours,
  /** Oldest clean copy that would still be bearable. */
  farBackDays: hours,
  /** Among the few that come back first. */
  first: z.boolean(),
  /** Systems that must stand before this one. */
  needs: z.array(text),
  bytes: count,
  files: count,
  data: z.enum(dataKinds),
  /** Terminals to build anew before it can be worked with. */
  terminals: count,
  /** Hours of people for each stage that no rehearsal has measured yet. */
  ownHours: hours,
  /** Who builds it up: a vendor's people or our own, and how many at once. */
  people: text,
})

/** What a restore is limited by, in this hospital. */
export const recoveryMeans = z.object({
  name: text,
  sort: z.enum(['people', 'drive', 'network', 'terminals-per-day', 'spare-server']),
  /** People, drives, servers, terminals; of a network Mbit/s. */
  amount: z.number().nonnegative(),
  /** How much more of it could be had, for how much with tax, asked on a day. */
  moreAmount: z.number().nonnegative(),
  moreYen: count,
  pricedOn: date,
  note: text,
})

export const rehearsalSorts = ['sample', 'data', 'system', 'site'] as const

/** Stages in their order; each has its moment in a rehearsal. */
export const stages = [
  'declaredAt', 'inHandAt', 'readableAt', 'dataStartedAt', 'dataInAt', 'consistentAt', 'upAt', 'smokeTestedAt', 'handedOverAt',
] as const
export type Stage = (typeof stages)[number]

/** One rehearsal; what is known is added as it goes on. */
export const rehearsal = z.object({
  id: text,
  title: text,
  sort: z.enum(rehearsalSorts),
  system: text,
  repository: text,
  generation: text,
  medium: text,
  media: z.enum(mediaSorts),
  data: z.enum(dataKinds),
  declaredAt: moment,
  inHandAt: moment,
  readableAt: moment,
  dataStartedAt: moment,
  dataInAt: moment,
  consistentAt: moment,
  upAt: moment,
  smokeTestedAt: moment,
  handedOverAt: moment,
  bytes: count,
  files: count,
  /** Hashes compared and found equal. */
  compared: count,
  equal: count,
  decidedBy: text,
  doneBy: text,
  /** Keys and passwords that were needed, and those of them that could not be had with the directory down. */
  keysNeeded: z.array(text),
  keysOutOfReach: z.array(text),
  isolated: z.boolean(),
  trouble: text,
  /** Broken off: what was reached counts, the hours do not. */
  outcome: z.enum(['running', 'came-back', 'failed', 'broken-off']),
})

/** What a vendor says a restore takes. A saying, never a measurement. */
export const restoreClaim = z.object({
  vendor: text,
  system: text,
  hours,
  askedOn: date,
  saidOn: date,
  /** What it rests on, in the vendor's words. */
  basis: text,
  /** Said on paper or by mail; false: by word of mouth only. */
  inWriting: z.boolean(),
  document: text,
})

/** What could be bought: priced by the hospital, on a day. */
export const offer = z.object({
  name: text,
  sort: z.enum(mediaSorts),
  capacityBytes: count,
  /** With tax. A drive or a loader is bought once, a medium each time. */
  yen: count,
  driveYen: count,
  pricedOn: date,
  offeredBy: text,
})
