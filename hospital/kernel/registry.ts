// Every act by name, and the room it belongs to. An act that is not here cannot be committed.
import type { Act } from './act.ts'
import type { Permission } from './permission.ts'
import type { Room } from './room.ts'

export interface ListedAct {
  readonly name: string
  readonly room: string
  readonly permission: Permission
  readonly scope: Act['scope']
  readonly text: Act['text']
  readonly personal: readonly string[]
}

export interface Registry {
  readonly rooms: readonly Room[]
  readonly acts: readonly ListedAct[]
  find(name: string): { readonly act: Act; readonly room: Room } | undefined
}

const actName = /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/
const tableName = /^[a-z][a-z0-9_]{0,50}$/

/** Two rooms that claim one name are a bug of the program, so this throws. */
export function registryOf(rooms: readonly Room[]): Registry {
  const byName = new Map<string, { act: Act; room: Room }>()
  const tables = new Set<string>()
  for (const room of rooms) {
    for (const act of room.acts) {
      if (!actName.test(act.name)) throw new Error(`act name \`${act.name}\` is not \`room.verb\``)
      if (byName.has(act.name)) throw new Error(`two acts are named \`${act.name}\``)
      byName.set(act.name, { act, room })
    }
    for (const { name, columns, primaryKey } of room.tables) {
      if (!tableName.test(name)) throw new Error(`table name \`${name}\` of room \`${room.name}\` is not usable`)
      if (tables.has(name)) throw new Error(`two tables are named \`${name}\``)
      if ('facility' in columns) throw new Error(`table \`${name}\`: the kernel adds \`facility\` itself`)
      const unknown = primaryKey.find((column) => !(column in columns))
      if (unknown !== undefined) throw new Error(`table \`${name}\` has no column \`${unknown}\``)
      tables.add(name)
    }
  }
  const acts = [...byName.values()].map(({ act, room }): ListedAct => ({
    name: act.name,
    room: room.name,
    permission: act.permission,
    scope: act.scope,
    text: act.text,
    personal: act.personal,
  }))
  return { rooms, acts, find: (name) => byName.get(name) }
}
