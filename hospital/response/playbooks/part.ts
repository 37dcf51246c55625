// This part for the room.
import type { Act } from '#hospital/kernel/act.ts'
import type { Part } from '../part.ts'
import { playbookKept } from './acts.ts'
import { playbookTables } from './tables.ts'
import { playbooksText } from './text.ts'

export const playbooks: Part = { tables: playbookTables, acts: [playbookKept] as readonly Act[], text: playbooksText }
