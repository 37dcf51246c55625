// Probes against real ports and folders of this machine.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { probe } from './probe.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'probe-'))
  mkdirSync(join(folder, 'open'))
  writeFileSync(join(folder, 'open', 'copy'), 'copy')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const tried = async (...reach: string[]) => (await probe([{ name: 'NAS', reach }], { position: '外来' })).tried

it('tells a port that answers from one that does not', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  const [open] = await tried(`127.0.0.1:${port}`)
  expect(open).toMatchObject({ connected: true, way: `tcp/${port}`, listed: null, wrote: null, deleted: null })
  server.close()
  await once(server, 'close')
  const [closed, sixth] = await tried(`127.0.0.1:${port}`, '[::1]:1')
  expect(closed).toMatchObject({ connected: false })
  expect(sixth).toMatchObject({ connected: false, target: '[::1]:1' })
})

it('writes and removes only its own file, and leaves nothing behind', async () => {
  const [found] = await tried(join(folder, 'open'))
  expect(found).toMatchObject({ way: 'folder', connected: true, listed: true, wrote: true, deleted: true })
  expect(readdirSync(join(folder, 'open'))).toEqual(['copy'])
})

it('says that nothing can be done where nothing is', async () => {
  const [found] = await tried(join(folder, 'nowhere'))
  expect(found).toMatchObject({ connected: false, listed: false, wrote: false, deleted: false })
})

it('sees that a folder without right to write refuses', async () => {
  const locked = join(folder, 'locked')
  mkdirSync(locked)
  const isLocked = process.getuid?.() === 0 ? tryFlag('+i', locked) : (execFileSync('chmod', ['555', locked]), true)
  try {
    const [found] = await tried(locked)
    expect(found).toMatchObject({ listed: true, wrote: !isLocked, deleted: !isLocked })
  } finally {
    if (process.getuid?.() === 0) tryFlag('-i', locked)
  }
})

/** Root may write everywhere but where the file system itself refuses. */
function tryFlag(flag: string, path: string): boolean {
  try {
    execFileSync('chattr', [flag, path], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
