import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { walk } from './walk.ts'
import { whyNotRead } from './why-not-read.ts'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'walk-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const put = (path: string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), 'x')
}

it('finds files in one order, in folders too, and passes over what computers leave behind', async () => {
  for (const path of ['b.csv', 'a/2.csv', 'a/10.csv', '~$b.xlsx', '.DS_Store', 'Thumbs.db', '__MACOSX/x']) put(path)
  expect(await walk(folder)).toEqual({ files: ['a/10.csv', 'a/2.csv', 'b.csv'], leftOut: [] })
})

it('does not follow links, out of the folder or round in circles, and says so', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'outside-'))
  writeFileSync(join(outside, 'secret.csv'), 'x')
  put('a/1.csv')
  symlinkSync(outside, join(folder, 'out'), 'junction')
  symlinkSync(folder, join(folder, 'a', 'loop'), 'junction')
  const { files, leftOut } = await walk(folder)
  expect(files).toEqual(['a/1.csv'])
  expect(leftOut.map(({ path, why }) => [path, why.code])).toEqual([['a/loop', 'pipeline.left.link'], ['out', 'pipeline.left.link']])
  rmSync(outside, { recursive: true })
})

it('says what is hidden, and what lies too deep', async () => {
  put('.secret.csv')
  put(`${'d/'.repeat(42)}x.csv`)
  expect((await walk(folder)).leftOut.map(({ why }) => why.code)).toEqual(['pipeline.left.hidden', 'pipeline.left.deep'])
})

it('a folder that is not there is somebody else\'s matter', async () => {
  await expect(walk(join(folder, 'none'))).rejects.toThrow()
})

it.each([['EACCES', 'pipeline.left.denied'], ['EBUSY', 'pipeline.left.busy'], ['ENOENT', 'pipeline.left.gone'], ['EIO', 'source.broken']])(
  '%s is told as a next step', (code, said) => expect(whyNotRead(Object.assign(new Error('x'), { code })).code).toBe(said),
)
