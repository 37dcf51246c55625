// People as personnel sees them; hospital as it calls itself.
import { z } from 'zod'
import { date, text } from './common.ts'

export const person = z.object({
  employeeId: text,
  name: text,
  kana: text,
  department: text,
  title: text,
  /** Leavers' list. */
  leftOn: date,
  joinedOn: date,
  /** Transfers' list. */
  movedOn: date,
  fromDepartment: text,
  toDepartment: text,
})

export const hospital = z.object({
  name: text,
  kana: text,
  romaji: text,
  /** Other names people use: 略称, domain labels. */
  alsoCalled: z.array(text),
  beds: z.int().nonnegative(),
  /** 院長, 開設者: names that must not be passwords. */
  director: text,
})

/** A document the hospital keeps: plan, rules, BCP. */
export const document = z.object({
  title: text,
  about: z.enum(['incident-plan', 'bcp', 'operation-rules', 'other']),
  approvedOn: date,
  reviewedOn: date,
})
