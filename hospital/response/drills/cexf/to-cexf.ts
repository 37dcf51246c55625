// An exercise as CEXF: Japanese in the format's own places, whatever it has no place for under our key.
import type { Exercise } from '../exercise.ts'
import { ownKey, type Cexf } from './shape.ts'
import { uuidOf } from './uuid.ts'

/** Levels of the format's vocabulary, by length. */
const level = { card: 'beginner', ward: 'beginner', hospital: 'intermediate' } as const

export function toCexf(given: Exercise): Cexf {
  const injectUuid = (inject: string) => uuidOf(given.id, 'inject', inject)
  const payloadUuid = (inject: string) => uuidOf(given.id, 'payload', inject)
  return {
    exercise: {
      name: given.title.ja, description: given.about.ja, expanded: given.aims.map(({ ja }) => ja).join('\n'), uuid: uuidOf(given.id, 'exercise'),
      namespace: 'kokoroe', version: '1.0', total_duration: given.minutes * 60, tags: ['exercise:software-scope="other"'],
      meta: { author: 'Kokoroe', level: level[given.size], priority: 0 },
    },
    inject_flow: given.flow.map(({ inject, after }) => {
      const followed = given.flow.filter((one) => one.after === inject).map((one) => injectUuid(one.inject))
      return {
        inject_uuid: injectUuid(inject), description: given.injects.find(({ id }) => id === inject)?.title.ja ?? inject,
        sequence: { trigger: [after === undefined ? 'startex' : 'inject-resolution'], followed_by: followed, completion_trigger: ['completion'] },
        requirements: after === undefined ? {} : { inject_uuid: injectUuid(after), resolution_requirement: 'completion' },
        reporting_callback: [], timing: { triggered_at: null },
      }
    }),
    inject_payloads: given.injects.map(({ id, title, text }) => ({
      uuid: payloadUuid(id), name: title.ja, type: 'file', parameters: { content: text.ja, 'content-type': 'text/plain', filename: `${id}.txt` },
    })),
    injects: given.injects.map(({ id, title, expectations }) => ({
      uuid: injectUuid(id), name: title.ja, action: 'email_to_participants', target_tool: 'facilitator', action_payload_resource_uuid: payloadUuid(id),
      inject_evaluation: expectations.map(({ what }) => ({ result: what.ja, parameters: [], score_range: [0, 2] as [number, number] })),
    })),
    [ownKey]: {
      format: 1, id: given.id, en: { title: given.title.en, about: given.about.en },
      size: given.size, audience: given.audience, aims: given.aims, drawnFrom: given.drawnFrom, certainty: given.certainty,
      prepare: given.prepare, roles: given.roles, hotwash: given.hotwash,
      flow: Object.fromEntries(given.flow.map(({ inject, at, to, channel, clock }) => (
        [injectUuid(inject), { at, to, channel, ...(clock === undefined ? {} : { clock }) }]
      ))),
      injects: Object.fromEntries(given.injects.map(({ title, text, expectations, ...rest }) => [injectUuid(rest.id), {
        ...rest, en: { title: title.en, text: text.en }, expectations: expectations.map(({ what, ...one }) => ({ ...one, en: what.en })),
      }])),
    },
  }
}
