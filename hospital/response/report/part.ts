// This part for the room.
import type { Act } from '#hospital/kernel/act.ts'
import type { Part } from '../part.ts'
import { answered, joined, looked } from './acts/handled.ts'
import { photographed } from './acts/photographed.ts'
import { folded, reported } from './acts/reported.ts'
import { reportTables } from './tables.ts'
import { reportText } from './text.ts'

export const report: Part = {
  tables: reportTables, acts: [reported, folded, photographed, looked, answered, joined] as readonly Act[], text: reportText,
}
