// This part for the room.
import type { Act } from '#hospital/kernel/act.ts'
import type { Part } from '../part.ts'
import { noteGiven, noteIssued } from './acts.ts'
import { wordTables } from './tables.ts'
import { wordText } from './text.ts'

export const word: Part = { tables: wordTables, acts: [noteIssued, noteGiven] as readonly Act[], text: wordText }
