// This part for the room.
import type { Act } from '#hospital/kernel/act.ts'
import type { Part } from '../part.ts'
import { roleHanded, roleTaken } from './acts.ts'
import { roleTables } from './tables.ts'
import { rolesText } from './text.ts'

export const roles: Part = { tables: roleTables, acts: [roleTaken, roleHanded] as readonly Act[], text: rolesText }
