import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rotationsOf, turnsOf, type Purpose, type Step } from './turns.ts'

/** `A1`: written on the first, `a2`: sealed on the second. */
const steps = (text: string): Step<string>[] => text.split(' ').filter((one) => one !== '').map((one) => ({
  medium: one.slice(0, 1).toUpperCase(), state: /^[A-Z]/.test(one) ? 'writing' : 'sealed',
  at: `2026-11-${one.slice(1).padStart(2, '0')}`,
}))
const day = (at: string) => Number(at.slice(8))
const read = (text: string) => turnsOf(steps(text)).map(({ medium, at, sealedAt, again, over }) => [
  medium, day(at), sealedAt === null ? '-' : day(sealedAt), ...(again ? ['again'] : []),
  ...(over ? [`over ${day(over.at)}`] : []),
].join(' '))

describe('turns', () => {
  it.each<[string, string, readonly string[]]>([
    ['written and sealed is one', 'A1 a1 B8 b8', ['A 1 1', 'B 8 8']],
    ['sealed alone is one', 'a1 b8 a15', ['A 1 1', 'B 8 8', 'A 15 15']],
    ['twice in a row', 'A1 a1 B8 b8 B15 b15', ['A 1 1', 'B 8 8', 'B 15 15 again over 8']],
    ['twice in a row, sealed alone', 'a1 b8 b15', ['A 1 1', 'B 8 8', 'B 15 15 again over 8']],
    ['over the newest, though another was begun', 'A1 a1 B8 A15', ['A 1 1', 'B 8 -', 'A 15 - over 1']],
    ['one told of twice on one day', 'A1 a1 a1 B8 B8 b8', ['A 1 1', 'B 8 8']],
    ['sealed late', 'A1 B8 a9 b10', ['A 1 9', 'B 8 10']],
    ['sealed later, though begun before', 'A1 B8 b9 a10 A15', ['A 1 10', 'B 8 9', 'A 15 - over 1']],
    ['none', '', []],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected))

  it('media that strictly take turns are never twice in a row, and cover nothing', () => {
    const [some, many] = [fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 25 })]
    fc.assert(fc.property(some, many, fc.boolean(), (media, count, writing) => {
      const all = Array.from({ length: count }, (_, at): Step<string>[] => {
        const one = { medium: String(at % media), at: `2026-11-${String(at + 1).padStart(2, '0')}` }
        return [...(writing ? [{ ...one, state: 'writing' as const }] : []), { ...one, state: 'sealed' }]
      }).flat()
      const turns = turnsOf(all)
      expect(turns.length).toBe(count)
      expect(turns.filter(({ again, over }) => again || over !== null)).toEqual([])
    }))
  })
})

describe('rotations', () => {
  const grouped = (...all: readonly Purpose[]) =>
    rotationsOf(all, (one) => one).map(({ name, members }) => [name, members.map((one) => all.indexOf(one))])
  const on = (repository: string | null, ...systems: readonly string[]): Purpose => ({ repository, systems })

  it('those written for one place take turns, however it is written and whatever they are for', () => {
    expect(grouped(on('RDX', 'PACS'), on('NAS'), on('ｒｄｘ'))).toEqual([['RDX', [0, 2]], ['NAS', [1]]])
  })
  it('where no place is told, those for the same systems', () => {
    expect(grouped(on(null, 'PACS', '検査'), on(null, 'PACS'), on(null, '検査', 'ＰＡＣＳ')))
      .toEqual([['PACS, 検査', [0, 2]], ['PACS', [1]]])
  })
})
