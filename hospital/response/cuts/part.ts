// This part for the room.
import type { Act } from '#hospital/kernel/act.ts'
import type { Part } from '../part.ts'
import { cutDone, cutEffectNoted, cutUndone } from './acts/cut.ts'
import { cutPhotoDropped, cutPhotoKept } from './acts/photo.ts'
import { cutTables } from './tables.ts'
import { cutText } from './text.ts'

export const cuts: Part = {
  tables: cutTables, acts: [cutDone, cutUndone, cutEffectNoted, cutPhotoKept, cutPhotoDropped] as readonly Act[], text: cutText,
}
