import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { readSettings, settingsFor } from './settings.ts'

const codes = (text: string) => {
  const read = readSettings(text)
  return read.ok ? [] : read.problems.map(({ code, params }) => [code, ...Object.values(params ?? {})])
}

it('reads what a person wrote, all else as usual', () => {
  const read = readSettings('repositories:\n  - { name: 院内NAS, place: /mnt/nas, systems: [電子カルテ], rereadDays: 7 }\n')
  expect(read).toEqual({
    ok: true,
    settings: { repositories: [{ ...settingsFor('/mnt/nas'), name: '院内NAS', systems: ['電子カルテ'], rereadDays: 7 }] },
  })
})

it('says where something is wrong, and what', () => {
  expect(codes('repositories:\n  - {')).toEqual([['watch.settings.notYaml', 2, expect.any(Number)]])
  expect(codes('repositories:\n  - { name: a }')).toEqual([['watch.settings.unfit', 'repositories.0.place']])
  expect(codes('repositories:\n  - { name: a, place: b, pasword: c }')).toEqual([['watch.settings.unknown', 'repositories.0']])
  expect(codes('repositories:\n  - { name: ガ, place: b }\n  - { name: ｶﾞ, place: c }')).toEqual([['watch.settings.twice', 'ガ']])
  expect(codes('')).toHaveLength(1)
  expect(codes('x'.repeat(2_000_000))).toEqual([['watch.settings.tooLong']])
})

it('answers whatever stands there', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
    const read = readSettings(text)
    expect(read.ok || read.problems.length > 0).toBe(true)
  }))
  expect(readSettings('a: &a [x]\nrepositories: [*a, *a]').ok).toBe(false)
  expect(readSettings('['.repeat(200_000)).ok).toBe(false)
})
