import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { sources } from '#hospital/sources/index.ts'
import { main } from '../main.ts'

let out = ''
let err = ''
beforeEach(() => {
  out = err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true))
})
afterEach(() => vi.restoreAllMocks())

it('tells of every kind of file how it is got', async () => {
  for (const lang of ['ja', 'en'] as const) {
    out = ''
    expect(await main(['guide', '--lang', lang])).toBe(0)
    for (const { id, text } of sources) for (const line of (text[lang][`${id}.how`] ?? id).split('\n')) expect(out).toContain(line)
  }
})

it('tells of one by a word of its name or of what it tells, and of none with the names there are', async () => {
  expect(await main(['guide', '退職', '--lang', 'ja'])).toBe(0)
  expect(out).toContain('[leavers]')
  expect(out).not.toContain('[vcard]')
  expect(await main(['guide', 'no such thing', '--lang', 'ja'])).toBe(64)
  expect(err).toMatch(/退職.*[ぁ-ん]/)
})
