// The collector for Linux, run here for real: it seals what it gathered, writes nowhere else, and says what it could not read.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folderBag } from '#engines/bagit'
import { examine } from '#hospital/response/evidence/sealed/examine.ts'

const script = join(import.meta.dirname, 'kokoroe-collect.sh')
/** Small limits: the way is the same. */
const quick = { KOKOROE_DAYS: '1', KOKOROE_HASHED: '20', KOKOROE_FILES: '200', KOKOROE_LOG_BYTES: '20000', KOKOROE_SECONDS: '2' }
const nobody = 65_534

let stick = ''
beforeEach(() => {
  stick = join(mkdtempSync(join(tmpdir(), 'stick-')), 'USB 1')
  mkdirSync(stick)
  for (const folder of [join(stick, '..'), stick]) chmodSync(folder, 0o777)
  copyFileSync(script, join(stick, 'kokoroe-collect.sh'))
  chmodSync(join(stick, 'kokoroe-collect.sh'), 0o644)
})
afterEach(() => rmSync(join(stick, '..'), { recursive: true, force: true }))

function collect(shell: string, uid?: number, path = process.env['PATH'] ?? '') {
  const done = spawnSync(shell, [join(stick, 'kokoroe-collect.sh'), '田中'], {
    env: { PATH: path, ...quick }, encoding: 'utf8', timeout: 100_000, ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  const folder = join(stick, readdirSync(stick).find((name) => name.startsWith('kokoroe-') && !name.endsWith('.sh')) ?? 'none')
  const [, first = '', second = ''] = /Seal\n\s+((?:[0-9a-f]{8} ?){4})\n\s+((?:[0-9a-f]{8} ?){4})\n/.exec(done.stdout) ?? []
  return { ...done, folder, printed: `${first} ${second}` }
}

const steps = (folder: string) => new Map(readFileSync(join(folder, 'data/steps.tsv'), 'utf8').trimEnd().split('\n').slice(1).map((line) => {
  const [step = '', , , code = '', bytes = '', note = ''] = line.split('\t')
  return [step, { code, bytes: Number(bytes), note }] as const
}))

describe.runIf(process.platform === 'linux')('kokoroe-collect.sh', () => {
  it('seals what it read; the seal on the screen is the seal of the folder', async () => {
    const { status, stderr, folder, printed } = collect('dash')
    expect([status, stderr]).toEqual([0, ''])
    for (const list of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      expect(spawnSync('sha256sum', ['-c', '--strict', '--quiet', list], { cwd: folder }).status).toBe(0)
    }
    const seen = await examine(folderBag(folder), printed)
    expect(seen).toMatchObject({ faults: [], paper: 'same' })
    const info = new Map(seen.info)
    expect(info.get('Collected-By')).toBe('田中')
    expect(info.get('Collector-SHA256')).toBe(createHash('sha256').update(readFileSync(script)).digest('hex'))
    expect(Date.parse(info.get('Ended') ?? '')).toBeGreaterThanOrEqual(Date.parse(info.get('Begun') ?? ''))
    const processes = readFileSync(join(folder, 'data/processes.txt'), 'utf8')
    expect(processes).toMatch(new RegExp(`^${process.pid}\\t`, 'm'))
    const own = createHash('sha256').update(readFileSync(process.execPath)).digest('hex')
    expect(readFileSync(join(folder, 'data/images.txt'), 'utf8')).toContain(own)
    expect(steps(folder).size).toBe(26)
    expect(readFileSync(join(folder, 'data/clock.txt'), 'utf8')).toMatch(/^utc: 20\d\d-/)
  }, 120_000)

  it.runIf(process.getuid?.() === 0)('works for somebody who is nobody, and says what it could not read', async () => {
    const { status, stdout, folder, printed } = collect('dash', nobody)
    expect(status).toBe(0)
    expect(stdout).toContain('管理者ではありません')
    expect(await examine(folderBag(folder), printed)).toMatchObject({ faults: [], paper: 'same' })
    expect(steps(folder).get('accounts')?.note).toContain('accounts.err')
    expect(readFileSync(join(folder, 'data/accounts.err'), 'utf8')).toContain('Permission denied')
  }, 120_000)

  it('goes on when a step takes too long or gives too much', () => {
    writeFileSync(join(stick, 'kokoroe-collect.sh'), readFileSync(script, 'utf8')
      .replace('clock() {', 'clock() {\n  sleep 60').replace('modules() {', 'modules() {\n  head -c 3000000 /dev/zero')
      .replace(/most_text=.*/, 'most_text=1000000').replace(/^step (?!clock|modules).*$/gm, ':'))
    const { status, folder } = collect('sh')
    expect(status).toBe(0)
    expect(steps(folder).get('clock')?.note).toContain('時間切れ')
    expect(steps(folder).get('modules')).toMatchObject({ bytes: 1_000_000, note: expect.stringContaining('大きさの上限') as string })
  }, 60_000)

  /** Every program of this machine but some; only the steps that are named. */
  function only(steps: string, without: RegExp) {
    const tools = join(stick, '..', 'tools')
    mkdirSync(tools)
    for (const folder of ['/usr/bin', '/bin', '/usr/sbin']) {
      for (const name of readdirSync(folder)) {
        if (!without.test(name) && !existsSync(join(tools, name))) symlinkSync(join(folder, name), join(tools, name))
      }
    }
    writeFileSync(join(stick, 'kokoroe-collect.sh'), readFileSync(script, 'utf8')
      .replace(new RegExp(`^step (?!(?:${steps})\\b).*$`, 'gm'), ':').replace('find /var/log', 'find /var/log/none'))
    return tools
  }

  it('without a tool for hashes keeps what it read, and calls it unsealed', () => {
    const tools = only('clock', /^(?:sha\d+sum|shasum|openssl)$/)
    const { status, stdout, folder } = collect('/bin/sh', undefined, tools)
    expect(status).toBe(65)
    expect(stdout).toContain('封ができませんでした')
    expect(stdout).toContain('ハッシュの道具がありません')
    expect(stdout).not.toContain('終わりました')
    expect(readFileSync(join(folder, 'data/clock.txt'), 'utf8')).toContain('utc:')
  }, 60_000)

  it('a program that hides behind breaks in its name is hashed, and forges no row', async () => {
    const hostile = join(stick, '..', 'a\n1\t0\t0\t0\tinit $(x) "\'')
    mkdirSync(hostile)
    // Its own bytes: one hash for one program.
    writeFileSync(join(hostile, 'sleep'), Buffer.concat([readFileSync('/bin/sleep'), Buffer.from('x')]), { mode: 0o755 })
    const running = spawn(join(hostile, 'sleep'), ['50'], { stdio: 'ignore' })
    try {
      const tools = only('images|processes', /^$/)
      const { status, folder, printed } = collect('/bin/sh', undefined, tools)
      expect(status).toBe(0)
      const own = createHash('sha256').update(readFileSync(join(hostile, 'sleep'))).digest('hex')
      expect(readFileSync(join(folder, 'data/images.txt'), 'utf8')).toContain(own)
      // A thread of the kernel has no command: its row ends in a tab.
      const rows = readFileSync(join(folder, 'data/processes.txt'), 'utf8').replace(/\n$/, '').split('\n')
      expect(rows.filter((row) => row.split('\t').length !== 7)).toEqual([])
      expect((await examine(folderBag(folder), printed)).faults).toEqual([])
    } finally {
      running.kill()
    }
  }, 60_000)

  it('asks nothing and writes nowhere but beside itself', () => {
    const text = readFileSync(script, 'utf8')
    const code = text.split('\n').filter((line) => !line.trimStart().startsWith('#')).join('\n')
    expect(code).not.toMatch(/\b(?:curl|wget|nc|ssh|scp|rsync|apt|dnf|yum|pip|mktemp|kill|systemctl (?:start|stop|enable)|chmod|chown|mv|ln|dd)\s/)
    expect(code).not.toMatch(/\bread\s+-p|\bread\s+[a-z]+\s*$/m)
    // Documents written within the script lie in /tmp while some shells read them.
    expect(code).not.toContain('<<')
    const targets = [...code.matchAll(/[^2&<]>>?\s*"?([^\s"|;)&]+)/g)].map(([, target = '']) => target)
    const own = /^(?:\$data\/|\$KOKOROE_OUT\/|\$rc_file|manifest-sha256\.txt|bagit\.txt|bag-info\.txt|tagmanifest-sha256\.txt|\/dev\/null)/
    expect(targets.filter((target) => !own.test(target))).toEqual([])
    const removed = [...code.matchAll(/\brm -f "([^"]*)"/g)].map(([, path = '']) => path)
    expect([code.match(/\brm\b/g)?.length, removed]).toEqual([2, ['$rc_file', '$data/$name.err']])
  })
})
