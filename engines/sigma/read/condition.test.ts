import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Test } from '../tree.ts'
import { Refused } from '../faults.ts'
import { parseCondition } from './condition.ts'

const names = ['selection', 'selection_a', 'selection_b', 'filter', '_own', 'keywords', '選択']
const selections = new Map<string, Test>(names.map((name) => [name, { is: 'field', field: name,
  match: { kind: 'exists', wanted: true } }]))

function parse(text: string): Test {
  return parseCondition(text, 0, selections).test
}

/** With the selections of a set true and all others false. */
function holds(test: Test, yes: ReadonlySet<string>): boolean {
  switch (test.is) {
    case 'and': return test.of.every((one) => holds(one, yes))
    case 'or': return test.of.some((one) => holds(one, yes))
    case 'not': return !holds(test.of, yes)
    case 'field': return yes.has(test.field)
    case 'keyword': return false
  }
}

function shape(test: Test): string {
  if (test.is === 'field') return test.field
  if (test.is === 'not') return `!${shape(test.of)}`
  return test.is === 'keyword' ? 'keyword' : `(${test.of.map(shape).join(test.is === 'and' ? '&' : '|')})`
}

function fault(text: string): { code: string; at: number; params: unknown } {
  try {
    parse(text)
  } catch (error) {
    if (error instanceof Refused) return { code: error.code, at: error.at, params: error.params }
    throw error
  }
  throw new Error('was read')
}

describe('conditions', () => {
  it.each([
    ['selection', 'selection'],
    ['selection or filter and keywords', '(selection|(filter&keywords))'],
    ['not selection and filter', '(!selection&filter)'],
    ['not (selection and filter)', '!(selection&filter)'],
    ['not not selection', 'selection'],
    ['selection and not 1 of selection_*', '(selection&!(selection_a|selection_b))'],
    ['all of selection*', '(selection&selection_a&selection_b)'],
    ['any of selection_*', '(selection_a|selection_b)'],
    ['1 of them', '(selection|selection_a|selection_b|filter|keywords|選択)'],
    ['all of *_b', 'selection_b'],
    ['1 of _*', '_own'],
    ['1 of filter', 'filter'],
    ['_own and filter', '(_own&filter)'],
    ['選択 AND NOT filter', '(選択&!filter)'],
    ['(selection)or(filter)', '(selection|filter)'],
    ['selection\n  or filter', '(selection|filter)'],
    ['((((selection))))', 'selection'],
  ])('%s', (text, tree) => {
    expect(shape(parse(text))).toBe(tree)
  })

  it.each([
    ['', 'conditionSyntax', 0, { found: '' }],
    ['selection and', 'conditionSyntax', 10, { found: '' }],
    ['selection filter', 'conditionSyntax', 10, { found: 'filter' }],
    ['(selection', 'conditionSyntax', 0, { found: '(' }],
    ['selection)', 'conditionSyntax', 9, { found: ')' }],
    ['or selection', 'conditionSyntax', 0, { found: 'or' }],
    ['2 of selection*', 'conditionSyntax', 0, { found: '2' }],
    ['1 of', 'conditionSyntax', 2, { found: 'of' }],
    ['1 of (selection)', 'conditionSyntax', 5, { found: '(' }],
    ['selection and nothing', 'conditionName', 14, { name: 'nothing' }],
    ['selection and not 1 of nothing*', 'conditionPattern', 23, { pattern: 'nothing*' }],
  ])('%j is refused at its place', (text, code, at, params) => {
    expect(fault(text)).toEqual({ code, at, params })
  })

  it('are refused when nested beyond reason, instead of running out of stack', () => {
    expect(fault(`${'('.repeat(50_000)}selection${')'.repeat(50_000)}`).code).toBe('conditionDepth')
    expect(fault(`${'not '.repeat(50_000)}selection`).code).toBe('conditionDepth')
  })

  it('mean what they are built from, whatever the brackets and spaces', () => {
    const leaf = fc.constantFrom(...names).map((name): Test => selections.get(name) ?? { is: 'or', of: [] })
    const tree = fc.letrec<{ test: Test }>((tie) => ({
      test: fc.oneof({ depthSize: 'small' }, leaf,
        fc.record({ is: fc.constantFrom('and' as const, 'or' as const),
          of: fc.array(tie('test'), { minLength: 2, maxLength: 3 }) }),
        tie('test').map((of): Test => ({ is: 'not', of }))),
    })).test
    const written = (test: Test, around: number, spare: boolean): string => {
      const strength = test.is === 'or' ? 1 : test.is === 'and' ? 2 : 3
      const text = test.is === 'field' ? test.field : test.is === 'not' ? `not ${written(test.of, 3, spare)}`
        : test.is === 'keyword' ? '' : test.of.map((one) => written(one, strength + 1,
          spare)).join(test.is === 'and' ? '  and ' : ' or\n')
      return strength < around || spare ? `( ${text})` : text
    }
    fc.assert(fc.property(tree, fc.boolean(), fc.subarray(names), (test, spare, yes) => {
      expect(holds(parse(written(test, 0, spare)), new Set(yes))).toBe(holds(test, new Set(yes)))
    }), { numRuns: 500 })
  })

  it('never do anything but parse or refuse', () => {
    const word = fc.constantFrom('and', 'or', 'not', '(', ')', '1 of', 'all of', 'them', 'selection', 'sel*', 'x',
      '|', '*', ' ')
    fc.assert(fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      try {
        parse(words.join(' '))
      } catch (error) {
        expect(error).toBeInstanceOf(Refused)
      }
    }), { numRuns: 500 })
  })
})
