// This part for the room.
import type { Act } from '#hospital/kernel/act.ts'
import type { Part } from '../part.ts'
import { checkLinked, reviewWritten } from './acts.ts'
import { reviewTables } from './tables.ts'
import { reviewText } from './text.ts'

export const review: Part = { tables: reviewTables, acts: [reviewWritten, checkLinked] as readonly Act[], text: reviewText }
