import { expect, test } from 'vitest'
import { Damages } from './damages.ts'

test('the first thousand one by one, the rest as a number, with the generations they are in', () => {
  const damages = new Damages()
  for (let at = 0; at < 1005; at++) damages.add(`file ${at}\u001b[2J`, 'missing', at < 1004 ? 'a' : 'b')
  expect(damages.list).toHaveLength(1001)
  expect(damages.list[0]).toEqual({ where: 'file 0 [2J', said: 'missing', generations: ['a'] })
  expect(damages.list.at(-1)).toEqual({ where: '…', said: '5 more', generations: ['a', 'b'] })
  damages.add('somewhere', 'bad')
  expect(damages.list.at(-1)).toEqual({ where: '…', said: '6 more' })
})
