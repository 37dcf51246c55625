import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

it.each(['ja', 'en'])('no sentence of one paper stands under the code of another (%s)', (locale) => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.startsWith('text') && name.endsWith(`.${locale}.ts`))
  const codes = files.flatMap((name) => [...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(/^\s*'([a-z][^']*)':/gm)].map(([, code]) => code))
  expect(codes.length).toBeGreaterThan(500)
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([])
})
