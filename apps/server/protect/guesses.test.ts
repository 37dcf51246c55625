import { expect, test } from 'vitest'
import { Guesses } from './guesses.ts'
import { Streams } from './streams.ts'

test('many addresses that guess have one number of tries together; who never guessed wrong still asks', () => {
  let now = 0
  const guesses = new Guesses(() => now)
  let tried = 0
  for (let n = 0; n < 5_000; n++) {
    const address = `10.0.${n % 200}.1`
    if (!guesses.allows(address)) continue
    tried += 1
    guesses.wrong(address)
  }
  expect(tried).toBe(1_000)
  expect(guesses.allows('10.9.9.9')).toBe(true)
  now += 3_600_000
  expect(guesses.allows('10.0.0.1')).toBe(true)
})

test('addresses of one network are one guesser', () => {
  const guesses = new Guesses(() => 0)
  for (let n = 0; n < 1_000; n++) guesses.wrong(`2001:db8:1:1::${n.toString(16)}`)
  expect([guesses.allows('2001:db8:1:1::ffff'), guesses.allows('2001:db8:1:2::1')]).toEqual([false, true])
})

test('of too many streams of one person the oldest ends; others keep theirs', () => {
  const streams = new Streams()
  const other = streams.open('b')
  const mine = Array.from({ length: 100 }, () => streams.open('a'))
  expect(mine.filter(({ signal }) => !signal.aborted).length).toBe(40)
  expect([mine.at(-1)?.signal.aborted, other.signal.aborted]).toEqual([false, false])
  for (const one of [...mine, other]) one.close()
  expect(streams.count).toBe(0)
})
