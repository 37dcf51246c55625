// Reading connections: each read has one of its own for its time, so it sees one snapshot while acts go on.
import { DatabaseSync } from 'node:sqlite'
import type { Kinds } from './values.ts'
import { Connection } from './connection.ts'

/** Kept open when nobody reads. */
const kept = 8
/** A read inside a read needs a second one, so there are more than requests at a time. */
const most = 64

export class Readers {
  readonly #file: string
  readonly #kinds: Kinds
  readonly #prepare: readonly string[]
  readonly #idle: Connection[] = []
  readonly #waiting: ((reader: Connection) => void)[] = []
  #open = 0
  #allBack: (() => void) | null = null

  /** `prepare`: temporary views, for every new connection. */
  constructor(file: string, kinds: Kinds, prepare: readonly string[]) {
    this.#file = file
    this.#kinds = kinds
    this.#prepare = prepare
  }

  async with<T>(use: (reader: Connection) => Promise<T>): Promise<T> {
    const reader = this.#idle.pop() ?? (this.#open < most ? this.#connect() : await this.#wait())
    try {
      reader.exec('BEGIN')
      return await use(reader)
    } finally {
      if (reader.db.isTransaction) reader.exec('COMMIT')
      const next = this.#waiting.shift()
      if (next) next(reader)
      else if (this.#idle.length < kept) this.#idle.push(reader)
      else {
        reader.db.close()
        this.#open -= 1
      }
      if (this.#idle.length === this.#open) this.#allBack?.()
    }
  }

  /** Waits for reads that are under way. */
  async close(): Promise<void> {
    if (this.#idle.length < this.#open) await new Promise<void>((resolve) => (this.#allBack = resolve))
    for (const reader of this.#idle.splice(0)) reader.db.close()
    this.#open = 0
  }

  #connect(): Connection {
    const db = new DatabaseSync(this.#file, { readOnly: true, timeout: 5000, enableDoubleQuotedStringLiterals: false })
    db.exec(`PRAGMA temp_store = MEMORY; ${this.#prepare.join(';')}`)
    this.#open += 1
    return new Connection(db, this.#kinds)
  }

  #wait(): Promise<Connection> {
    return new Promise((resolve) => this.#waiting.push(resolve))
  }
}
