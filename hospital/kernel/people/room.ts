// The room of the people who use the house: every log-in, role and setting is an act.
import type { Act } from '../act.ts'
import type { Room } from '../room.ts'
import { memberActs } from './acts/members.ts'
import { operatorActs } from './acts/operators.ts'
import { proofActs } from './acts/proofs.ts'
import { sessionActs } from './acts/sessions.ts'
import { peopleTables } from './tables.ts'

export const people: Room = {
  name: 'people',
  version: 1,
  tables: peopleTables,
  // Each payload type is guarded by its own schema.
  acts: [...memberActs, ...operatorActs, ...proofActs, ...sessionActs] as readonly Act[],
}
