// Who signed the head of the record on paper, and tokens of a time-stamping authority for one.
import { z } from 'zod'
import { defineAct } from '#hospital/kernel/act.ts'
import { instant, line } from '../payload.ts'
import type { AnchorTables } from './tables.ts'
import { actText, say } from './text.ts'

const size = z.int().positive()

export const headSigned = defineAct({
  name: 'response.head-signed',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.head-signed'),
  schema: z.object({
    size, code: z.string().regex(/^[0-9A-F]{64}$/), first: line.nullable(), second: line.nullable(), kept: line.nullable(),
    signedAt: instant.nullable(),
  }),
  personal: ['first', 'second', 'kept'],
  check(_db, { payload, seq, at }) {
    const { first, second, size, signedAt } = payload
    if (signedAt !== null && signedAt > at + slack) return Promise.resolve([say('response.head.later')])
    if (first === null || second === null) return Promise.resolve([say('response.head.two')])
    if (folded(first) === folded(second)) return Promise.resolve([say('response.head.same')])
    return Promise.resolve(size > seq ? [say('response.head.ahead')] : [])
  },
  async apply(write, { payload, seq, at, actor }) {
    const { signedAt, ...rest } = payload
    await write.withTables<AnchorTables>().insertInto('response_signed_head')
      .values({ seq, ...rest, signed_at: signedAt ?? at, by_person: actor }).execute()
  },
})

/** Clocks differ. */
const slack = 60_000

const folded = (name: string) => name.normalize('NFKC').replace(/\s/g, '')

/** The token was verified before; it is kept as it came, so that anybody can do so again. */
export const headStamped = defineAct({
  name: 'response.head-stamped',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.head-stamped'),
  schema: z.object({
    size, root: z.string().regex(/^[0-9a-f]{64}$/), stampedAt: instant, authority: line, serial: z.string().max(80),
    token: z.base64().max(100_000),
  }),
  personal: [],
  check: (_db, { payload, seq }) => Promise.resolve(payload.size > seq ? [say('response.head.ahead')] : []),
  async apply(write, { payload, seq, actor }) {
    const { stampedAt, ...rest } = payload
    await write.withTables<AnchorTables>().insertInto('response_stamped_head')
      .values({ seq, ...rest, stamped_at: stampedAt, by_person: actor }).execute()
  },
})
