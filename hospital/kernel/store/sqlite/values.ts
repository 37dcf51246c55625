// Values between JavaScript and SQLite, so that a query gives the same on both stores: booleans, JSON, bytes.
import type { StatementSync } from 'node:sqlite'
import type { TableSpec } from '../../room.ts'
import { baseType, columnsOf, physicalName } from '../ddl.ts'

export type SqliteValue = null | number | bigint | string | Uint8Array

/** Plain objects and lists are JSON on both stores. NUL cannot be in PostgreSQL's text, so it is replaced on both. */
export function toSqlite(value: unknown): SqliteValue {
  switch (typeof value) {
    case 'string':
      return value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value
    case 'number':
    case 'bigint':
      return value
    case 'boolean':
      return value ? 1 : 0
    case 'undefined':
      return null
    case 'object':
      if (value === null || value instanceof Uint8Array) return value
      return toSqlite(JSON.stringify(value))
    default:
      throw new TypeError(`a ${typeof value} cannot be stored`)
  }
}

export type Kinds = ReadonlyMap<string, 'boolean' | 'json'>

/** `table.column` of the columns that read back as something else than SQLite's own value. */
export function kindsOf(specs: readonly TableSpec[]): Kinds {
  const kinds = new Map<string, 'boolean' | 'json'>()
  for (const spec of specs) {
    for (const [column, type] of columnsOf(spec)) {
      const { base } = baseType(type)
      if (base === 'boolean' || base === 'json') kinds.set(`${physicalName(spec, 'sqlite')}.${column}`, base)
    }
  }
  return kinds
}

export type Restore = (row: Record<string, unknown>) => void

/** How to turn this statement's rows back, or null when nothing is to be done. */
export function restorer(statement: StatementSync, kinds: Kinds): Restore | null {
  const found = statement.columns().flatMap(({ name, table, column }) => {
    const kind = kinds.get(`${table}.${column}`)
    return kind ? [{ name, kind }] : []
  })
  if (found.length === 0) return null
  return (row) => {
    for (const { name, kind } of found) {
      const value = row[name]
      if (kind === 'boolean' && value !== null) row[name] = value === 1
      else if (kind === 'json' && typeof value === 'string') row[name] = JSON.parse(value)
    }
  }
}
