// Asking for whole folders: everything that is wanted comes exactly once, and beside it never more than may.
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { FileSeen } from '../reader.ts'
import { Cover, type Unit } from './cover.ts'

const seen = (path: string, size = 10, what: FileSeen['what'] = 'file'): FileSeen => ({ path, what, size, modifiedAt: null, hash: null })
function units(files: readonly FileSeen[], wanted: Iterable<string>, spare = 0): readonly Unit[] {
  const cover = new Cover(new Set(wanted))
  for (const file of files) cover.add(file)
  return cover.units(spare)
}
const folder = (name: string, count: number) => Array.from({ length: count }, (_, n) => `/s/${name}/${n}`)

it('everything at once, whole folders, or single files', () => {
  const [a, b] = [folder('a', 200), folder('b', 200)]
  const all = [...a, ...b].map((path) => seen(path))
  expect(units(all, [...a, ...b])).toMatchObject([{ ask: null }])
  expect(units(all, a)).toEqual([{ ask: '/s/a', files: a }])
  expect(units(all, a.slice(0, 2))).toEqual(a.slice(0, 2).map((path) => ({ ask: path, files: [path] })))
  // One missing of a folder: whole where there is room for what comes with it.
  expect(units(all, a.slice(1), 0)).toHaveLength(199)
  expect(units(all, a.slice(1), 5000)).toMatchObject([{ ask: '/s/a' }])
})

it('a link with the name of a folder: nothing comes whole that would be written through it', () => {
  const a = folder('a', 200)
  expect(units([seen('/s/a', 0, 'link'), ...a.map((path) => seen(path))], a).map(({ ask }) => ask)).toEqual(a)
  expect(units([seen('/s', 0, 'link'), ...a.map((path) => seen(path)), seen('/t')], a).map(({ ask }) => ask)).not.toContain(null)
  expect(units([...folder('a/b', 3).map((path) => seen(path)), seen('/s/a/b', 0, 'link')], folder('a/b', 3)).map(({ ask }) => ask))
    .not.toContain('/s/a')
})

it('each wanted file in exactly one unit, the rest within what may be spared', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd')
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => `/${names.join('/')}.f`)
  fc.assert(fc.property(fc.uniqueArray(path, { maxLength: 60 }), fc.func(fc.boolean()), fc.nat(100_000), (paths, isWanted, spare) => {
    const wanted = paths.filter((one) => isWanted(one))
    const asked = units(paths.map((one) => seen(one)), wanted, spare)
    expect(asked.flatMap(({ files }) => files).sort()).toEqual([...wanted].sort())
    const comes = (one: string) => asked.some(({ ask }) => ask === null || one === ask || one.startsWith(`${ask}/`))
    const beside = paths.filter((one) => comes(one) && !isWanted(one))
    expect(beside.length * (10 + 4096)).toBeLessThanOrEqual(spare)
  }))
})
