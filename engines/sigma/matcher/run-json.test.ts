// The automaton over JSON as it lies, against the automaton over the string it stands for.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText } from '../plain/fold.ts'
import { buildAutomaton, run } from './automaton.ts'
import { Candidates } from './candidates.ts'
import { runJson } from './run-json.ts'

const unit = fc.constantFrom('a', 'B', 'u', 'n', '0', '\\', '"', '/', '\n', '\t', '\b', 'é', 'ア', '𠮷', '\u2028', '\ud800')
const text = fc.string({ unit, maxLength: 14 })
const needle = fc.record({
  text: fc.string({ unit, minLength: 1, maxLength: 3 }).map(foldText), atStart: fc.boolean(), atEnd: fc.boolean(),
})

/** The same string written in other ways: every unit escaped or not, slashes too, as writers do. */
function written(value: string, how: readonly number[]): string {
  return Array.from({ length: value.length }, (_, at) => {
    const one = value[at] ?? ''
    const hex = one.charCodeAt(0).toString(16).padStart(4, '0')
    const plain = JSON.stringify(one).slice(1, -1)
    // A half of a pair cannot stand for itself in UTF-8.
    const lone = one >= '\ud800' && one <= '\udfff'
    const way = how[at % Math.max(1, how.length)] ?? 0
    if (way === 1) return `\\u${hex}`
    if (way === 2) return `\\u${hex.toUpperCase()}`
    return way === 3 && one === '/' ? '\\/' : lone ? `\\u${hex}` : plain
  }).join('')
}

function told(run: (list: Candidates) => void, size: number): number[] {
  const list = new Candidates()
  list.begin(size)
  run(list)
  return Array.from(list.list.subarray(0, list.count)).sort((a, b) => a - b)
}

test('finds the same, and says which unit was the last', () => {
  const how = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 5 })
  fc.assert(fc.property(fc.array(needle, { minLength: 1, maxLength: 10 }), text, how, (needles, value, ways) => {
    const made = buildAutomaton(needles)
    for (const json of [JSON.stringify(value), `"${written(value, ways)}"`]) {
      expect(JSON.parse(json)).toBe(value)
      const bytes = Buffer.from(`{${json}}`)
      let last = 0
      const found = told((list) => {
        last = runJson(made, { bytes, start: 2, end: bytes.length - 2 }, list)
      }, needles.length)
      expect(found).toEqual(told((list) => run(made, value, list), needles.length))
      expect(last).toBe(value.charCodeAt(value.length - 1))
    }
  }), { numRuns: 3000 })
})

test('a backslash that begins no escape is left out, as by those who read the value as text', () => {
  const cases = [['C:\\Windows', 'c:windows'], ['\\u12', 'u12'], ['\\髙', '髙'], ['\\u12g4', 'u12g4']] as const
  for (const [lying, value] of cases) {
    const bytes = Buffer.from(lying)
    const made = buildAutomaton([{ text: value, atStart: true, atEnd: true }])
    expect([lying, told((list) => runJson(made, { bytes, start: 0, end: bytes.length }, list), 1)]).toEqual([lying, [0]])
  }
})
