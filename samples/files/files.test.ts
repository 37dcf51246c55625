// The forms files take, down to the bytes.
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inEra, inShortEra, wideDigits } from '../days.ts'
import { Dice } from '../dice.ts'
import { makeHospital } from '../make.ts'
import { halfWidth, latin } from '../names.ts'
import { csvde } from './csvde.ts'
import { ldifde } from './ldifde.ts'
import { csvLine, Output, type Written } from './output.ts'
import { netAccounts } from './policy.ts'
import { users } from './powershell.ts'

let place = ''
beforeAll(async () => void (place = await mkdtemp(join(tmpdir(), 'kokoroe-files-'))))
afterAll(() => rm(place, { recursive: true, force: true }))

describe('bytes', () => {
  it.each<[Written, string, string]>([
    ['utf-8', '髙', 'e9ab990d0a'],
    ['utf-8-bom', '髙', 'efbbbfe9ab990d0a'],
    ['utf-16le-bom', '髙', 'fffed99a0d000a00'],
    ['cp932', '髙①㈱', 'fbfc8740878a0d0a'],
    // Windows writes one question mark for each half of a letter it does not have.
    ['cp932', '𠮷', '3f3f0d0a'],
  ])('%s: %s', async (as, text, hex) => {
    await new Output(place).lines(`${as}/${text}.txt`, as, '2026-04-01', [text])
    const file = join(place, as, `${text}.txt`)
    expect((await readFile(file)).toString('hex')).toBe(hex)
    expect((await stat(file)).mtime.toISOString()).toBe('2026-04-01T03:00:00.000Z')
  })

  it('keeps long lists whole', async () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => `${at} 髙﨑`)
    await new Output(place).lines('long.txt', 'utf-16le-bom', '2026-04-01', lines)
    const text = (await readFile(join(place, 'long.txt'))).toString('utf16le')
    expect(text.slice(1).split('\r\n')).toEqual([...lines, ''])
  })
})

describe('words and days', () => {
  it.each([
    ['2026-04-01', '令和8年4月1日', 'R8.4.1'],
    ['2019-05-01', '令和元年5月1日', 'R1.5.1'],
    ['2019-04-30', '平成31年4月30日', 'H31.4.30'],
  ])('%s', (day, era, short) => {
    expect([inEra(day), inShortEra(day), wideDigits('8年')]).toEqual([era, short, '８年'])
  })

  it('writes names as old systems do', () => {
    expect(halfWidth('ワタナベ ジュンペイ')).toBe('ﾜﾀﾅﾍﾞ ｼﾞｭﾝﾍﾟｲ')
    expect(['サトウ', 'オオノ', 'シンイチロウ', 'ハットリ'].map(latin)).toEqual(['sato', 'ono', 'shinichiro', 'hattori'])
  })

  it('quotes as PowerShell does, or only what needs it', () => {
    expect(csvLine(['a', 'b"c', ''], 'all')).toBe('"a","b""c",""')
    expect(csvLine(['a', 'b"c', 'd,e'])).toBe('a,"b""c","d,e"')
  })
})

describe('exports', () => {
  const of = (seed: number) => makeHospital({ beds: 50, seed, asOf: '2026-11-20' })

  it('give every account one row, whatever the form', () => {
    const [first, second, fourth] = [of(1), of(2), of(4)]
    expect([...users(first)]).toHaveLength(first.accounts.length + 1)
    expect([...csvde(second)]).toHaveLength(second.accounts.length + second.groups.length + 2)
    const ldif = [...ldifde(fourth)]
    expect(ldif.filter((line) => line.startsWith('dn:'))).toHaveLength(fourth.accounts.length + fourth.groups.length + 1)
    expect(ldif.every((line) => line.length <= 76 && /^[\x20-\x7e]*$/.test(line))).toBe(true)
  })

  it('print the rules in the nine lines of Windows', () => {
    const lines = [...netAccounts(of(1).policy, 'PRIMARY')]
    expect(lines.slice(0, 9).every((line) => /^\S.*:\s{2,}\S+$/.test(line))).toBe(true)
    expect(lines[5]).toMatch(/なし$/)
  })
})

it('throws the same dice for the same seed, and others for another matter', () => {
  const throws = (dice: Dice) => Array.from({ length: 50 }, () => dice.int(1, 6))
  expect(throws(new Dice('a'))).toEqual(throws(new Dice('a')))
  expect(throws(new Dice('a'))).not.toEqual(throws(new Dice('b')))
  expect(throws(new Dice('a').of('x'))).not.toEqual(throws(new Dice('a').of('y')))
  const many = Array.from({ length: 6000 }, ((dice) => () => dice.int(1, 6))(new Dice('c')))
  for (let face = 1; face <= 6; face++) expect(many.filter((one) => one === face).length).toBeGreaterThan(850)
})
