// Every sentence of the console: both languages, the same values in both, and the manners of our Japanese.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

interface Part {
  readonly ja?: Readonly<Record<string, string>>
  readonly en?: Readonly<Record<string, string>>
}

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('text.ja.ts') && !file.includes('dist'))

// The files are found on disk; each exports one of the two.
const load = async (file: string) => (await import(join(import.meta.dirname, file))) as Part

it('looks at every catalogue', () => expect(files.length).toBeGreaterThan(20))

it.each(files)('%s', async (file) => {
  const { ja = {} } = await load(file)
  const { en = {} } = await load(file.replace('.ja.', '.en.'))
  expect(Object.keys(en).toSorted()).toEqual(Object.keys(ja).toSorted())
  const values = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted()
  for (const [code, text] of Object.entries(ja)) {
    expect(values(en[code] ?? ''), code).toEqual(values(text))
    expect(text, code).not.toMatch(/準拠|ください。ください|です。です/)
    expect(text.trim(), code).toBe(text === ' ' ? '' : text.trim())
  }
})
