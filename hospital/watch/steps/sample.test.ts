// What is picked: by chance, repeatable, within its limits, and another time something else.
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { done, refused, type FileSeen, type Outcome } from '#engines/copies'
import { pickSample } from './sample.ts'

const file = (path: string, size = 10): FileSeen => ({ path, what: 'file', size, modifiedAt: null, hash: null })
async function* told(files: readonly FileSeen[]): AsyncGenerator<Outcome<FileSeen>> {
  for (const one of files) yield done(one)
}
const pick = async (files: readonly FileSeen[], seed: string, limits = { files: 5, bytes: 1000 }) => {
  const picked = await pickSample(told(files), seed, limits)
  if (!picked.ok) throw new Error(picked.refusal.code)
  return picked.value.map(({ path }) => path)
}
const many = Array.from({ length: 500 }, (_, n) => file(`f${n}`))

it('picks the same for the same day, another set on another, in whatever order the tool tells them', async () => {
  const monday = await pick(many, 'monday')
  expect(monday).toHaveLength(5)
  expect(await pick([...many].reverse(), 'monday')).toEqual(monday)
  expect(await pick(many, 'tuesday')).not.toEqual(monday)
})

it('never takes more than it may, and no folder', async () => {
  await fc.assert(fc.asyncProperty(
    fc.array(fc.record({ path: fc.string(), size: fc.nat(400) })), fc.nat(10), fc.nat(1000),
    async (files, count, bytes) => {
      const seen = files.map(({ path, size }) => file(path, size))
      const picked = await pickSample(told([...seen, { ...file('folder'), what: 'directory' }]), '', { files: count, bytes })
      const got = picked.ok ? picked.value : []
      expect(got.length).toBeLessThanOrEqual(count)
      expect(got.reduce((sum, one) => sum + one.size, 0)).toBeLessThanOrEqual(bytes)
      expect(got.every(({ what }) => what === 'file')).toBe(true)
    },
  ))
})

it('leaves out what cannot be asked back', async () => {
  expect(await pick([file('a'), file('b\ufffd')], '')).toEqual(['a'])
})

it('hands on why the list broke off', async () => {
  async function* broken(): AsyncGenerator<Outcome<FileSeen>> {
    yield done(file('a'))
    yield refused('damaged', 'tree')
  }
  expect(await pickSample(broken(), '', { files: 3, bytes: 100 })).toMatchObject({ ok: false, refusal: { code: 'damaged' } })
})
