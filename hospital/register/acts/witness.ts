// What people did with their hands and saw with their eyes, said where they stand: a medium carried away, a stage of a rehearsal
// reached, a drill held. Stands among the notes, but whoever does the work may state it, without the right to import files.
import { z } from 'zod'
import { defineAct } from '#hospital/kernel/act.ts'
import type { EvidenceKind } from '../evidence-kinds.ts'
import type { Fact } from '../fact.ts'
import { keyOf } from '../key.ts'
import type { RegisterTables } from '../tables.ts'
import { actText, say } from '../text.ts'
import type { Kind } from '../vocabulary/index.ts'
import * as payload from './payload.ts'

/** What may be witnessed, and the evidence it gives. */
const witnessable: { readonly [K in Kind]?: readonly EvidenceKind[] } = {
  mediumMove: ['backup-media'],
  rehearsal: ['rehearsals'],
  exercise: ['training-record'],
}

export const witnessed = defineAct({
  name: 'register.witness',
  permission: 'work.do',
  scope: 'facility',
  text: actText('witness'),
  schema: z.object({ fact: payload.fact.nullable() }),
  personal: ['fact'],
  check(_db, { payload: { fact } }) {
    const fits = fact !== null && witnessable[fact.kind] !== undefined && keyFor(fact) === fact.key
    return Promise.resolve(fits ? [] : [say('register.not-witnessed')])
  },
  async apply(write, { seq, at, actor, payload: { fact } }) {
    const gives = fact === null ? [] : [...(witnessable[fact.kind] ?? [])]
    await write.withTables<RegisterTables>().insertInto('register_note')
      .values({ seq, at, actor, gives, fact, reason: null, withdrawn_at: null }).execute()
  },
})

/** A key that does not come from the attributes would speak about something else. */
function keyFor(fact: Fact): string | null {
  // The cast: key and attributes are of the fact's own kind.
  const make = keyOf[fact.kind] as (is: Fact['attributes']) => string | null
  return make(fact.attributes)
}
