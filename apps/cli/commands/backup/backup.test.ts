// The commands as people call them: what stands on screen, and the exit codes somebody's script relies on.
import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DrillReport } from '#engines/copies'
import { lockFolder } from '#hospital/kernel/lock/folder-lock.ts'
import { exit } from '../../exit-codes.ts'
import { main } from '../../main.ts'

const entry = join(import.meta.dirname, '..', '..', 'main.ts')
let folder = ''
let [out, err] = ['', '']
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'))
  mkdirSync(join(folder, 'copy', '画像'), { recursive: true })
  for (const name of ['患者.csv', '画像/1.dcm', '画像/2.dcm']) writeFileSync(join(folder, 'copy', name), name)
  out = err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

const at = (name: string) => join(folder, name)
const backup = (...argv: readonly string[]) => {
  out = err = ''
  return main(['backup', ...argv, '--lang', 'ja'])
}
const take = (name: string) => backup('imprint', at('copy'), '--out', at(name))
const code = () => /符号 (.*)$/m.exec(out)?.[1] ?? ''

describe('imprint', () => {
  it('writes the imprint, its code for paper, and a list that sha256sum can check', async () => {
    expect(await backup('imprint', at('copy'), '--out', at('1'), '--sums', at('sums'))).toBe(exit.good)
    expect(out).toContain('ファイル 3 個')
    expect(code()).toMatch(/^([0-9A-F]{8} ){7}[0-9A-F]{8}$/)
    expect(execFileSync('sha256sum', ['-c', '--quiet', at('sums')], { cwd: at('copy') }).toString()).toBe('')
  })

  it('never overwrites, never stands in what it reads, and says what is missing', async () => {
    await take('1')
    expect(await take('1')).toBe(exit.usage)
    expect(err).toContain('上書きしません')
    expect(await backup('imprint', at('copy'), '--out', at('copy/x'))).toBe(exit.usage)
    expect(err).toContain('外の場所')
    expect(await backup('imprint', at('nowhere'), '--out', at('2'))).toBe(exit.usage)
    expect(err).toContain('媒体が差さっているか')
    expect(await backup('imprint', at('copy'))).toBe(exit.usage)
  })

  it('speaks JSON', async () => {
    await backup('imprint', at('copy'), '--out', at('1'), '--json')
    expect(JSON.parse(out)).toMatchObject({ kind: 'imprint', files: 3, unread: 0 })
  })
})

describe('verify', () => {
  it('finds what changed and what is gone, under the same size and time too', async () => {
    await take('1')
    const paper = code()
    expect(await backup('verify', at('1'), at('copy'), '--code', paper)).toBe(exit.good)
    writeFileSync(at('copy/画像/1.dcm'), '画像/9.dcm')
    rmSync(at('copy/画像/2.dcm'))
    expect(await backup('verify', at('1'), at('copy'))).toBe(exit.fails)
    expect(out).toMatch(/変わった　画像\/1\.dcm[^]*なくなった　画像\/2\.dcm|なくなった　画像\/2\.dcm[^]*変わった　画像\/1\.dcm/)
    expect(out).toContain('同じ 1 件')
  })

  it('reads every file once in the parts together', async () => {
    await take('1')
    let intact = 0
    for (const part of ['1/3', '2/3', '３／３']) {
      expect(await backup('verify', at('1'), at('copy'), '--part', part, '--json')).toBe(exit.good)
      intact += (JSON.parse(out.trim().split('\n').at(-1) ?? '') as { intact: number }).intact
    }
    expect(intact).toBe(3)
    expect(await backup('verify', at('1'), at('copy'), '--part', '4/3')).toBe(exit.usage)
  })

  it('holds the imprint to the paper, and says which group was mistyped', async () => {
    await take('1')
    const paper = code()
    expect(await backup('verify', at('1'), at('copy'), '--code', `${paper.startsWith('0') ? '1' : '0'}${paper.slice(1)}`)).toBe(exit.usage)
    expect(err).toContain('前から 1 番目')
    writeFileSync(at('copy/new'), '')
    await take('2')
    expect(await backup('verify', at('2'), at('copy'), '--code', paper)).toBe(exit.fails)
    expect(err).toContain('紙の符号と合いません')
  })

  it('says nothing is well by an imprint that somebody cut or changed', async () => {
    await take('1')
    const whole = readFileSync(at('1'))
    writeFileSync(at('cut'), whole.subarray(0, whole.length - 40))
    expect(await backup('verify', at('cut'), at('copy'))).toBe(exit.unknown)
    expect(out).toContain('「無事」とは言えません')
  })
})

describe('compare', () => {
  it('tells added, removed, changed and renamed apart, by ending too', async () => {
    await take('1')
    cpSync(at('copy/患者.csv'), at('copy/控え.txt'))
    writeFileSync(at('copy/患者.csv'), 'changed')
    renameSync(at('copy/画像/1.dcm'), at('copy/画像/1.locked'))
    await take('2')
    expect(await backup('compare', at('1'), at('2'))).toBe(exit.fails)
    expect(out).toContain('変わった　患者.csv')
    expect(out).toContain('改名　　　画像/1.dcm → 画像/1.locked')
    expect(out).toContain('増えた 1、消えた 0、変わった 1、名前が変わった 1')
    expect(await backup('compare', at('2'), at('2'))).toBe(exit.good)
    expect(await backup('compare', at('1'), at('2'), '--json', '--lines', '0')).toBe(exit.fails)
    expect(JSON.parse(out.trim().split('\n').at(-1) ?? '')).toMatchObject({ kind: 'summary', sound: true })
  })
})

describe('inspect', () => {
  it('finds what was encrypted, by itself and against the generation before', async () => {
    for (let n = 0; n < 20; n++) writeFileSync(at(`copy/画像/${n}.csv`), `番号,氏名\n${n},見本\n`.repeat(100))
    expect(await backup('inspect', at('copy'), '--out', at('1'))).toBe(exit.good)
    expect(out).toContain('疑わしい 0')
    for (let n = 0; n < 20; n++) writeFileSync(at(`copy/画像/${n}.csv`), randomBytes(2000))
    expect(await backup('inspect', at('copy'), '--previous', at('1'), '--write-once', '画像')).toBe(exit.fails)
    expect(out).toMatch(/疑わしい　変わらないはずのものが変わった: 20 件/)
    expect(out).toMatch(/疑わしい　画像\/0\.csv\([a-z]+: でたらめな並び\)/)
    expect(await backup('inspect', at('1'), '--json')).toBe(exit.good)
    expect(JSON.parse(out.trim().split('\n').at(-1) ?? '')).toMatchObject({ kind: 'summary', suspect: 0, suspicions: [] })
    expect(await backup('inspect', at('copy'), '--canary', 'x')).toBe(exit.usage)
  })
})

describe('watch', () => {
  it('writes the report of a folder of generations, and says what is wrong in the settings', async () => {
    cpSync(at('copy'), at('generations/2026-11-18'), { recursive: true })
    const memory = ['--memory', at('memory')]
    expect(await backup('watch', at('generations'), '--name', 'NAS', '--system', '検査', ...memory, '--out', at('r.json'))).toBe(exit.good)
    expect(out).toContain('NAS: 1 世代')
    // The whole name people gave it, and how it is kept in words.
    expect(out).toMatch(/ {2}2026-11-18 {2}.* {2}等級 (?:守りなし|E\()/)
    expect(JSON.parse(readFileSync(at('r.json'), 'utf8'))).toMatchObject({
      kind: 'kokoroe-backup-watch', complete: true, repositories: [{ name: 'NAS', tool: 'folder', systems: ['検査'], refusal: null }],
    })
    if (process.platform !== 'win32') expect(statSync(at('r.json')).mode & 0o777).toBe(0o600)
    expect(await backup('watch', at('nowhere'), ...memory, '--json')).toBe(exit.unknown)
    rmSync(at('generations/2026-11-18'), { recursive: true })
    mkdirSync(at('generations/2026-11-17'))
    expect(await backup('watch', at('generations'), '--name', 'NAS', ...memory)).toBe(exit.fails)
    expect(out).toContain('最新だった世代 2026-11-18')
    writeFileSync(at('s.yaml'), 'repositories:\n  - { name: a, plase: b }\n')
    expect(await backup('watch', '--settings', at('s.yaml'))).toBe(exit.usage)
    expect(err).toContain('知らない項目')
    expect(await backup('watch')).toBe(exit.usage)
  })

  it('two at once never share a memory, and a memory that cannot be written is said', async () => {
    mkdirSync(at('memory'))
    const lock = lockFolder(at('memory'))
    expect(await backup('watch', at('copy'), '--memory', at('memory'))).toBe(exit.machine)
    expect(err).toContain('ほかの見張り')
    if (lock.ok) lock.release()
    expect(await backup('watch', at('copy'), '--memory', at('copy/患者.csv'))).toBe(exit.machine)
    expect(err).toContain('--memory')
  })

  it('probes from where it stands', async () => {
    writeFileSync(at('s.yaml'), `repositories:\n  - { name: a, place: x, reach: [${JSON.stringify(at('copy'))}, '127.0.0.1:1'] }\n`)
    expect(await backup('watch', '--settings', at('s.yaml'), '--probe')).toBe(exit.usage)
    expect(await backup('watch', '--settings', at('s.yaml'), '--probe', '--position', '外来', '--out', at('r.json'))).toBe(exit.fails)
    expect(out).toMatch(/よくない　a: .*copy に書けました[^]*届かない　a: 127\.0\.0\.1:1/)
  })
})

describe('drill', () => {
  const run = (input: string, ...argv: readonly string[]) => {
    const ran = spawnSync(process.execPath, [entry, 'backup', 'drill', ...argv, '--lang', 'ja', '--json'], { input, encoding: 'utf8' })
    return { code: ran.status, err: ran.stderr, report: ran.stdout === '' ? null : JSON.parse(ran.stdout) as DrillReport }
  }

  it('records each stage at Enter, and brings files back for real', () => {
    cpSync(at('copy'), at('generations/2026-11-18'), { recursive: true })
    const { code, report } = run('\n\ns\n\n\n', at('generations'), '--system', '検査', '--into', at('back'))
    expect(code).toBe(exit.good)
    expect(report?.rehearsal).toMatchObject({ system: '検査', files: 3, compared: 3, equal: 3, outcome: 'came-back' })
    expect(Object.keys(report?.rehearsal ?? {})).toEqual(expect.arrayContaining(['declaredAt', 'dataInAt', 'handedOverAt']))
    expect(report?.rehearsal).not.toHaveProperty('upAt')
    expect(readFileSync(at('back/1/患者.csv'), 'utf8')).toBe('患者.csv')
  })

  it('without a folder of the caller, what came back is gone again', () => {
    cpSync(at('copy'), at('generations/2026-11-18'), { recursive: true })
    const ran = spawnSync(process.execPath, [entry, 'backup', 'drill', at('generations'), '--system', '検査', '--json'], {
      input: '\n\n\n\n\n\n', encoding: 'utf8', env: { ...process.env, TMPDIR: at('copy/画像'), TEMP: at('copy/画像'), TMP: at('copy/画像') },
    })
    expect(ran.status).toBe(exit.good)
    expect(readdirSync(at('copy/画像')).sort()).toEqual(['1.dcm', '2.dcm'])
  })

  it('is broken off with what was reached, and refuses a full folder', () => {
    expect(run('\nq\n', '--system', '検査')).toMatchObject({ code: exit.interrupted, report: { rehearsal: { outcome: 'broken-off' } } })
    expect(run('', at('copy'), '--system', '検査', '--into', at('copy')).code).toBe(exit.usage)
    expect(run('\n', at('nowhere'), '--system', '検査')).toMatchObject({ code: exit.fails, report: { rehearsal: { outcome: 'failed' } } })
  })
})
