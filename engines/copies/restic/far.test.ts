// restic over a REST server, with names and listings of the difficult kind.
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer as createHttp } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { describeWith, hasRclone, hasRestic, program } from '../../../tools/testing/needs.ts'
import { all, refusalOf, value } from '../testing/reader-suite.ts'
import { password, resticStand } from '../testing/restic-stand.ts'
import { first, noise, writeTree } from '../testing/trees.ts'
import { placeOf } from './place.ts'
import { openRestic } from './restic.ts'
import { storedTimes } from './snapshots.ts'

const scratch = mkdtempSync(join(tmpdir(), 'kokoroe-far-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

describeWith(hasRclone)('a REST server that only takes', () => {
  test('its clock, its content, and what it cannot tell', async () => {
    const stand = resticStand(program('restic') ?? '')
    const port = await freePort()
    const server = spawn('rclone', ['serve', 'restic', '--append-only', '--addr', `127.0.0.1:${port}`, '--user', 'u', '--pass', 'geheim', stand.repository], { stdio: 'ignore' })
    const gone = new Promise((resolve) => server.once('exit', resolve))
    try {
      stand.backup(first, ['--time', '2026-11-20 23:59:59'])
      const reader = openRestic({ program: program('restic') ?? '', repository: `rest:http://u:geheim@127.0.0.1:${port}/`, password: { text: password } })
      for (let tries = 0; tries < 200 && !(await reader.clock()).ok; tries++) await new Promise((wake) => setTimeout(wake, 50))
      expect(Math.abs(value(await reader.clock()).aheadSeconds)).toBeLessThan(3)
      expect(reader.place).toBe(`rest:http://***@127.0.0.1:${port}/`)
      const [only] = value(await reader.generations())
      expect(only?.takenAt?.slice(0, 19)).toBe('2026-11-20T23:59:59')
      // rclone tells no time of its objects, and nothing is made up for it.
      expect(only?.storedAt).toBe(null)
      expect(only?.files).toBe(first.size)
      expect(value(await reader.verify({ number: 1, of: 1 })).damages).toEqual([])
      expect(await refusalOf(reader.protection(only?.id ?? ''))).toBe('not-offered')
      const stranger = openRestic({ repository: `rest:http://u:falsch@127.0.0.1:${port}/`, password: { text: password } })
      expect(await refusalOf(stranger.generations())).toBe('denied')
    } finally {
      server.kill()
      await gone
      stand.end()
    }
  })
})

describe('a server that tells when it got each object', () => {
  test('its times are asked for with the password, and none is made up', async () => {
    const [known, unknown] = ['a'.repeat(64), 'b'.repeat(64)]
    const server = createHttp((asked, answer) => {
      const may = asked.headers.authorization === `Basic ${Buffer.from('u:geheim').toString('base64')}`
      if (asked.method !== 'HEAD' || !may) answer.writeHead(401).end()
      else if (asked.url === `/x/snapshots/${known}`) answer.writeHead(200, { 'last-modified': 'Fri, 20 Nov 2026 13:47:23 GMT' }).end()
      else answer.writeHead(asked.url === '/x/config' ? 200 : 404, { date: 'Fri, 20 Nov 2026 13:00:00 GMT' }).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    try {
      const repository = `rest:http://u:geheim@127.0.0.1:${port}/x`
      expect([...(await storedTimes(placeOf(repository), [known, unknown]))]).toEqual([[known, '2026-11-20T13:47:23.000Z']])
      expect((await storedTimes(placeOf(repository.replace('geheim', 'no')), [known])).size).toBe(0)
      const clock = value(await openRestic({ repository, password: { text: 'x' } }).clock())
      expect(clock.storage).toBe('2026-11-20T13:00:00.000Z')
      expect(clock.aheadSeconds).toBeCloseTo((Date.parse(clock.storage) - Date.parse(clock.here)) / 1000, 1)
    } finally {
      server.closeAllConnections()
      server.close()
    }
  })
})

describeWith(hasRestic)('names and sizes', () => {
  test('a name that is no Unicode is listed; asked back, it is said that it cannot be named', async () => {
    const stand = resticStand(program('restic') ?? '')
    try {
      writeTree(stand.source, new Map([['a.txt', noise('a', 10)]]))
      writeFileSync(Buffer.concat([Buffer.from(`${stand.source}/`), Buffer.from('8c9f8db8', 'hex'), Buffer.from('.txt')]), 'old windows')
      stand.call(['backup', '-q', stand.source])
      const reader = openRestic({ repository: stand.repository, password: { text: password } })
      const [only] = value(await reader.generations())
      const odd = (await all(reader.files(only?.id ?? ''))).find(({ size }) => size === 11)
      expect(odd?.path).toMatch(/\/\ufffd{4}\.txt$/)
      const into = mkdtempSync(join(scratch, 'into-'))
      expect(value(await reader.restore(only?.id ?? '', [odd?.path ?? ''], into)).wrong).toHaveLength(1)
      // What was measured for a generation without a summary is what was put in.
      expect([only?.files, only?.bytes]).toEqual([2, 21])
      expect(only?.addedBytes).toBeGreaterThan(20)
    } finally {
      stand.end()
    }
  })

  test('what is stored behind a changed clock of the file system is told as it is', async () => {
    const stand = resticStand(program('restic') ?? '')
    try {
      stand.backup(first)
      const reader = openRestic({ repository: stand.repository, password: { text: password }, measure: 0 })
      const [only] = value(await reader.generations())
      utimesSync(join(stand.repository, 'snapshots', only?.id ?? ''), 0, 0)
      expect(value(await reader.generations())[0]?.storedAt).toBe('1970-01-01T00:00:00.000Z')
    } finally {
      stand.end()
    }
  })
})

describe('a listing of any length', () => {
  test('300,000 files pass through without being held', async () => {
    const fake = join(scratch, 'restic-many')
    const id = 'a'.repeat(64)
    writeFileSync(fake, `#!${process.execPath}
const [what] = process.argv.slice(2)
if (what === 'version') console.log('restic 0.14.0 compiled')
if (what === 'snapshots') console.log(JSON.stringify([{ id: '${id}', tree: '${id}', time: '2026-11-01T00:00:00Z', paths: ['/'] }]))
if (what === 'ls') {
  let n = 0
  const more = () => {
    while (n < 300000) {
      const line = JSON.stringify({ struct_type: 'node', type: 'file', path: '/' + String(n++).padStart(300, 'x'), size: n })
      if (!process.stdout.write(line + '\\n')) return process.stdout.once('drain', more)
    }
  }
  more()
}`)
    chmodSync(fake, 0o755)
    const repository = mkdtempSync(join(scratch, 'many-'))
    writeFileSync(join(repository, 'config'), '')
    const reader = openRestic({ program: fake, repository, password: { text: 'x' } })
    const before = process.memoryUsage().rss
    let count = 0
    for await (const item of reader.files(id)) if (item.ok) count++
    expect(count).toBe(300_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(100 << 20)
  })
})
