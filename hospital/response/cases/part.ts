// This part for the room.
import type { Act } from '#hospital/kernel/act.ts'
import type { Part } from '../part.ts'
import { caseConfirmed, caseMade, casePublished, caseWritten } from './acts/own.ts'
import { caseTables } from './tables.ts'
import { caseTaken } from './acts/taken.ts'
import { casesText } from './text.ts'

export const cases: Part = {
  tables: caseTables, acts: [caseMade, caseWritten, caseConfirmed, casePublished, caseTaken] as readonly Act[], text: casesText,
}
