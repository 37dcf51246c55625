// The shape of a report of what can be reached from one place. Held against the engine's types by ../backup-watch/schema.test.ts.
import { z } from 'zod'

export const reachReportName = 'kokoroe-backup-reach'
export const reachReportVersion = 1

const text = z.string().max(2000)
const moment = z.iso.datetime({ offset: true })
const told = z.boolean().nullable()

export const triedShape = z.object({
  repository: text.min(1),
  target: text,
  way: text,
  at: moment,
  connected: told,
  listed: told,
  wrote: told,
  deleted: told,
  account: text.nullable(),
})

export const reachShape = z.object({
  kind: z.literal(reachReportName),
  version: z.literal(reachReportVersion),
  position: text.min(1),
  host: text,
  startedAt: moment,
  endedAt: moment,
  complete: z.boolean(),
  tried: z.array(triedShape).max(10_000),
})

/** The same, with the tries left for later: they are read one by one. */
export const looseReach = reachShape.extend({ version: z.number(), tried: z.array(z.unknown()) })
