// The guard slows guessing, and nobody can use it to lock others out.
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { Guard, network } from './guard.ts'

let now = 0
let guard: Guard
const from = (account: string, address: string, known = false) => ({ account, address, known })
const fail = (
  times: number, attempt: ReturnType<typeof from>
) => Array.from({ length: times }, () => guard.failed(attempt))

beforeEach(() => {
  now = 1_000_000
  guard = new Guard(() => now)
})

describe('the guard', () => {
  test('ten failures hold an account for strangers, and it opens again', () => {
    expect(fail(9, from('sato', '10.0.0.1')).every((one) => one === 0)).toBe(true)
    expect(guard.held(from('sato', '10.0.0.1'))).toBe(0)
    expect(fail(1, from('sato', '10.0.0.2'))).toEqual([10])
    expect(guard.held(from('sato', '10.0.0.3'))).toBe(15)
    expect(guard.heldUntil('sato')).toBe(now + 15 * 60_000)
    now += 16 * 60_000
    expect(guard.held(from('sato', '10.0.0.3'))).toBe(0)
    expect(guard.heldUntil('sato')).toBeNull()
  })

  test('a browser that was here before is never held by what strangers do', () => {
    fail(10, from('sato', '10.0.0.9'))
    fail(40, from('someone-else', '10.0.0.5'))
    expect(guard.held(from('sato', '10.0.0.5'))).toBeGreaterThan(0)
    expect(guard.held(from('sato', '10.0.0.5', true))).toBe(0)
  })

  test('a known browser that guesses is held too', () => {
    fail(10, from('sato', '10.0.0.5', true))
    expect(guard.held(from('sato', '10.0.0.5', true))).toBeGreaterThan(0)
    expect(guard.held(from('sato', '10.0.0.6'))).toBe(0)
  })

  test('one address that tries many accounts is held, the accounts are not', () => {
    for (let n = 0; n < 30; n++) guard.failed(from(`person${n}`, '10.0.0.7'))
    expect(guard.held(from('anyone', '10.0.0.7'))).toBeGreaterThan(0)
    expect(guard.held(from('person3', '10.0.0.8'))).toBe(0)
  })

  test('a success clears the account, not the address', () => {
    fail(9, from('sato', '10.0.0.1'))
    guard.succeeded(from('sato', '10.0.0.1'))
    expect(fail(9, from('sato', '10.0.0.2')).every((one) => one === 0)).toBe(true)
  })

  test('many at once get no more guesses than one after the other', () => {
    const begun = Array.from({ length: 50 }, (_, n) => guard.begin(from('sato', `10.0.1.${n}`)))
    expect(begun.filter((one) => typeof one === 'function')).toHaveLength(10)
    expect(begun.at(-1)).toBe(1)
    expect(typeof guard.begin(from('suzuki', '10.0.1.9'))).toBe('function')
    for (const one of begun) if (typeof one === 'function') one()
    expect(typeof guard.begin(from('sato', '10.0.2.1'))).toBe('function')
    const many = Array.from({ length: 50 }, (_, n) => guard.begin(from(`p${n}`, '10.0.3.1')))
    expect(many.filter((one) => typeof one === 'function')).toHaveLength(30)
  })

  test('after a hold there is one try at a time, and an old failure is forgotten', () => {
    for (let n = 0; n < 30; n++) guard.failed(from(`person${n}`, '10.0.0.7'))
    now += 16 * 60_000
    expect(typeof guard.begin(from('a', '10.0.0.7'))).toBe('function')
    expect(guard.begin(from('b', '10.0.0.7'))).toBe(1)
    now += 30 * 60_000
    expect(typeof guard.begin(from('b', '10.0.0.7'))).toBe('function')
  })

  test('a flood of invented names neither grows without end nor frees somebody held', () => {
    fail(10, from('sato', '10.9.9.9'))
    for (let n = 0; n < 30_000; n++) guard.failed(from(`x${n}`, `10.${n % 250}.${n % 249}.1`))
    expect(guard.held(from('sato', '10.1.1.1'))).toBeGreaterThan(0)
  })
})

describe('networks', () => {
  test('IPv4 counts whole, IPv6 by its /64', () => {
    expect(network('192.168.0.5')).toBe('192.168.0.5')
    expect(network('::ffff:192.168.0.5')).toBe('192.168.0.5')
    expect(network('2001:db8:0:1::5')).toBe(network('2001:db8:0:1:ffff::6'))
    expect(network('2001:db8::5')).toBe('2001:db8:0:0')
    expect(network('2001:db8:0:2::5')).not.toBe(network('2001:db8:0:1::5'))
  })
  test('any text at all gives an answer', () => {
    fc.assert(fc.property(fc.string(), (text) => { expect(typeof network(text)).toBe('string') }))
  })
})
