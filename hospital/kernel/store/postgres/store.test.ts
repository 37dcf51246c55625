// The shared suite on a real PostgreSQL.
import { afterAll } from 'vitest'
import { describeWith, hasPostgres } from '#tools/testing/needs.ts'
import { startPostgres } from '#tools/testing/postgres.ts'
import type { TestPostgres } from '#tools/testing/postgres.ts'
import { storeSuite } from '../store.suite.ts'

describeWith(hasPostgres)('PostgreSQL', () => {
  let server: Promise<TestPostgres> | undefined
  afterAll(async () => (await server)?.stop())
  storeSuite({
    name: 'PostgreSQL',
    place: async (folder) => ({ folder, postgres: await (await (server ??= startPostgres())).database() }),
  })
})
