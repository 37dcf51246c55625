import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText } from '../plain/fold.ts'
import { eventOf } from '../testing/event.fixture.ts'
import { makeAlphabet } from './alphabet.ts'
import { Automata } from './automata.ts'
import { buildAutomaton, run } from './automaton.ts'
import type { Needle } from './automaton.ts'
import { Candidates } from './candidates.ts'
import { EventView } from './event-view.ts'
import { FieldIndex } from './field-index.ts'

function told(list: Candidates): number[] {
  return Array.from(list.list.subarray(0, list.count))
}

function found(needles: readonly Needle[], text: string): readonly number[] {
  const list = new Candidates()
  list.begin(needles.length)
  run(buildAutomaton(needles), text, list)
  return told(list).sort((a, b) => a - b)
}

/** What stands in the folded text, by the runtime's own search. */
function wanted(needles: readonly Needle[], text: string): readonly number[] {
  const folded = foldText(text)
  return needles.flatMap(({ text: needle, atStart, atEnd }, at) => {
    const holds = atStart && atEnd ? folded === needle
      : atStart ? folded.startsWith(needle)
        : atEnd ? folded.endsWith(needle) : folded.includes(needle)
    return holds ? [at] : []
  })
}

const unit = fc.constantFrom(
  'a', 'b', 'A', 'B', 'k', '\u212a', 'é', 'É', 'ア', '管', 'Ω', 'ω', '\\', '.', 'ß', 'σ', 'ς')
const text = fc.string({ unit, maxLength: 14 })
const needle: fc.Arbitrary<Needle> = fc.record({
  text: fc.string({ unit, minLength: 1, maxLength: 5 }).map(foldText), atStart: fc.boolean(), atEnd: fc.boolean(),
})

describe('the automaton', () => {
  test('finds what the runtime finds, case aside', () => {
    const some = fc.array(needle, { minLength: 1, maxLength: 12 })
    fc.assert(fc.property(some, fc.array(text, { maxLength: 5 }), (needles, texts) => {
      for (const one of texts) expect(found(needles, one)).toEqual(wanted(needles, one))
    }), { numRuns: 3000 })
  })

  test('needles that are parts of each other are all told', () => {
    const needles = ['she', 'he', 'hers', 'e', 'sh'].map((one) => ({ text: one, atStart: false, atEnd: false }))
    expect(found(needles, 'ushers')).toEqual([0, 1, 2, 3, 4])
    expect(found(needles, 'xx')).toEqual([])
  })

  test('a whole value may be a needle of its own, an empty value none', () => {
    const whole = [{ text: '管理者', atStart: true, atEnd: true }]
    expect(found(whole, '管理者')).toEqual([0])
    expect(found(whole, '管理者x')).toEqual([])
    expect(found(whole, '')).toEqual([])
  })

  test('an alphabet of a thousand kanji stays narrow and loses nothing', () => {
    const kanji = Array.from({ length: 1000 }, (_, i) => String.fromCharCode(0x4e00 + i))
    const needles = kanji.map((one, i) => ({ text: one + (kanji[(i * 7) % 1000] ?? ''), atStart: false, atEnd: false }))
    expect(makeAlphabet(needles.map((one) => one.text)).width).toBeLessThanOrEqual(128)
    const whole = `C:\\${kanji.slice(0, 50).join('')}`
    const proposed = found(needles, whole)
    for (const one of wanted(needles, whole)) expect(proposed).toContain(one)
  })

  test('thirty thousand needles are built in good time and tables', () => {
    const needles = Array.from({ length: 30_000 }, (_, i) => (
      { text: `\\tool${(i * 2_654_435_761) % 0x7fff_ffff}.exe`, atStart: false, atEnd: true }))
    const begun = performance.now()
    const made = buildAutomaton(needles)
    expect(performance.now() - begun).toBeLessThan(10_000)
    expect(made.alphabet.width).toBeLessThanOrEqual(32)
    const list = new Candidates()
    list.begin(needles.length)
    run(made, `C:\\Temp${needles[12_345]?.text.toUpperCase() ?? ''}`, list)
    expect(told(list)).toEqual([12_345])
  })

  test.each<[string, readonly number[]]>([
    ['ab', [0, 1, 2]], ['ab ', [0, 1, 2, 3]], ['ab\r\n\t', [0, 1, 2]], ['ab\0', [0, 1, 2]], [' ab', [0, 1]],
    ['ab\v', [0]], ['ab\u2000', [0]], ['ab \u3000', [0]], ['', []], [' ', []], ['ab  c ', [0, 4]],
  ])('%j ends before its blanks as well, as text and where it lies, also in JSON', (text, all) => {
    const needles = [
      { text: 'ab', atStart: false, atEnd: false }, { text: 'ab', atStart: false, atEnd: true },
      { text: 'ab', atStart: true, atEnd: true }, { text: 'b ', atStart: false, atEnd: true },
      { text: 'c', atStart: false, atEnd: true },
    ]
    const made = new FieldIndex(needles.map((needle, rule) => ({ needle, rule })), true, new Automata())
    const lying = { bytes: Buffer.from(` ${text} `, 'utf16le'), start: 2, length: text.length }
    const quoted = Buffer.from(JSON.stringify(text))
    const ways = [
      { units: () => null }, { units: () => lying }, { json: () => ({ bytes: quoted, start: 1, end: quoted.length - 1 }) },
    ]
    for (const way of ways) {
      const view = new EventView()
      view.begin({ ...eventOf({ A: text }), ...way }, { first: new Int32Array([0]), more: [], size: 1, made: [] })
      const list = new Candidates()
      list.begin(needles.length)
      made.probe(view, 0, list)
      expect(told(list).sort((a, b) => a - b)).toEqual(all)
    }
  })
})

describe('the list of candidates', () => {
  test('takes each once per round', () => {
    const list = new Candidates()
    list.begin(4)
    list.add(Uint32Array.of(3, 1, 3, 0), 0, 3)
    expect(told(list)).toEqual([3, 1])
    list.begin(2000)
    list.add(Uint32Array.of(1999, 1), 0, 2)
    expect(told(list)).toEqual([1999, 1])
  })
})
