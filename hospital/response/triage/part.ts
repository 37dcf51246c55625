// This part for the room.
import type { Act } from '#hospital/kernel/act.ts'
import type { Part } from '../part.ts'
import { rulesKept } from './acts.ts'
import { triageTables } from './tables.ts'
import { triageText } from './text.ts'

export const triage: Part = { tables: triageTables, acts: [rulesKept] as readonly Act[], text: triageText }
