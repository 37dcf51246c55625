// This part for the room.
import type { Act } from '#hospital/kernel/act.ts'
import type { Part } from '../part.ts'
import { playbookChosen, stepAdded, stepSet } from './acts.ts'
import { stepTables } from './tables.ts'
import { stepsText } from './text.ts'

export const steps: Part = { tables: stepTables, acts: [playbookChosen, stepAdded, stepSet] as readonly Act[], text: stepsText }
