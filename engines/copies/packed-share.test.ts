// What packing left: told by two numbers of a tool, or not at all.
import { expect, it } from 'vitest'
import { describeWith, hasBorg, program } from '../../tools/testing/needs.ts'
import { openBorg } from './borg/borg.ts'
import { shareOf } from './packed-share.ts'
import { borgStand, password } from './testing/borg-stand.ts'
import { noise } from './testing/trees.ts'

it('is a share, and absent where one of the numbers is', () => {
  expect(shareOf(23_309, 143_806)).toEqual({ packedShare: 23_309 / 143_806 })
  for (const [packed, bytes] of [[null, 10], [10, null], [0, 0]] as const) expect(shareOf(packed, bytes)).toEqual({})
})

describeWith(hasBorg)('borg', () => {
  it('tells text apart from what does not pack', async () => {
    const stand = borgStand(program('borg') ?? '')
    try {
      stand.backup('text', new Map([['a.csv', Buffer.from('番号,氏名\n'.repeat(20_000))]]), ['--timestamp', '2026-11-02T02:00:00'])
      stand.backup('noise', new Map([['a.csv', noise('borg', 60_000)]]), ['--timestamp', '2026-11-03T02:00:00'])
      const reader = openBorg({ repository: stand.repository, password: { text: password } })
      const found = await reader.generations()
      await reader.close()
      if (!found.ok) throw new Error(found.refusal.code)
      const [text, random] = found.value.map(({ packedShare }) => packedShare ?? -1)
      expect(text).toBeLessThan(0.1)
      expect(random).toBeGreaterThan(0.9)
    } finally {
      stand.end()
    }
  }, 30_000)
})
