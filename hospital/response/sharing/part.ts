// This part for the room.
import type { Act } from '#hospital/kernel/act.ts'
import type { Part } from '../part.ts'
import { deskSet, looked, shared, unshared } from './acts/share.ts'
import { sharingTables } from './tables.ts'
import { fileTaken, keyBelieved } from './acts/taken.ts'
import { sharingText } from './text.ts'

export const sharing: Part = {
  tables: sharingTables, acts: [shared, unshared, looked, deskSet, keyBelieved, fileTaken] as readonly Act[], text: sharingText,
}
