// This part for the room.
import type { Act } from '#hospital/kernel/act.ts'
import type { Part } from '../part.ts'
import { sheetAnswered } from './acts.ts'
import { outsideTables } from './tables.ts'
import { outsideText } from './text.ts'

export const outside: Part = { tables: outsideTables, acts: [sheetAnswered] as readonly Act[], text: outsideText }
