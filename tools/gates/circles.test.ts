import { describe, expect, test } from 'vitest'
import { circlesOf } from './circles.ts'

const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges))

describe('circles between files', () => {
  test('a tree has none', () => {
    expect(circlesOf(graph({ a: ['b', 'c'], b: ['c'], c: [] }))).toEqual([])
  })

  test('two that need each other', () => {
    expect(circlesOf(graph({ a: ['b'], b: ['a'] }))).toEqual([['a', 'b']])
  })

  test('a long way round, with a tail that is no part of it', () => {
    expect(circlesOf(graph({ tail: ['a'], a: ['b', 'out'], b: ['c'], c: ['a'], out: [] }))).toEqual([['a', 'b', 'c']])
  })

  test('two circles apart', () => {
    expect(circlesOf(graph({ a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] }))).toEqual([['c', 'd'], ['a', 'b']])
  })

  test('what is not in the tree is no part', () => {
    expect(circlesOf(graph({ a: ['elsewhere'] }))).toEqual([])
  })
})
