// Forward migrations of the kernel's own tables. Each entry runs once, in order; an entry that was released never
// changes.
export type Dialect = 'sqlite' | 'postgres'

interface Words {
  readonly text: string
  readonly integer: string
  readonly bytes: string
  readonly end: string
}

const words: Readonly<Record<Dialect, Words>> = {
  sqlite: { text: 'TEXT', integer: 'INTEGER', bytes: 'BLOB', end: 'STRICT' },
  // "C" orders text by its bytes, as SQLite does.
  postgres: { text: 'text COLLATE "C"', integer: 'bigint', bytes: 'bytea', end: '' },
}

const steps: readonly ((w: Words) => readonly string[])[] = [
  ({ text, integer, bytes, end }) => [
    `CREATE TABLE kernel_meta (key ${text} PRIMARY KEY, value ${text} NOT NULL) ${end}`,
    `CREATE TABLE kernel_leaf (seq ${integer} PRIMARY KEY, at ${integer} NOT NULL, facility ${text}, act ${text} NOT NULL,
      bytes ${bytes} NOT NULL, hash ${bytes} NOT NULL) ${end}`,
    'CREATE INDEX kernel_leaf_facility ON kernel_leaf (facility, seq)',
    'CREATE INDEX kernel_leaf_act ON kernel_leaf (act, seq)',
    `CREATE TABLE kernel_sealed (seq ${integer} NOT NULL REFERENCES kernel_leaf (seq), field ${text} NOT NULL,
      first ${integer} NOT NULL, count ${integer} NOT NULL, salts ${bytes} NOT NULL, body ${bytes} NOT NULL,
      erased ${text}, PRIMARY KEY (seq, field, first)) ${end}`,
    `CREATE TABLE kernel_room (name ${text} PRIMARY KEY, version ${integer} NOT NULL, shape ${text} NOT NULL,
      tables ${text} NOT NULL) ${end}`,
    `CREATE TABLE kernel_blob (id ${text} PRIMARY KEY, facility ${text} NOT NULL, sha256 ${text}, size ${integer} NOT NULL,
      UNIQUE (facility, sha256)) ${end}`,
    `CREATE TABLE kernel_chunk (blob ${text} NOT NULL REFERENCES kernel_blob (id) ON DELETE CASCADE, n ${integer} NOT NULL,
      bytes ${bytes} NOT NULL, PRIMARY KEY (blob, n)) ${end}`,
    `CREATE TABLE kernel_job (id ${text} PRIMARY KEY, name ${text} NOT NULL, facility ${text}, input ${text} NOT NULL,
      state ${text} NOT NULL, attempts ${integer} NOT NULL, created_at ${integer} NOT NULL, due_at ${integer} NOT NULL,
      finished_at ${integer}, lease_until ${integer}, dedupe ${text}, cancel ${integer} NOT NULL, done ${integer} NOT NULL,
      total ${integer}, message ${text}) ${end}`,
    'CREATE INDEX kernel_job_state ON kernel_job (state, due_at)',
    'CREATE INDEX kernel_job_dedupe ON kernel_job (dedupe)',
    `CREATE TABLE kernel_schedule (name ${text} NOT NULL, facility ${text} NOT NULL, last_due ${integer} NOT NULL,
      PRIMARY KEY (name, facility)) ${end}`,
  ],
]

export const newestVersion = steps.length

/** Statements for every step after `from`. */
export function migrations(dialect: Dialect, from: number): readonly string[] {
  const statements = steps.slice(from).flatMap((step) => step(words[dialect]))
  return dialect === 'sqlite' ? statements : statements.flatMap((statement) => [statement, ...kernelOnly(statement)])
}

/** On PostgreSQL a reader sees no row of the kernel's own tables; on SQLite it may not even name them (wall.ts). */
function kernelOnly(statement: string): readonly string[] {
  const name = /^CREATE TABLE (\w+)/.exec(statement)?.[1]
  if (name === undefined) return []
  return [
    `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY kernel_only ON ${name} USING (current_setting('kokoroe.kernel', true) = 'on')`,
  ]
}
