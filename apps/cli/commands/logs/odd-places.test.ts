// Pipes, devices, full disks, and the log itself as a place to write to: told in one sentence, nothing is lost.
import { execFile, execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { idOf, ruleText, second, windowsLine } from '#hospital/signs/scan/logs.fixture.ts'
import { exit } from '../../exit-codes.ts'

const entry = join(import.meta.dirname, '..', '..', 'main.ts')
const folder = mkdtempSync(join(tmpdir(), 'odd-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const log = put('log.jsonl', [1, 2].map((at) => windowsLine({ id: 4625, at: second(at), record: at })).join(''))
const rules = put('rules.yml', ruleText('failed', '  selection:\n    EventID: 4625', 'level: high\n'))
const own = ['--rules', rules, '--no-own-rules', '--no-cache'] as const

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

const run = (...argv: readonly string[]): Promise<Ended> =>
  promisify(execFile)(process.execPath, [entry, 'logs', ...argv, '--lang', 'ja'], { timeout: 20_000 })
    .then((done) => ({ ...done, code: 0 }), (error: Ended) => error)

/** With standard output on a disk that is full. */
function onFullDisk(...argv: readonly string[]): Ended {
  const full = openSync('/dev/full', 'w')
  try {
    execFileSync(process.execPath, [entry, 'logs', ...argv, '--lang', 'ja'], { stdio: ['ignore', full, 'pipe'] })
    return { code: 0, stdout: '', stderr: '' }
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: Buffer } // of `execFileSync`
    return { code: status, stdout: '', stderr: stderr.toString() }
  }
}

describe.skipIf(process.platform === 'win32')('a pipe nobody writes into', () => {
  it.each([
    ['as a log', (pipe: string) => [pipe]],
    ['as rules', (pipe: string) => [log, '--rules', pipe]],
    ['as a GeoIP database', (pipe: string) => [log, '--geoip', pipe]],
    ['as log sources', (pipe: string) => [log, '--log-sources', pipe]],
  ])('%s is refused and not waited for', async (_as, argv) => {
    const pipe = join(folder, 'pipe')
    rmSync(pipe, { force: true })
    execFileSync('mkfifo', [pipe])
    const { code, stderr } = await run('scan', ...argv(pipe), ...own, '--format', 'jsonl')
    expect(stderr).toContain(pipe)
    expect(stderr).not.toMatch(/\n {4}at /)
    expect(code).toBe(exit.machine)
  })
})

describe.skipIf(process.platform !== 'linux')('a full disk', () => {
  it.each([
    ['scan', log, ...own, '--format', 'jsonl'], ['scan', log, ...own, '--format', 'jsonl', '--out', '/dev/full'],
    ['metrics', log], ['dump', log], ['dump', log, '--out', '/dev/full'], ['rules', 'explain', 'failed', ...own],
  ])('is told: %s', (...argv) => {
    const { code, stderr } = onFullDisk(...argv)
    expect(stderr).toContain('空きがありません')
    expect(stderr).not.toMatch(/\n {4}at /)
    expect(code).toBe(exit.machine)
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true)
  })
})

describe('places to write to', () => {
  it('are never the log that is read', async () => {
    const before = readFileSync(log, 'utf8')
    for (const argv of [['scan', log, ...own, '--format', 'jsonl'], ['dump', log], ['search', log, '-w', 'PC']]) {
      const { stderr } = await run(...argv, '--out', log)
      expect(stderr).toContain('読むファイルと同じです')
    }
    expect(readFileSync(log, 'utf8')).toBe(before)
  })

  it('are no folder, and that is told before the reading', async () => {
    const { code, stderr } = await run('scan', log, ...own, '--format', 'jsonl', '--out', folder)
    expect(stderr).toContain('書き込めませんでした')
    expect(code).toBe(exit.usage)
  })

  it('may lie in the folder that is read: what is being written is not read', async () => {
    const inside = join(folder, 'inside')
    mkdirSync(inside)
    copyFileSync(log, join(inside, 'log.jsonl'))
    expect((await run('dump', inside, '--out', join(inside, 'all.jsonl'))).code).toBe(exit.good)
    expect(readFileSync(join(inside, 'all.jsonl'), 'utf8').trim().split('\n').length).toBe(2)
  })
})

describe('a GeoIP database that is none', () => {
  it('is told in one sentence', async () => {
    const none = put('no.mmdb', 'x'.repeat(999))
    const { code, stderr } = await run('scan', log, ...own, '--format', 'jsonl', '--geoip', none)
    expect(stderr).toMatch(/no\.mmdb.*mmdb/)
    expect(stderr).not.toMatch(/\n {4}at /)
    expect(code).toBe(exit.machine)
  })
})

describe('a correlation that left something out', () => {
  it('is named', async () => {
    const correlation = [
      'title: many failures', 'correlation:', '  type: event_count', `  rules: [${idOf('failed')}]`,
      '  group-by: [NoSuchField]', '  timespan: 1h', '  condition: {gte: 2}', '',
    ].join('\n')
    const counted = put('counted.yml', `${ruleText('failed', '  selection:\n    EventID: 4625')}---\n${correlation}`)
    const { stderr } = await run('scan', log, '--rules', counted, '--no-own-rules', '--no-cache', '--format', 'jsonl')
    expect(stderr).toContain('相関規則「many failures」: 組分けする値のない記録を 2 件')
  })
})
