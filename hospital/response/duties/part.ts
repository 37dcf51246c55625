// This part for the room.
import type { Act } from '#hospital/kernel/act.ts'
import type { Part } from '../part.ts'
import { dutyAnswered, dutyEditionTaken, dutyEscalated, dutyReported, dutyWithdrawn } from './acts.ts'
import { dutyTables } from './tables.ts'
import { dutyText } from './text.ts'

export const duty: Part = {
  tables: dutyTables,
  acts: [dutyAnswered, dutyReported, dutyWithdrawn, dutyEscalated, dutyEditionTaken] as readonly Act[],
  text: dutyText,
}
