// This part for the room.
import type { Act } from '#hospital/kernel/act.ts'
import type { Part } from '../part.ts'
import { fieldSet, formSent } from './acts.ts'
import { formTables } from './tables.ts'
import { formText } from './text.ts'

export const form: Part = { tables: formTables, acts: [fieldSet, formSent] as readonly Act[], text: formText }
