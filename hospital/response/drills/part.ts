// This part for the room.
import type { Act } from '#hospital/kernel/act.ts'
import type { Part } from '../part.ts'
import { exerciseKept } from './acts/exercise.ts'
import { drillEnded, drillInject, drillScored, drillStarted } from './acts/run.ts'
import { drillTables } from './tables.ts'
import { drillsText } from './text.ts'

export const drills: Part = {
  tables: drillTables, acts: [exerciseKept, drillStarted, drillInject, drillScored, drillEnded] as readonly Act[], text: drillsText,
}
