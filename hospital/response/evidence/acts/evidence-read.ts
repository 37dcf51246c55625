// All evidence was read again: how much, and what is no longer as it came in.
import { z } from 'zod'
import { defineAct } from '#hospital/kernel/act.ts'
import { id } from '../../payload.ts'
import { readFaults, type EvidenceTables } from '../tables.ts'
import { actText } from '../text.ts'

const count = z.int().nonnegative()

/** More are counted, and named by the next reading. */
export const mostFaultsNamed = 500

export const evidenceRead = defineAct({
  name: 'response.evidence-read',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.evidence-read'),
  schema: z.object({
    files: count, faultCount: count,
    faults: z.array(z.object({ incident: id, item: id, number: id, n: count, why: z.enum(readFaults) })).max(mostFaultsNamed),
  }),
  personal: [],
  async apply(write, { seq, at, payload: { files, faultCount, faults } }) {
    await write.withTables<EvidenceTables>().insertInto('response_evidence_read')
      .values({ seq, read_at: at, files, fault_count: faultCount, faults }).execute()
  },
})
