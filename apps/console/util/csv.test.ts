// CSV for Japanese Excel: BOM, quotes, and nothing that runs.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvCell, toCsv } from './csv.ts'

it('begins with a BOM and ends rows as Windows does', () => {
  expect(toCsv([['名前', '数'], ['髙橋, 一郎', 3], [null, 0]])).toBe('\uFEFF名前,数\r\n"髙橋, 一郎",3\r\n,0\r\n')
})

it.each(['=1+1', '+1', '-1', '@a', '\ta', '\ra', '＝1', '＋1', '－1', '＠a'])('takes the power from %j', (cell) => {
  expect(csvCell(cell).replace(/^"/, '').startsWith('\'')).toBe(true)
})

it('leaves numbers as numbers', () => expect(csvCell(-5)).toBe('-5'))

it('keeps any text whole within one cell', () => {
  fc.assert(fc.property(fc.string(), (text) => {
    const cell = csvCell(text)
    const bare = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
    expect(bare === text || bare === `'${text}`).toBe(true)
    if (/[",\r\n]/.test(bare)) expect(cell.startsWith('"') && cell.endsWith('"')).toBe(true)
  }))
})
