// Two processes never hold one folder, and a killed one holds it no more.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newFolder, removeFolder } from '../kernel.fixture.ts'
import { lockFolder } from './folder-lock.ts'

let folder = ''
beforeEach(() => (folder = newFolder()))
afterEach(() => removeFolder(folder))

const lockModule = fileURLToPath(new URL('./folder-lock.ts', import.meta.url))

async function holderProcess() {
  const code = `import { lockFolder } from ${JSON.stringify(lockModule)}
    const lock = lockFolder(${JSON.stringify(folder)})
    console.log(lock.ok)
    setInterval(() => lock, 1000)`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  const said = await new Promise<string>((resolve) =>
    child.stdout.once('data', (data: Buffer) => resolve(data.toString('utf8').trim())),
  )
  return { child, said, ended }
}

test('a second one in the same process is refused until the first lets go', () => {
  const first = lockFolder(folder)
  if (!first.ok) throw new Error('not locked')
  expect(lockFolder(folder)).toMatchObject({ ok: false, holder: expect.stringContaining(`pid ${process.pid}`) })
  first.release()
  const again = lockFolder(folder)
  expect(again.ok).toBe(true)
  if (again.ok) again.release()
})

test('another process is refused, told who, and gets in when the holder was killed', async () => {
  const { child, said, ended } = await holderProcess()
  expect(said).toBe('true')
  expect(lockFolder(folder)).toMatchObject({ ok: false, holder: expect.stringContaining(`pid ${child.pid}`) })
  child.kill('SIGKILL')
  await ended
  const mine = lockFolder(folder)
  expect(mine.ok).toBe(true)
  if (mine.ok) mine.release()
})
