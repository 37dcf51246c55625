// The register for the kernel: its tables and its acts.
import type { Act } from '#hospital/kernel/act.ts'
import type { Room } from '#hospital/kernel/room.ts'
import { importUndone, imported } from './acts/import.ts'
import { noted, noteWithdrawn } from './acts/note.ts'
import { mappingRemoved, mappingSaved } from './acts/mapping.ts'
import { witnessed } from './acts/witness.ts'
import { registerTables } from './tables.ts'

export const registerRoom: Room = {
  name: 'register',
  version: 2,
  tables: registerTables,
  acts: [imported, importUndone, noted, noteWithdrawn, witnessed, mappingSaved, mappingRemoved] as readonly Act[],
}
