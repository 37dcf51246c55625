import { expect, test } from 'vitest'
import { asManyAsShown, most } from './desk-shown.ts'

const newestFirst = (count: number) => Array.from({ length: count }, (_, n) => n)

test('a red that came before the flood is shown, in its place', () => {
  const shown = asManyAsShown(newestFirst(5000), (one) => one === 4990)
  expect([shown.length, shown.at(-1), shown[0]]).toEqual([most, 4990, 0])
})

test('of a flood of reds the oldest and the newest are shown', () => {
  const shown = asManyAsShown(newestFirst(5000), () => true)
  expect([shown.length, shown[0], shown.at(-1)]).toEqual([most, 0, 4999])
})

test('few are shown as they are', () => expect(asManyAsShown([3, 2, 1], () => true)).toEqual([3, 2, 1]))
