// This room for the kernel: the list of its parts.
import type { Room } from '#hospital/kernel/room.ts'
import { cuts } from './cuts/part.ts'
import { declare } from './declare/part.ts'
import { evidence } from './evidence/part.ts'
import { incident } from './incident/part.ts'
import type { Part } from './part.ts'
import { roles } from './roles/part.ts'
import { timeline } from './timeline/part.ts'

export const responseParts: readonly Part[] = [incident, timeline, cuts, declare, evidence, roles]

export const responseRoom: Room = {
  name: 'response',
  version: 1,
  tables: responseParts.flatMap(({ tables }) => tables),
  acts: responseParts.flatMap(({ acts }) => acts),
}
