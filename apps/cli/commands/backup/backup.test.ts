// The commands as people call them: what stands on screen, and the exit codes somebody's script relies on.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { exit } from '../../exit-codes.ts'
import { main } from '../../main.ts'

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
