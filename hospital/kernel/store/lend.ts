// A query builder that stops working when its time is over: a query after its transaction is a bug that must not be
// silent.
import { Kysely } from 'kysely'
import type { DatabaseConnection, Dialect, Driver, KyselyPlugin } from 'kysely'

export interface Lent<T> {
  readonly db: Kysely<T>
  end(): void
}

export type DialectParts = Omit<Dialect, 'createDriver'>

export function lend<T>(connection: DatabaseConnection, parts: DialectParts, plugins: KyselyPlugin[] = []): Lent<T> {
  let over = false
  const driver = new BorrowedDriver(() => {
    if (over) throw new Error('this query came after its transaction had ended')
    return connection
  })
  return {
    db: new Kysely<T>({ dialect: { ...parts, createDriver: () => driver }, plugins }),
    end: () => {
      over = true
    },
  }
}

/** Lends for the time of one piece of work. */
export async function during<T, R>(lent: Lent<T>, work: (db: Kysely<T>) => Promise<R>): Promise<R> {
  try {
    return await work(lent.db)
  } finally {
    lent.end()
  }
}

/** Hands out the connection of the transaction it lives in; transactions themselves belong to the store. */
class BorrowedDriver implements Driver {
  readonly #current: () => DatabaseConnection

  constructor(current: () => DatabaseConnection) {
    this.#current = current
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#current()
  }
  async beginTransaction(): Promise<void> {
    throw new Error('transactions belong to the kernel: commit an act')
  }
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}
