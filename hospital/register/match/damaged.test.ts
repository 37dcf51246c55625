import { expect, it } from 'vitest'
import { lookAlikes } from './damaged.ts'

const people = lookAlikes([['吉川絵香', 1], ['市川絵香', 2], ['吉田里奈', 3], ['?田一郎', 4], ['〓橋花子', 5]])

it.each([
  ['??川絵香', [1]], ['?川絵香', [1]], ['〓川絵香', [1, 2]], ['?田里奈', [3]], ['吉田里〓', [3]], ['吉田里?', []], ['吉田一郎', [4]], ['高橋花子', [5]], ['渡辺花子', []], ['???川絵香', []],
  // too little is left
  ['??奈', []], ['吉川絵香', []],
])('%s', (name, expected) => {
  expect(people.of(name)).toEqual(expected)
})
