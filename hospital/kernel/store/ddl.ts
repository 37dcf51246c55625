// Table specs into each store's DDL: STRICT with a narrowed view on SQLite, forced row-level security on PostgreSQL.
import type { Room, TableSpec } from '../room.ts'
import type { Dialect } from './migrations.ts'

type Base = 'text' | 'integer' | 'real' | 'boolean' | 'json' | 'bytes'

const types: Readonly<Record<Dialect, Readonly<Record<Base, string>>>> = {
  sqlite: { text: 'TEXT', integer: 'INTEGER', real: 'REAL', boolean: 'INTEGER', json: 'TEXT', bytes: 'BLOB' },
  postgres: {
    text: 'text COLLATE "C"',
    integer: 'bigint',
    real: 'double precision',
    boolean: 'boolean',
    json: 'jsonb',
    bytes: 'bytea',
  },
}

/**
 * On SQLite a facility's rows live under another name, and the table's own name is a view that shows one facility's
 * rows:
 * a query that forgets the facility cannot see the others, and a query that names the rows is refused.
 */
export const rowsSuffix = '$rows'

/** SQLite's names know no case. */
export function namesRows(text: string): boolean {
  return text.toLowerCase().includes(rowsSuffix)
}

export function physicalName(spec: TableSpec, dialect: Dialect): string {
  return dialect === 'sqlite' && spec.scope === 'facility' ? spec.name + rowsSuffix : spec.name
}

export function baseType(type: string): { readonly base: Base; readonly nullable: boolean } {
  const nullable = type.endsWith('?')
  // The column type is `Base` or `Base?` by its declaration.
  return { base: (nullable ? type.slice(0, -1) : type) as Base, nullable }
}

/** Columns as they are stored: `facility` first where the table has it. */
export function columnsOf(spec: TableSpec): readonly (readonly [string, string])[] {
  const own = Object.entries(spec.columns)
  return spec.scope === 'facility' ? [['facility', 'text'], ...own] : own
}

export function keyOf(spec: TableSpec): readonly string[] {
  return spec.scope === 'facility' ? ['facility', ...spec.primaryKey] : spec.primaryKey
}

export function createTable(spec: TableSpec, dialect: Dialect): readonly string[] {
  const name = `"${physicalName(spec, dialect)}"`
  const columns = columnsOf(spec).map(([column, type]) => columnText(column, type, dialect))
  const key = keyOf(spec)
    .map((one) => `"${one}"`)
    .join(', ')
  const made = [
    `CREATE TABLE ${name} (${columns.join(', ')}, PRIMARY KEY (${key})) ${dialect === 'sqlite' ? 'STRICT' : ''}`,
  ]
  for (const [n, index] of (spec.indexes ?? []).entries()) {
    const indexed = [...(spec.scope === 'facility' ? ['facility'] : []), ...index].map((one) => `"${one}"`).join(', ')
    made.push(`CREATE INDEX "${spec.name}_${n}" ON ${name} (${indexed})`)
  }
  if (dialect === 'postgres' && spec.scope === 'facility') made.push(...wall(name))
  return made
}

function columnText(column: string, type: string, dialect: Dialect): string {
  const { base, nullable } = baseType(type)
  const parts = [`"${column}"`, types[dialect][base], nullable ? '' : 'NOT NULL']
  if (column === 'facility') parts.push(`DEFAULT (${here[dialect]})`)
  if (base === 'boolean' && dialect === 'sqlite') parts.push(`CHECK ("${column}" IN (0, 1))`)
  return parts.filter(Boolean).join(' ')
}

const here: Readonly<Record<Dialect, string>> = {
  sqlite: 'current_facility()',
  postgres: `nullif(current_setting('kokoroe.facility', true), '')`,
}

/** FORCE: the owner too. Only the kernel's own work says `*`. */
function wall(name: string): readonly string[] {
  const mine = `facility = ${here.postgres} OR ${here.postgres} = '*'`
  return [
    `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY one_facility ON ${name} USING (${mine}) WITH CHECK (${mine})`,
  ]
}

/**
 * The narrowed view and the trigger that refuses another facility's rows; they belong to a connection, not to the file.
 */
export function sqliteNarrowing(spec: TableSpec): readonly string[] {
  if (spec.scope !== 'facility') return []
  const rows = `main."${spec.name}${rowsSuffix}"`
  return [`CREATE TEMP VIEW "${spec.name}" AS SELECT * FROM ${rows} WHERE facility = current_facility()`]
}

export function sqliteGuards(spec: TableSpec): readonly string[] {
  if (spec.scope !== 'facility') return []
  const rows = `main."${spec.name}${rowsSuffix}"`
  const refuse = `WHEN NEW.facility IS NOT current_facility() BEGIN SELECT RAISE(ABORT, 'a row of another facility'); END`
  return [
    `CREATE TEMP TRIGGER "${spec.name}$insert" BEFORE INSERT ON ${rows} ${refuse}`,
    `CREATE TEMP TRIGGER "${spec.name}$move" BEFORE UPDATE OF facility ON ${rows} ${refuse}`,
  ]
}

/** Changes when anything about the tables does, so that a forgotten version still rebuilds. */
export function shapeOf(room: Room): string {
  return JSON.stringify(room.tables)
}
