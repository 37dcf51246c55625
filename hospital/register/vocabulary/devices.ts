// What stands where, what can be cut, and what was agreed for the day it happens.
import { z } from 'zod'
import { contactRoles } from './contacts.ts'
import { date, text } from './common.ts'

const count = z.int().nonnegative()

/** 病棟, 外来, 部屋: where people work and labels hang. */
export const place = z.object({
  name: text,
  department: text,
  floor: text,
  /** Extension or PHS that somebody there answers. */
  phones: z.array(text),
  segment: text,
})

export const deviceSorts = ['terminal', 'server', 'network', 'medical', 'mobile', 'printer', 'storage', 'other'] as const

export const device = z.object({
  /** 管理番号: as on its label. */
  number: text,
  hostname: text,
  sort: z.enum(deviceSorts),
  place: text,
  department: text,
  /** VLAN or part of the network, as the hospital calls it. */
  segment: text,
  systems: z.array(text),
  addresses: z.array(text),
  serial: text,
  maker: text,
  model: text,
  os: text,
  vendor: text,
  /** Kept in the cupboard for such a day. */
  spare: z.boolean(),
  retiredOn: date.nullable(),
})

/** In the order in which they are cut. SOURCE: BCPひな形 3.3.2 */
export const cutSorts = ['backup', 'outside', 'border', 'terminal'] as const

/** One place where something can be cut: a cable, a port, a rule, a switch. */
export const cutPoint = z.object({
  name: text,
  sort: z.enum(cutSorts),
  /** The line, repository, segment or device that is cut off by it. */
  cuts: text,
  /** Rack, port, colour of the cable. */
  where: text,
  how: text,
  undo: text,
  /** What wards will notice. */
  effect: text,
  /** Who may do it, and whom to ask where that is a vendor. */
  by: text,
  phones: z.array(text),
  confirmedOn: date,
})

/** Who declares that a system is down, and when: agreed beforehand. */
export const stopRule = z.object({
  system: text,
  /** What is seen: 「2台以上で開かない」 … */
  sign: text,
  /** Minutes it may last before it is declared. */
  afterMinutes: count,
  declares: z.enum(contactRoles),
  deputy: z.enum(contactRoles),
  /** What wards do from then on. */
  next: text,
  agreedOn: date,
})

/** Paper that stands in for a system. */
export const substitute = z.object({
  system: text,
  /** 手書き処方箋, 紙カルテ … */
  form: text,
  /** Where the forms lie, and how many. */
  where: text,
  amount: count,
  steps: text,
  checkedOn: date,
})

export const stances = ['never-pay', 'never-negotiate', 'board-decides', 'undecided'] as const

/** What the hospital decided on ransom. */
export const ransomPolicy = z.object({ stance: z.enum(stances), decidedBy: text, decidedOn: date, note: text })

export const insurance = z.object({
  insurer: text,
  number: text,
  /** 調査, 復旧, 賠償, 休業 …: as the policy says. */
  covers: z.array(text),
  excludes: z.array(text),
  /** To be called before anything is ordered, or it is not paid. */
  callFirst: z.boolean(),
  phones: z.array(text),
  from: date,
  to: date,
  limitYen: count,
})
