// This part for the room.
import type { Act } from '#hospital/kernel/act.ts'
import type { Part } from '../part.ts'
import { called, callingKept } from './acts.ts'
import { callTables } from './tables.ts'
import { callText } from './text.ts'

export const calls: Part = { tables: callTables, acts: [called, callingKept] as readonly Act[], text: callText }
