// This part for the room.
import type { Act } from '#hospital/kernel/act.ts'
import type { Part } from '../part.ts'
import { rebuilt, reentrySet } from './acts/catch-up.ts'
import { comebackSet, gateAnswered } from './acts/state.ts'
import { comebackTables } from './tables.ts'
import { comebackText } from './text.ts'

export const comeback: Part = {
  tables: comebackTables, acts: [comebackSet, gateAnswered, rebuilt, reentrySet] as readonly Act[], text: comebackText,
}
