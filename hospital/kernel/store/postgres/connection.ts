// One PostgreSQL connection as Kysely sees it, inside a transaction that the store began.
import { PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import type pg from 'pg'
import type { DialectParts } from '../lend.ts'
import { toPostgres } from './values.ts'

export const postgresParts: DialectParts = {
  createAdapter: () => new PostgresAdapter(),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
}

/** `before`: awaited before each query, so that a face can set the facility it asks for. */
export function connectionOn(client: pg.ClientBase, before?: () => Promise<void>): DatabaseConnection {
  const executeQuery = async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
    await before?.()
    const { rows, rowCount } = await client.query(sql, parameters.map(toPostgres))
    // Kysely's R is what its types say the query returns; the store cannot know it.
    return { rows: rows as R[], ...(rowCount === null ? {} : { numAffectedRows: BigInt(rowCount) }) }
  }
  return {
    executeQuery,
    async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
      yield await executeQuery<R>(query)
    },
  }
}
