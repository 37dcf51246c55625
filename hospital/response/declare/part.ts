// This part for the room.
import type { Act } from '#hospital/kernel/act.ts'
import type { Part } from '../part.ts'
import { declared, declaredBack, signGone, signSeen } from './acts.ts'
import { decisionTables } from './tables.ts'
import { declareText } from './text.ts'

export const declare: Part = {
  tables: decisionTables, acts: [signSeen, signGone, declared, declaredBack] as readonly Act[], text: declareText,
}
