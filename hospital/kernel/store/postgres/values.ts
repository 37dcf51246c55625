// Values between JavaScript and PostgreSQL, so that a query gives the same on both stores.
import pg from 'pg'

/** Numbers come back as numbers: nothing we keep is beyond 2^53. */
const numbers = new Set([pg.types.builtins.INT8, pg.types.builtins.NUMERIC])

export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser(id: number, format?: 'text' | 'binary') {
    if (numbers.has(id)) return Number
    return pg.types.getTypeParser(id, format)
  },
}

/** Plain objects and lists are JSON, never PostgreSQL's own arrays. NUL cannot be in its text. */
export function toPostgres(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  return toPostgres(JSON.stringify(value))
}
