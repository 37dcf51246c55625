// This part for the room.
import type { Act } from '#hospital/kernel/act.ts'
import type { Part } from '../part.ts'
import { evidenceRead } from './acts/evidence-read.ts'
import { held, letGo } from './acts/hold.ts'
import { filesTaken, handedOver, itemAdded, itemDescribed } from './acts/item.ts'
import { evidenceTables } from './tables.ts'
import { evidenceText } from './text.ts'

export const evidence: Part = {
  tables: evidenceTables, acts: [itemAdded, itemDescribed, filesTaken, handedOver, held, letGo, evidenceRead] as readonly Act[],
  text: evidenceText,
}
