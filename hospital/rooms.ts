// The rooms of the house that keep something: what the kernel is opened with.
import { people } from '#hospital/kernel/people/room.ts'
import type { Room } from '#hospital/kernel/room.ts'
import { registerRoom } from '#hospital/register/room.ts'
import { responseRoom } from '#hospital/response/room.ts'
import { rulebookRoom } from '#hospital/rulebooks/room.ts'
import { workRoom } from '#hospital/work/room.ts'

export const rooms: readonly Room[] = [people, registerRoom, rulebookRoom, workRoom, responseRoom]
