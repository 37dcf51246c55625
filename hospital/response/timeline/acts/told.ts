// What people add to the timeline in their own words, on the screen or from the paper sheets afterwards.
import { z } from 'zod'
import { defineAct } from '#hospital/kernel/act.ts'
import { runningIncident } from '../../incident/running.ts'
import { lanes } from '../../lanes.ts'
import { id, prose, when } from '../../payload.ts'
import { tell } from './tell.ts'
import { actText } from '../text.ts'
import { notAhead } from '../when.ts'

export const told = defineAct({
  name: 'response.told',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.told'),
  schema: z.object({ incident: id, lane: z.enum(lanes).nullable(), words: prose.nullable(), ...when }),
  personal: ['words'],
  check: async (db, act) => [...(await runningIncident(db, act.payload.incident)), ...notAhead(act)],
  async apply(write, act) {
    const { incident, lane, words, happenedAt, fromPaper } = act.payload
    await tell(write, act, { incident, kind: 'told', ...(lane ? { lane } : {}), words, happenedAt, fromPaper })
  },
})
