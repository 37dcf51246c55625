// This part for the room.
import type { Act } from '#hospital/kernel/act.ts'
import type { Part } from '../part.ts'
import { told } from './acts/told.ts'
import { timelineTables } from './tables.ts'
import { timelineText } from './text.ts'

export const timeline: Part = { tables: timelineTables, acts: [told] as readonly Act[], text: timelineText }
