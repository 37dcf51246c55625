// The start of a contact list: complete for what the register knows, dated, and without a single telephone number.
import { expect, it } from 'vitest'
import { outsideBodies as kinds } from '#hospital/register/vocabulary/contacts.ts'
import { dataFile } from './load.ts'
import { outsideBodies } from './outside-bodies.ts'

it('has every body the register asks for, once', () => {
  const { bodies } = outsideBodies()
  expect(bodies.flatMap((one) => (one.body === null ? [] : [one.body])).toSorted()).toEqual([...kinds].toSorted())
  expect(new Set(bodies.map((one) => one.id)).size).toBe(bodies.length)
})

it('is dated, says what the hospital must confirm, and prints no telephone number', () => {
  const { asOf, bodies } = outsideBodies()
  expect(asOf).toBe('2026-11-20')
  for (const one of bodies) expect(one.confirm.ja, one.id).toMatch(/確かめて/)
  expect(dataFile('outside-bodies.yaml')).not.toMatch(/\d{2,4}-\d{2,4}-\d{3,4}|\d{9,}/)
})

it('knows that the portal moved', () => {
  expect(outsideBodies().bodies.find((one) => one.id === 'portal')).toMatchObject({
    url: 'https://mist.mhlw.go.jp/', formerUrl: 'https://mhlw-training.saj.or.jp/',
  })
})
