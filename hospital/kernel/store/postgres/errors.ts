// What an error of PostgreSQL means to somebody who wanted to write.
import type { StoreError } from '../store.ts'

/** SOURCE: https://www.postgresql.org/docs/15/errcodes-appendix.html */
export function judgePostgres(error: unknown): StoreError {
  if (!(error instanceof Error)) return 'other'
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code.startsWith('23')) return 'constraint'
  if (code.startsWith('53')) return 'full'
  if (code === '25006') return 'readonly'
  // A connection that broke, a server that stops, a system error: whether the commit arrived is not known.
  if (
    /^(08|57P|58|XX)/.test(code) ||
    /^E[A-Z]+$/.test(code) ||
    /connection terminated|not queryable/i.test(error.message)
  )
    return 'lost'
  return 'other'
}
