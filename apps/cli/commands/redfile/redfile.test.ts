// The red file from the command line: a folder for the stick that a bare machine verifies, and a check with documented exit codes.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { generateKey } from '#engines/ledger'
import { facilityAdded } from '#hospital/kernel/own/acts.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import { openHouse } from '#apps/house.ts'
import { main } from '../../main.ts'

const work = mkdtempSync(join(tmpdir(), 'kokoroe-cli-red-'))
const data = join(work, 'data')
const stick = join(work, 'stick')
const page = join(stick, 'red-file.html')
let out = ''
let err = ''
const run = (...args: readonly string[]) => main(['redfile', ...args, '--lang', 'ja'])
/** As printed in the README of the stick. */
const keyOnPaper = () => /鍵: (\S+)/.exec(readFileSync(join(stick, 'README.txt'), 'utf8'))?.[1] ?? ''

function listen(): void {
  out = err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true))
}

beforeAll(async () => {
  const opened = await openHouse({ data })
  if (!opened.ok) throw new Error(JSON.stringify(opened.reasons))
  await opened.house.kernel.commit(systemActor('setup'), facilityAdded, { id: 'a', name: 'みなと病院' })
  await opened.house.close()
  listen()
  expect(await run('make', '--out', stick, '--data', data)).toBe(0)
  expect(out).toMatch(/第1版を出しました（\d+ページ）/)
}, 30_000)
afterAll(() => rmSync(work, { recursive: true, force: true }))
beforeEach(listen)
afterEach(() => void vi.restoreAllMocks())

test('the folder holds what the stick needs, and its hashes are right', () => {
  const names = readdirSync(stick).toSorted()
  expect(names).toEqual([
    'README.txt', 'READ-FIRST.txt', 'SHA256SUMS', 'kokoroe-collect.cmd', 'kokoroe-collect.ps1', 'kokoroe-collect.sh', 'red-file.html', 'red-file.pdf',
    'verify-red-file.mjs',
  ].toSorted())
  const sums = readFileSync(join(stick, 'SHA256SUMS'), 'utf8').trimEnd().split('\n')
  expect(sums).toHaveLength(names.length - 1)
  for (const line of sums) {
    const [hash, name = ''] = line.split('  ')
    expect(createHash('sha256').update(readFileSync(join(stick, name))).digest('hex'), name).toBe(hash)
  }
  if (process.platform !== 'win32') expect(statSync(join(stick, 'kokoroe-collect.sh')).mode & 0o111).not.toBe(0)
  // Notepad of an old Windows reads it too.
  const readme = readFileSync(join(stick, 'README.txt'), 'utf8')
  expect(readme.startsWith('\ufeff赤いファイル（みなと病院）\r\n第1版')).toBe(true)
  expect(readme).not.toMatch(/[^\r]\n|\{\w+\}/)
  for (const name of names.filter((one) => one !== 'README.txt' && !one.startsWith('kokoroe-collect'))) expect(readme).toContain(name)
  expect(readme).toContain('kokoroe-collect.cmd / .ps1 / .sh')
  expect(readme).toContain('おかしい時は電源を切らず')
  expect(readFileSync(join(stick, 'red-file.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
})

test('made again where nothing changed, it is the same version', async () => {
  const again = join(work, 'again')
  expect(await run('make', '--out', again, '--data', data)).toBe(0)
  expect(readFileSync(join(again, 'red-file.html')).equals(readFileSync(page))).toBe(true)
}, 30_000)

test('wrongly asked, nothing is made', async () => {
  expect(await run('make', '--data', data)).toBe(64)
  expect(await run('make', '--out', join(work, 'x'), '--data', data, '--facility', 'nobody')).toBe(64)
  expect(err).toContain('a')
  expect(existsSync(join(work, 'x'))).toBe(false)
  writeFileSync(join(work, 'file'), '')
  expect(await run('make', '--out', join(work, 'file'), '--data', data)).toBe(74)
}, 30_000)

test('check: good, its own key only, flipped byte, unsigned, cut, another key, no file', async () => {
  const key = keyOnPaper()
  const good = readFileSync(page)
  const bent = (name: string, change: (bytes: Buffer) => Buffer) => {
    const path = join(work, name)
    writeFileSync(path, change(Buffer.from(good)))
    return path
  }
  const flip = (at: number) => (bytes: Buffer) => bytes.fill((bytes[at] ?? 0) ^ 1, at, at + 1)
  const said: readonly (readonly [number, string, ...string[]])[] = [
    [0, '署名されたときのままです', page, '--key', key],
    [2, key, page],
    [1, '書き換えられています', bent('flipped.html', flip(1000)), '--key', key],
    [1, '書き換えられています', bent('flipped-alone.html', flip(1000))],
    [1, '署名がありません', bent('unsigned.html', (bytes) => bytes.subarray(0, bytes.lastIndexOf('<!--kokoroe-signature'))), '--key', key],
    [1, '読めません', bent('cut.html', (bytes) => bytes.subarray(0, -2)), '--key', key],
    [1, '別の鍵', page, '--key', generateKey('kokoroe/other').vkey],
    [1, '読めません', page, '--key', 'no key'],
  ]
  for (const [code, words, ...args] of said) {
    out = ''
    expect(await run('check', ...args), args.join(' ')).toBe(code)
    expect(out).toContain(words)
  }
  expect(await run('check', join(work, 'nothing.html'))).toBe(64)
  expect(await run('check')).toBe(64)
  out = ''
  expect(await run('check', page, '--key', key, '--json')).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ v: 1, path: page, state: 'good', about: { facility: 'a', version: 1 } })
})

test('the exit codes stand in --help', async () => {
  for (const [command, codes] of [['check', [0, 1, 2, 64]], ['make', [0, 64, 74]]] as const) {
    out = ''
    expect(await run(command, '--help')).toBe(0)
    const told = out.slice(out.indexOf('終了コード'))
    for (const code of codes) expect(told, command).toMatch(new RegExp(`\\b${code} `))
  }
})

test('the verifier on the stick says the same, with nothing of ours beside it', () => {
  // The machine's own Node where there is another one: the oldest that may be met.
  const node = existsSync('/usr/bin/node') ? '/usr/bin/node' : process.execPath
  const verify = (...args: readonly string[]) => spawnSync(node, ['verify-red-file.mjs', ...args], { cwd: stick, encoding: 'utf8' })
  expect(verify('red-file.html', keyOnPaper())).toMatchObject({ status: 0, stdout: expect.stringContaining('whole') })
  expect(verify('red-file.html').status).toBe(2)
  expect(verify(join(work, 'flipped.html'), keyOnPaper()).status).toBe(1)
  expect(verify(join(work, 'unsigned.html'), keyOnPaper()).status).toBe(1)
  expect(verify('red-file.html', generateKey('kokoroe/other').vkey).status).toBe(1)
  expect(verify()).toMatchObject({ status: 64, stderr: expect.stringContaining('usage') })
  expect(verify('nothing.html', keyOnPaper()).status).toBe(64)
  if (process.platform === 'win32') return
  symlinkSync(join(stick, 'verify-red-file.mjs'), join(work, 'link.mjs'))
  expect(spawnSync(node, [join(work, 'link.mjs'), join(work, 'flipped.html'), keyOnPaper()]).status).toBe(1)
})
