// One SQLite connection as Kysely sees it: statements kept compiled per asker, values turned both ways.
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { toSqlite, restorer } from './values.ts'
import type { Kinds, Restore } from './values.ts'
import { namesRows } from '../ddl.ts'
import { kernelItself, mayTouch } from './wall.ts'
import type { Asker } from './wall.ts'

interface Prepared {
  readonly statement: StatementSync
  readonly reads: boolean
  readonly restore: Restore | null
}

const kept = 256

export class Connection {
  readonly db: DatabaseSync
  readonly #kinds: Kinds
  readonly #prepared = new Map<Asker, Map<string, Prepared>>()
  #asker: Asker = kernelItself
  #facility: string | null = null

  constructor(db: DatabaseSync, kinds: Kinds) {
    this.db = db
    this.#kinds = kinds
    // "Deterministic" within one statement is what SQLite asks for: the value changes only between statements.
    db.function('current_facility', { deterministic: true }, () => this.#facility)
    db.setAuthorizer((action, first, second, database, through) =>
      mayTouch(this.#asker, action, first, second, database, through),
    )
  }

  /** The kernel's own statement, whoever asked last. */
  exec(sql: string): void {
    this.#asker = kernelItself
    this.db.exec(sql)
  }

  /** The same connection, always asking in this name and for this facility. */
  face(asker: Asker, facility: string | null): DatabaseConnection {
    const turn = () => {
      this.#asker = asker
      this.#facility = facility
    }
    return {
      executeQuery: async <R>({ sql, parameters }: CompiledQuery) => {
        turn()
        return this.#run<R>(sql, parameters)
      },
      streamQuery: <R>({ sql, parameters }: CompiledQuery) => {
        turn()
        return this.#walk<R>(sql, parameters)
      },
    }
  }

  #walk<R>(sql: string, parameters: readonly unknown[]): AsyncIterableIterator<QueryResult<R>> {
    // A statement of its own: the kept one may be asked again while this one still walks.
    if (this.#asker.who === 'reader' && namesRows(sql)) throw new Error('a query may not name stored rows')
    const statement = this.db.prepare(sql)
    const restore = restorer(statement, this.#kinds)
    return walkRows<R>(statement.iterate(...parameters.map(toSqlite)), restore)
  }

  #run<R>(sql: string, parameters: readonly unknown[]): QueryResult<R> {
    const { statement, reads, restore } = this.#prepare(sql)
    const values = parameters.map(toSqlite)
    if (reads) {
      const rows = statement.all(...values)
      if (restore) rows.forEach(restore)
      // Kysely's R is what its types say the query returns; the store cannot know it.
      return { rows: rows as R[] }
    }
    const { changes } = statement.run(...values)
    return { numAffectedRows: BigInt(changes), rows: [] }
  }

  #prepare(sql: string): Prepared {
    let mine = this.#prepared.get(this.#asker)
    if (!mine) this.#prepared.set(this.#asker, (mine = new Map<string, Prepared>()))
    const known = mine.get(sql)
    if (known) {
      mine.delete(sql)
      mine.set(sql, known)
      return known
    }
    // A common table expression may bear the view's name, so a reader's text may not name the rows at all.
    if (this.#asker.who === 'reader' && namesRows(sql)) throw new Error('a query may not name stored rows')
    const statement = this.db.prepare(sql)
    const made = { statement, reads: statement.columns().length > 0, restore: restorer(statement, this.#kinds) }
    mine.set(sql, made)
    if (mine.size > kept) {
      const oldest = mine.keys().next().value
      if (oldest !== undefined) mine.delete(oldest)
    }
    return made
  }
}

async function* walkRows<R>(
  rows: Iterable<Record<string, unknown>>,
  restore: Restore | null,
): AsyncIterableIterator<QueryResult<R>> {
  for (const row of rows) {
    restore?.(row)
    // Kysely's R is what its types say the query returns; the store cannot know it.
    yield { rows: [row as R] }
  }
}
