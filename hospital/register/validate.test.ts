import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkedFact } from './validate.ts'
import { kinds } from './vocabulary/index.ts'

describe('one row against the vocabulary', () => {
  it('keeps the row and names the attribute that does not fit', () => {
    const { fact, problems } = checkedFact(
      'account', { login: 'a', enabled: 'maybe', createdAt: '2026-13-01', title: '', department: undefined }, 7, (name) => `見出し:${name}`,
    )
    expect(fact).toEqual({ kind: 'account', key: '/a', attributes: { login: 'a' }, row: 7 })
    expect(problems).toMatchObject([
      { row: 7, weight: 'note', value: 'maybe', message: { params: { attribute: '見出し:enabled' } } },
      { row: 7, weight: 'note', value: '2026-13-01' },
    ])
  })

  it('loses a row that does not say whom it is about, and says so', () => {
    const { fact, problems } = checkedFact('person', { department: '外来' }, 3)
    expect(fact).toBeNull()
    expect(problems).toMatchObject([{ row: 3, weight: 'lost', message: { code: 'register.row-without-person' } }])
  })

  it('writes text in NFC', () => {
    expect(checkedFact('person', { name: 'か\u3099' }, 1).fact?.attributes.name).toBe('が')
  })

  it('never throws, and what it keeps is fit', () => {
    const anything = fc.dictionary(fc.constantFrom('login', 'name', 'enabled', 'memberOf', 'createdAt', '__proto__', 'x'), fc.anything(), { maxKeys: 5 })
    fc.assert(
      fc.property(fc.constantFrom(...kinds), anything, (kind, attributes) => {
        const { fact, problems } = checkedFact(kind, attributes, 1)
        expect(fact !== null || problems.some((one) => one.weight === 'lost')).toBe(true)
        if (fact) expect(checkedFact(kind, fact.attributes, 1).problems).toEqual([])
      }),
    )
  })
})
