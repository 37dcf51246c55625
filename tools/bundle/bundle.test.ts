// The bundles are made and unpacked somewhere else. The Linux one is tried in a network namespace with nothing in it; of the
// Windows one everything but its runtime is tried, because nothing else in it belongs to one machine.
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeWith, hasNamespaces } from '#tools/testing/needs.ts'

const root = join(import.meta.dirname, '..', '..')
const minutes = 60_000

function bundle(target: string, ending: string): string {
  const made = spawnSync(process.execPath, ['tools/bundle.ts', target], { cwd: root, encoding: 'utf8' })
  expect(made.stderr + made.stdout).toContain(`${target}.${ending}`)
  return made.stdout.split(/\s/).find((word) => word.endsWith(ending)) ?? ''
}

/** A PDF/A, tagged, with its fonts inside. */
function expectPaper(file: string): void {
  const text = readFileSync(file).toString('latin1')
  expect(text.slice(0, 5)).toBe('%PDF-')
  expect(text).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
  expect(text).toContain('/FontFile')
}

it('refuses a target that it does not know, with those it knows, and makes nothing', () => {
  const run = spawnSync(process.execPath, ['tools/bundle.ts', 'linux-x64', 'linux-arm'], { cwd: root, encoding: 'utf8' })
  expect([run.status, run.stdout]).toEqual([64, ''])
  expect(run.stderr).toContain('linux-arm. Targets: linux-x64, windows-x64')
})

describeWith(hasNamespaces)('the bundle for Linux', () => {
  let folder = ''
  let program = ''

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kokoroe-bundle-'))
    expect(spawnSync('tar', ['xzf', bundle('linux-x64', 'tar.gz'), '-C', folder]).status).toBe(0)
    program = join(folder, 'kokoroe')
  }, 8 * minutes)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const offline = (script: string) =>
    spawnSync('unshare', ['--net', 'sh', '-c', `ip link set lo up; ${script}`], { cwd: folder, encoding: 'utf8', env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C' } })

  it('needs no Node, no npm and no network to make and check a hospital, on paper too', () => {
    const run = offline('cd kokoroe; runtime/node apps/cli/main.ts sample ../s --beds 60; runtime/node apps/cli/main.ts check ../s --format pdf --out ../s.pdf; echo "exit $?"')
    expect(run.stdout).toContain('exit 1')
    expectPaper(join(folder, 's.pdf'))
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

  it('opens an incident with all that comes with it: the page for everybody, playbooks, forms, the collector, paper', () => {
    copyFileSync(join(import.meta.dirname, 'first-incident.fixture.mjs'), join(folder, 'first-incident.mjs'))
    const code = 'for n in $(seq 1 60); do sleep 0.5; C=$(grep -oE "[0-9A-Z]{4}(-[0-9A-Z]{4}){3}" ../said) && break; done'
    const run = offline(`cd kokoroe; ./start --data ../i > ../said 2>&1 & P=$!; ${code}; runtime/node ../first-incident.mjs http://127.0.0.1:8090 "$C"; kill $P; wait $P`)
    const [, saw = run.stderr] = /^saw (.*)$/m.exec(run.stdout) ?? []
    expect(JSON.parse(saw)).toEqual({ kamo: true, worker: true, playbooks: 8, forms: 2, collector: true, paper: '%PDF-' })
  }, 2 * minutes)
})

describe('the bundle for Windows', () => {
  let folder = ''
  let names: readonly string[] = []

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kokoroe-bundle-'))
    const listed: string[] = []
    const files = unzipSync(readFileSync(bundle('windows-x64', 'zip')), {
      filter: ({ name }) => listed.push(name) > 0 && !name.endsWith('.exe'),
    })
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), bytes)
    }
    names = listed
  }, 8 * minutes)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('has its runtime and start file, and no other part that belongs to one kind of machine', () => {
    expect(names).toContain('kokoroe/runtime/node.exe')
    expect(names).toContain('kokoroe/はじめる.cmd')
    expect(names.filter((name) => /\.(node|so|dll|dylib|exe)$/.test(name))).toEqual(['kokoroe/runtime/node.exe'])
  })

  it('has no name that Windows refuses', () => {
    const refused = /[<>:"|?*\\]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
    expect(names.filter((name) => name.split('/').some((part) => refused.test(part)))).toEqual([])
    expect(names.filter((name) => name.length > 200)).toEqual([])
  })

  it('carries all that a PDF needs: with the runtime of this machine it prints one', () => {
    const program = join(folder, 'kokoroe')
    const run = (...args: string[]) => spawnSync(process.execPath, ['apps/cli/main.ts', ...args], { cwd: program, encoding: 'utf8', env: { PATH: '', LANG: 'C', NODE_PATH: '' } })
    expect(run('sample', join(folder, 's'), '--beds', '60').stderr).toBe('')
    const checked = run('check', join(folder, 's'), '--format', 'pdf', '--out', join(folder, 's.pdf'))
    expect([checked.stderr, checked.status]).toEqual([expect.not.stringContaining('Error'), 1])
    expectPaper(join(folder, 's.pdf'))
  }, 2 * minutes)
})
