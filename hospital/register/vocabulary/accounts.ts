// Accounts, groups and the rules of their passwords, from any directory, machine or system.
import { z } from 'zod'
import { date, moment, text } from './common.ts'

export const account = z.object({
  /** Domain (DNS name), host, or name of a system: whose account list it stands in. */
  realm: text,
  login: text,
  displayName: text,
  kana: text,
  employeeId: text,
  department: text,
  title: text,
  description: text,
  sid: text,
  /** Distinguished name: how groups of a directory name their members. */
  dn: text,
  enabled: z.boolean(),
  createdAt: moment,
  /** null: never logged on. */
  lastLogonAt: moment.nullable(),
  /** `replicated`: lastLogonTimestamp, may lag up to 14 days. */
  lastLogonPrecision: z.enum(['replicated', 'exact']),
  /** null: must change at next log-on, or never set. */
  passwordSetAt: moment.nullable(),
  passwordNeverExpires: z.boolean(),
  passwordNotRequired: z.boolean(),
  reversibleEncryption: z.boolean(),
  /** Where a form or a system says so. */
  passwordLength: z.int().positive(),
  passwordKinds: z.int().min(1).max(4),
  twoFactor: z.boolean(),
  /** null: never. */
  expiresAt: moment.nullable(),
  lockedOut: z.boolean(),
  /** Groups as named there: DN, SID, `DOMAIN\\name`, plain name, or `#513` for a relative ID in the account's own domain. */
  memberOf: z.array(text),
  /** Declared in the hospital's own account ledger. */
  use: z.enum(['person', 'shared', 'service', 'vendor', 'builtin', 'emergency', 'test']),
  owner: text,
  purpose: text,
  reviewOn: date,
  endsOn: date,
  vendor: text,
  /** The people (or how many) who use it. */
  users: z.array(text),
  /** 棚卸し: what the head of the department said about it, and when. */
  decided: z.enum(['keep', 'stop', 'unsure']),
  decidedOn: date,
})

export const group = z.object({
  realm: text,
  name: text,
  dn: text,
  sid: text,
  /** Accounts and groups as named there: DN, SID, `DOMAIN\name` or plain name. */
  members: z.array(text),
  memberOf: z.array(text),
  description: text,
})

export const passwordPolicy = z.object({
  realm: text,
  minLength: z.int().nonnegative(),
  complexity: z.boolean(),
  /** null: never expires. */
  maxAgeDays: z.int().positive().nullable(),
  minAgeDays: z.int().nonnegative(),
  history: z.int().nonnegative(),
  /** 0: never locks. */
  lockoutThreshold: z.int().nonnegative(),
  /** null: until an administrator unlocks. */
  lockoutMinutes: z.int().nonnegative().nullable(),
  reversibleEncryption: z.boolean(),
})

/** 棚卸し: one finished review of one list. */
export const stocktake = z.object({
  scope: text,
  startedOn: date,
  finishedOn: date,
  reviewed: z.int().nonnegative(),
  unanswered: z.int().nonnegative(),
})
