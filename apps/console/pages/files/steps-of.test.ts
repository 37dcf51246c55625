import { expect, it } from 'vitest'
import { ja as users } from '#hospital/sources/ad-users-csv/text.ja.ts'
import { en as netEnglish } from '#hospital/sources/windows-net/text.en.ts'
import { ja as systems } from '#hospital/sources/systems/text.ja.ts'
import { stepsOf } from './steps-of.ts'

it('a command is copied, the sentence before it is not', () => {
  const [sentence, command, ...more] = stepsOf(users['ad-users-csv.how'])
  expect(sentence?.copy).toBe(false)
  expect(command).toMatchObject({ copy: true, text: expect.stringMatching(/^Get-ADUser .*-Encoding UTF8$/) })
  expect(more).toEqual([])
})

it('commands one after the other are copied together', () => {
  const copied = stepsOf(netEnglish['windows-net.how']).filter(({ copy }) => copy)
  expect(copied.map(({ text }) => text.split('\n').length)).toEqual([3])
})

it('headings stand between two sentences', () => {
  expect(stepsOf(systems['systems.how']).map(({ copy }) => copy)).toEqual([false, true, false])
})
