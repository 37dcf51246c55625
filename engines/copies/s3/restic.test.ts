// A real repository of restic in a locked bucket, and an attacker with the password who forgets and prunes all of it.
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeWith, program } from '../../../tools/testing/needs.ts'
import { value } from '../testing/reader-suite.ts'
import { noise } from '../testing/trees.ts'
import { endsBefore } from './grade.ts'
import type { S3Reader } from './reader.ts'
import { bucket, credentials, startStand } from './testing/stand.ts'
import type { Stand } from './testing/stand.ts'

const run = promisify(execFile)
const hasRestic = { what: 'restic', met: program('restic') !== null }

describeWith(hasRestic)('a repository of restic under lock, after an attack', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kokoroe-s3-restic-'))
  const source = join(folder, 'source')
  let stand: Stand
  let reader: S3Reader
  let ids: readonly string[]

  const restic = async (repository: string, ...args: readonly string[]) => (await run('restic', [
    '-r', repository, '--no-cache', '--cleanup-cache', '-o', 's3.region=default', ...args,
  ], { encoding: 'buffer', env: {
    PATH: process.env['PATH'], HOME: folder, RESTIC_PASSWORD: 'known to the attacker',
    AWS_ACCESS_KEY_ID: credentials.accessKeyId, AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  } })).stdout
  const remote = (...args: readonly string[]) => restic(`s3:${stand.fake.endpoint}/${bucket}/repo`, ...args)

  beforeAll(async () => {
    mkdirSync(source)
    stand = await startStand({ standard: { mode: 'COMPLIANCE', days: 30 } })
    await remote('init')
    writeFileSync(join(source, 'karte.sql'), noise('the first day', 100_000))
    await remote('backup', source, '--host', 'ehr')
    writeFileSync(join(source, 'karte.sql'), noise('the second day', 100_000))
    await remote('backup', source, '--host', 'ehr')
    reader = stand.reader({ layout: 'restic', prefix: 'repo', tryCanary: true, canary: { lockSeconds: 2 } })
    ids = value(await reader.generations()).map(({ id }) => id)
  })
  afterAll(async () => {
    await stand?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('before: two generations as restic tells them, each byte as its name says, B', async () => {
    const told = JSON.parse(String(await remote('snapshots', '--json'))) as readonly { readonly id: string }[]
    expect(ids).toEqual(told.map(({ id }) => id))
    expect(value(await reader.generations()).every(({ addedBytes }) => (addedBytes ?? 0) > 100_000)).toBe(true)
    expect(value(await reader.verify({ number: 1, of: 1 }))).toMatchObject({ depth: 'content', damages: [] })
    const seen = value(await reader.protection(ids[0] ?? ''))
    expect(seen).toMatchObject({ grade: 'B', hidden: 0, unlocked: 0, refused: true })
    expect(endsBefore(seen, new Date(Date.now() + 29 * 86_400_000).toISOString())).toBe(false)
    expect(endsBefore(seen, new Date(Date.now() + 31 * 86_400_000).toISOString())).toBe(true)
  })

  test('after: restic shows nothing and says done; here both are, hidden, locked, with their earliest end', async () => {
    await remote('forget', '--prune', ...ids)
    expect(String(await remote('snapshots', '--json')).trim()).toMatch(/^(\[\]|null)$/)
    const seen = value(await reader.generations())
    expect(seen.map(({ id }) => id)).toEqual(ids)
    for (const { id, hiddenAt } of seen) {
      expect(hiddenAt).not.toBe(null)
      const protection = value(await reader.protection(id))
      // config and keys are still shown; the snapshot, its index and its packs are hidden. All of them are locked.
      expect(protection).toMatchObject({ grade: 'B', unlocked: 0 })
      expect(protection.hidden).toBeGreaterThanOrEqual(5)
      expect(protection.hidden).toBeLessThan(protection.objects)
      expect(Date.parse(protection.until ?? '')).toBeGreaterThan(Date.now() + 29 * 86_400_000)
      const markers = protection.grounds.find(ground => ground.startsWith('bucket markers '))
      expect(Number(markers?.split(' ')[2])).toBeGreaterThanOrEqual(protection.hidden)
    }
  })

  test('and it comes back: the repository as it was, from which restic itself restores', async () => {
    const into = join(folder, 'back')
    mkdirSync(into)
    const back = value(await reader.restore(ids[0] ?? '', [], into))
    expect([back.wrong, back.sizeOnly, back.equal]).toEqual([[], 0, back.picked])
    expect((await restic(into, 'dump', ids[0] ?? '', join(source, 'karte.sql'))).equals(noise('the first day', 100_000))).toBe(true)
    expect(readFileSync(join(into, 'config')).length).toBeGreaterThan(0)
  })

  test('what only restic can tell is not guessed', async () => {
    for await (const file of reader.files(ids[0] ?? '')) expect(file).toMatchObject({ ok: false, refusal: { code: 'not-offered' } })
    expect(await stand.reader({ layout: 'restic', prefix: 'elsewhere' }).generations())
      .toMatchObject({ ok: false, refusal: { code: 'not-one' } })
  })
})
