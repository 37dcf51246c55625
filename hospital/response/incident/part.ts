// This part for the room.
import type { Act } from '#hospital/kernel/act.ts'
import type { Part } from '../part.ts'
import { opened, retitled, stateSet } from './acts.ts'
import { incidentTables } from './tables.ts'
import { incidentText } from './text.ts'

export const incident: Part = {
  tables: incidentTables, acts: [opened, retitled, stateSet] as readonly Act[], text: incidentText,
}
