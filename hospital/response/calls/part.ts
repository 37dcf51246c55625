// This part for the room.
import type { Act } from '#hospital/kernel/act.ts'
import type { Part } from '../part.ts'
import { called } from './acts.ts'
import { callTables } from './tables.ts'
import { callText } from './text.ts'

export const calls: Part = { tables: callTables, acts: [called] as readonly Act[], text: callText }
