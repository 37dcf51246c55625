// This part for the room.
import type { Act } from '#hospital/kernel/act.ts'
import type { Part } from '../part.ts'
import { headSigned, headStamped } from './acts.ts'
import { anchorTables } from './tables.ts'
import { anchorText } from './text.ts'

export const anchor: Part = { tables: anchorTables, acts: [headSigned, headStamped] as readonly Act[], text: anchorText }
