// Shapes that several topics share. What people read comes ready-made in the language of the request, with its code
// beside it.
import { z } from 'zod'
import type { Role } from '#hospital/kernel/permission.ts'

export const id = z.string().min(1).max(200)
export const day = z.iso.date()
export const moment = z.iso.datetime({ offset: true })
export const locale = z.enum(['ja', 'en'])
/** Short and long text as a person types it. */
export const line = z.string().trim().min(1).max(200)
export const prose = z.string().trim().min(1).max(2000)

export const role = z.enum(['manager', 'practitioner', 'staff', 'auditor', 'operator'] satisfies Role[])
export const verdict = z.enum(['pass', 'fail', 'notApplicable', 'unknown'])
export const counts = z.object({ pass: z.int(), fail: z.int(), unknown: z.int(), notApplicable: z.int() })

/** One sentence for people, and the code it came from. */
export const said = z.object({ code: z.string(), text: z.string() })

/** Every answer that is not 2xx. `fields` names the inputs that were wrong. */
export const failure = z.object({
  error: z.object({
    code: z.string(),
    reasons: z.array(said),
    fields: z.record(z.string(), z.string()).optional(),
  }),
})

/** The act is on disk and in the ledger. */
export const receipt = z.object({ seq: z.int(), at: moment, leaf: z.string() })
export const done = z.object({ ok: z.literal(true) })

export const evidence = z.object({
  file: z.string(),
  path: z.string(),
  row: z.int().nullable(),
  sheet: z.string().nullable(),
  source: z.string(),
  sourceTitle: z.string(),
  observedAt: z.string(),
})

export const person = z.object({ id, name: z.string() })
export const edition = z.object({ id: z.string(), title: z.string() })

/** Lists: `sort` is a column, with `-` in front for descending. */
export const paging = z.object({
  q: z.string().max(200).optional(),
  sort: z.string().regex(/^-?[A-Za-z][A-Za-z0-9]{0,40}$/).optional(),
  page: z.coerce.number<number>().int().min(1).max(100_000).default(1),
  size: z.coerce.number<number>().int().min(1).max(200).default(25),
})

export const paged = <S extends z.ZodType>(row: S) =>
  z.object({ total: z.int(), page: z.int(), size: z.int(), rows: z.array(row) })

export const listOf = <S extends z.ZodType>(row: S) => z.object({ rows: z.array(row) })

/** A value of the register as it is shown. */
export const cell = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])
