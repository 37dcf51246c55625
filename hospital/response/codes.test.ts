// A sentence's code belongs to one part: the second one would be told in the words of the first.
import { expect, test } from 'vitest'
import { responseParts } from './room.ts'

test('no code stands in two parts', () => {
  const where = responseParts.flatMap(({ text }) => Object.keys(text.ja))
  expect(where.length).toBeGreaterThan(200)
  expect(where.filter((code, at) => where.indexOf(code) !== at)).toEqual([])
})
