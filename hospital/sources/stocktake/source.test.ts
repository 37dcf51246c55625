import { expect, it } from 'vitest'
import { csv } from '../testing/encode.ts'
import { factsOf, read } from '../testing/read.ts'
import { header, rows } from './fixtures.ts'
import { stocktake } from './source.ts'

it('reads counts as people type them, and lists add up', async () => {
  const batch = await read(
    stocktake,
    '棚卸し記録.csv',
    csv([header, ...rows, ['手術室', '2026/5/1', '', '', '未確認']]),
  )
  expect(batch.mode).toBe('additive')
  expect(factsOf(batch, 'stocktake').map(({ scope, reviewed, unanswered }) => [scope, reviewed, unanswered])).toEqual(
    [
      ['外来', 120, 0],
      ['病棟', 1204, 3],
      ['手術室', undefined, undefined],
    ],
  )
})
