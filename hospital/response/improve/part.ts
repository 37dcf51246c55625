// This part for the room.
import type { Act } from '#hospital/kernel/act.ts'
import type { Part } from '../part.ts'
import { improvementAdded, improvementAssigned, improvementDone } from './acts.ts'
import { improveTables } from './tables.ts'
import { improveText } from './text.ts'

export const improve: Part = {
  tables: improveTables, acts: [improvementAdded, improvementAssigned, improvementDone] as readonly Act[], text: improveText,
}
