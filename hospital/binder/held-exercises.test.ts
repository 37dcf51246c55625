import { expect, it } from 'vitest'
import { file, register, row, viewOf } from '#hospital/principles/testing/register.ts'
import { bundledRulebooks } from '#hospital/rulebooks/load.ts'
import type { RulebookItem } from '#hospital/rulebooks/schema.ts'
import { heldExercises } from './held-exercises.ts'

const today = '2026-11-20'

function itemOf(edition: string, id: string): RulebookItem {
  const found = bundledRulebooks().find((one) => one.id === edition)?.items.find((one) => one.id === id)
  if (found === undefined) throw new Error(`${edition} ${id}`)
  return found
}

type Held = Parameters<typeof row<'exercise'>>[1]

const told = (item: RulebookItem, ...held: readonly Held[]) => heldExercises({
  locale: 'ja', today, view: viewOf(register(file('training-record', held.map((one) => row('exercise', one))))),
}, item)

const ward: Held = {
  id: 'T-1', title: '病棟30分', exerciseSize: 'ward', endedAt: '2026-10-01T15:00:00+09:00', department: '3東', participants: 8, improvements: 2,
}

it('stands beside the items that ask for drills: fee, guideline, plan', () => {
  for (const [edition, id] of [['fee-records-2024', '(12)'], ['guideline-6.0', '運用11-1'], ['checklist-r7', '3-③']] as const) {
    expect(told(itemOf(edition, id), ward), edition).toEqual(['訓練の記録: 2026-10-01「病棟30分」（3東、参加 8 人、決めた改善 2 件）'])
  }
  expect(told(itemOf('checklist-r7', '3-②'), ward)).toEqual([])
})

it('says that none was held in the year, and does not count cards or what is older', () => {
  const item = itemOf('fee-records-2024', '(12)')
  const none = 'この 12 か月に、終えた訓練の記録がありません。'
  expect(told(item)).toEqual([none])
  expect(told(item, { ...ward, endedAt: '2025-11-19T15:00:00+09:00' })).toEqual([none])
  expect(told(item, { ...ward, exerciseSize: 'card' })).toEqual([none, '5分カード: 1 回（年1回の訓練には数えません）'])
  expect(told(item, { id: 'T-2', title: '全体90分', exerciseSize: 'hospital', endedAt: '2026-10-01' }))
    .toEqual(['訓練の記録: 2026-10-01「全体90分」（全体、参加 不明 人、決めた改善 0 件）'])
})
