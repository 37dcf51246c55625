import { expect, it } from 'vitest'
import { shippedRules } from '../triage/rules.ts'
import { near, playbookSigns } from './near.ts'

it('puts ransomware first where anything of it was seen, whatever else was', () => {
  expect([...near(['mail', 'files', 'ransom'])]).toEqual([['ransomware', ['ransom', 'files']], ['suspicious-mail', ['mail']]])
})

it('says nothing of signs that could be anything', () => {
  expect(near(['slow', 'load', 'gone-from-the-rules']).size).toBe(0)
})

it('knows every sign it names', () => {
  const known = shippedRules().signs.map(({ id }) => id)
  expect(playbookSigns().near.flatMap(({ signs }) => signs).filter((sign) => !known.includes(sign))).toEqual([])
})
