// docs/formats/imprint.md, word by word: a reader that knows only that page comes to the same.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { itemsOf } from './testing/trees.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/formats/imprint.md'), 'utf8')
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
/** The indented lines of section 7, with their tabs back. */
const example = page.slice(page.indexOf('## 7.')).split('\n').filter((line) => line.startsWith('    '))
  .map((line) => `${line.slice(4).trimEnd().replaceAll(/ {2,}| /g, '\t')}\n`).join('').replace('label\n', 'label\t\n')

describe('the page about the format', () => {
  it('shows an imprint that holds', async () => {
    const items = await itemsOf(Buffer.from(example))
    expect(items.filter(({ kind }) => kind === 'problem')).toEqual([])
    expect(items.at(-1)).toMatchObject({ kind: 'sealed', totals: { files: 1, bytes: 6, unread: 0 } })
  })
  it('says how its roots and its seal are made', async () => {
    const items = await itemsOf(Buffer.from(example))
    const mark = 'kokoroe/imprint/directory/v1\n'
    const root = sha256(`${mark}d\td\t${sha256(mark)}\nf\thello.txt\t6\t${sha256('hello\n')}\nl\tl\thello.txt\n`)
    expect(items.at(-1)).toMatchObject({ root, seal: sha256(example.slice(0, example.lastIndexOf('s\t'))) })
  })
})
