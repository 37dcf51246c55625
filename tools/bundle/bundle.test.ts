// The Linux bundle is made, unpacked somewhere else, and tried in a network namespace with nothing in it.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWith, hasNamespaces } from '#tools/testing/needs.ts'

const root = join(import.meta.dirname, '..', '..')
const minutes = 60_000

describeWith(hasNamespaces)('the bundle for Linux', () => {
  let folder = ''
  let program = ''

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kokoroe-bundle-'))
    const made = spawnSync(process.execPath, ['tools/bundle.ts', 'linux-x64'], { cwd: root, encoding: 'utf8' })
    expect(made.stderr + made.stdout).toContain('linux-x64.tar.gz')
    const archive = made.stdout.split(/\s/).find((word) => word.endsWith('.tar.gz')) ?? ''
    expect(spawnSync('tar', ['xzf', archive, '-C', folder]).status).toBe(0)
    program = join(folder, 'kokoroe')
  }, 8 * minutes)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const offline = (script: string) =>
    spawnSync('unshare', ['--net', 'sh', '-c', `ip link set lo up; ${script}`], { cwd: folder, encoding: 'utf8', env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C' } })

  it('needs no Node, no npm and no network to make and check a hospital, on paper too', () => {
    const run = offline('cd kokoroe; runtime/node apps/cli/main.ts sample ../s --beds 60; runtime/node apps/cli/main.ts check ../s --format pdf --out ../s.pdf; echo "exit $?"')
    expect(run.stdout).toContain('exit 1')
    expect(readFileSync(join(folder, 's.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  }, 2 * minutes)

  it('serves its page by ./start', async () => {
    expect(existsSync(join(program, 'start'))).toBe(true)
    const look = 'for n in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do sleep 0.5; runtime/node -e "fetch(\'http://127.0.0.1:8090/\').then(async r => console.log(r.status, (await r.text()).includes(\'<title>\')), () => process.exit(1))" && break; done'
    const child = spawn('unshare', ['--net', 'sh', '-c', `ip link set lo up; ./start --data ../d & P=$!; ${look}; kill $P; wait $P`], { cwd: program, env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' } })
    let said = ''
    child.stdout.on('data', (data: Buffer) => (said += data.toString()))
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect(said).toContain('http://127.0.0.1:8090')
    expect(said).toContain('200 true')
    expect(code).toBe(0)
  }, 2 * minutes)
})
