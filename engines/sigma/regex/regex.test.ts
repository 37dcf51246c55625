import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stepsPerPlace } from './cost.ts'
import { needlesOf } from './needles.ts'
import { parseRegex } from './parse.ts'
import { checkRegex, compileRegex, linearTest, nativeTest } from './regex.ts'
import type { Regex, RegexFlags } from './tree.ts'

const plain: RegexFlags = { ignoreCase: false, multiline: false, dotAll: false }

function matches(pattern: string, text: string, flags: Partial<RegexFlags> = {}): boolean {
  const compiled = compileRegex(pattern, { ...plain, ...flags })
  if (!compiled.ok) throw new Error(`\`${pattern}\` was refused: ${compiled.reason}`)
  return compiled.regex.test(text)
}

describe('the dialect', () => {
  test.each<[string, string, boolean]>([
    ['net\\s+user', 'cmd /c net   user x', true],
    ['net\\s+user', 'cmd /c NET user x', false],
    ['(?i)net\\s+user', 'cmd /c NET user x', true],
    ['a(?i)b', 'aB', true],
    ['a(?i)b', 'AB', false],
    ['(a(?i)b)c', 'aBC', false],
    ['(?i:a)b', 'Ab', true],
    ['(?i)a(?-i)b', 'AB', false],
    ['^a.c$', 'a\nc', false],
    ['(?s)^a.c$', 'a\nc', true],
    ['(?m)^b$', 'a\nb\nc', true],
    ['^b$', 'a\nb\nc', false],
    ['a.c', 'a\rc', true],
    ['[]a]', ']', true],
    ['[^]a]', 'b', true],
    ['[\\w-]+@x', 'a-b@x', true],
    ['[[:alpha:]]{2}1', 'ab1', true],
    ['{input}', '{input}', true],
    ['a{2,3}b', 'xaab', true],
    ['a{,3}', 'a{,3}', true],
    ['\\x41\\u0042\\x{43}', 'ABC', true],
    ['\\bcmd\\b', 'x cmd y', true],
    ['\\bcmd\\b', 'xcmd', false],
    ['(?<name>a)(?P<other>b)', 'ab', true],
    ['a(?#why)b', 'ab', true],
    ['\\-\\_\\"\\/', '-_"/', true],
    ['^.$', '𠮷', true],
    ['[𠮷-𠮹]', '𠮸', true],
    ['管理者', 'C:\\管理者\\x', true],
    ['(?i)ΣΊΣΥΦΟΣ', 'σίσυφος', true],
    ['\\p{L}+\\d', '管1', true],
    ['\\s', '\u3000', false],
    ['', '', true],
    ['a||b', '', true],
  ])('`%s` on `%s`', (pattern, text, wanted) => {
    expect(matches(pattern, text)).toBe(wanted)
    const parsed = parseRegex(pattern, plain)
    if (!parsed.ok) throw new Error(parsed.reason)
    expect(nativeTest(parsed.tree)?.(text) ?? wanted).toBe(wanted)
    expect(linearTest(parsed.tree)?.(text)).toBe(wanted)
  })

  test('flags from outside hold for the whole pattern', () => {
    expect(matches('AB.', 'ab\n', { ignoreCase: true, dotAll: true })).toBe(true)
    expect(matches('^b', 'a\nb', { multiline: true })).toBe(true)
  })

  test.each([
    ['(?=a)', 'lookaround'], ['(?<!a)b', 'lookaround'], ['(a)\\1', 'backreference'], ['(?P=n)', 'backreference'],
    ['(?>a)', 'atomic'], ['a++', 'atomic'], ['(?(1)a|b)', 'conditional'], ['(?R)', 'recursion'], ['(?1)', 'recursion'],
    ['(?x)a b', 'flag'], ['(a', 'group'], ['a)', 'group'], ['[a', 'set'], ['[b-a]', 'set'], ['*a', 'repeat'], ['a**',
    'repeat'],
    ['a{1001}', 'repeat'], ['a{3,2}', 'repeat'], ['a\\', 'escape'], ['\\x{110000}', 'escape'],
    ['('.repeat(300) + ')'.repeat(300), 'nesting'], ['a'.repeat(20_000), 'length'], ['((a{100}){100}){100}', 'size'],
  ])('%#: %.40s is refused: %s', (pattern, reason) => {
    expect(checkRegex(pattern, plain)).toEqual({ ok: false, reason })
  })
})

describe('bounded time', () => {
  const attacks: readonly [string, string][] = [
    ['(a+)+$', 'a'.repeat(65_536) + '!'], ['(a|aa)+$', 'a'.repeat(65_536) + '!'], ['.*.*.*x', 'a'.repeat(65_536)],
    ['(x+x+)+y', 'x'.repeat(65_536)], ['(a?){500}a{500}$', 'a'.repeat(4000) + 'b'], ['([a-z]+)*[0-9]',
    'z'.repeat(65_536)],
    ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'.repeat(65_536)], ['[ab]*a[ab]{12}x', 'ab'.repeat(32_768)],
  ]

  test.each(attacks)('`%s` runs on the linear engine, and soon is done', (pattern, text) => {
    const compiled = compileRegex(pattern, plain)
    expect(compiled.ok && compiled.regex.engine).toBe('linear')
    const begun = performance.now()
    expect(matches(pattern, text)).toBe(false)
    // A backtracking engine would need longer than the age of the house for most of these.
    expect(performance.now() - begun).toBeLessThan(10_000)
  })

  test('the backtracking engine gets only what is bounded per place', () => {
    const steps = (pattern: string): number => {
      const parsed = parseRegex(pattern, plain)
      return parsed.ok ? stepsPerPlace(parsed.tree) : NaN
    }
    expect(steps('abc')).toBeLessThan(10)
    expect(steps('[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}')).toBeLessThan(40)
    expect(steps('(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)')).toBeGreaterThan(256)
    expect(steps('a{1,100}a{1,100}b')).toBeGreaterThan(256)
    expect(steps('a.*b')).toBe(Infinity)
    expect(steps('(ab){1,100}')).toBe(Infinity)
  })
})

const letter = fc.constantFrom('a', 'b', 'A', '.', '[ab]', '[^a]', '\\w', '\\s', '\\d', ' ', '1', 'あ', '\\b', '^',
  '$', 'k', 'ß')
const pattern: fc.Arbitrary<string> = fc.letrec<{ whole: string; part: string }>((tie) => ({
  whole: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    letter,
    fc.tuple(tie('whole'), tie('whole')).map(([a, b]) => `(${a}|${b})`),
    fc.tuple(tie('whole'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '*?')).map(([a,
      times]) => `(?:${a})${times}`),
  ),
})).whole
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'B', ' ', '1', 'あ', '\n', '𠮷', 'K', 'k', '\u212a', 'ß',
  'ẞ'), maxLength: 12 })

describe('against the engine of the language', () => {
  test('both engines say the same, and as the pattern says unread', () => {
    fc.assert(fc.property(pattern, fc.boolean(), fc.array(text, { maxLength: 6 }), (source, ignoreCase, texts) => {
      const parsed = parseRegex(source, { ...plain, ignoreCase })
      if (!parsed.ok) throw new Error(`${source}: ${parsed.reason}`)
      const native = nativeTest(parsed.tree)
      const linear = linearTest(parsed.tree)
      const asWritten = new RegExp(source, ignoreCase ? 'iu' : 'u')
      for (const one of texts) {
        // JavaScript alone counts the Kelvin sign to the letters of a word once case is ignored.
        if (ignoreCase && /\\[bw]/.test(source) && one.includes('\u212a')) continue
        expect(linear?.(one)).toBe(asWritten.test(one))
        if (native !== null) expect(native(one)).toBe(asWritten.test(one))
      }
    }), { numRuns: 2000 })
  })

  test('a part that ignores case does so alone', () => {
    fc.assert(fc.property(pattern, pattern, text, (loose, strict, one) => {
      const alone = compileRegex(`(?i:${loose})(${strict})`, plain)
      const asWritten = linearTest({ is: 'seq', of: [tree(loose, true), tree(strict, false)] })
      expect(alone.ok && alone.regex.test(one)).toBe(asWritten?.(one))
    }), { numRuns: 500 })
  })

  test('a needle stands in every text that matches', () => {
    const fold = (one: string): string => one.toLowerCase().replaceAll('\u212a', 'k').replaceAll('ẞ', 'ß')
    fc.assert(fc.property(pattern, fc.boolean(), fc.array(text, { maxLength: 6 }), (source, ignoreCase, texts) => {
      const compiled = compileRegex(source, { ...plain, ignoreCase })
      if (!compiled.ok) return
      const needles = needlesOf(compiled.regex.tree, fold)
      for (const one of texts) {
        if (needles === null || !compiled.regex.test(one)) continue
        expect(needles.some((needle) => fold(one).includes(needle))).toBe(true)
      }
    }), { numRuns: 2000 })
  })
})

function tree(source: string, ignoreCase: boolean): Regex {
  const parsed = parseRegex(source, { ...plain, ignoreCase })
  if (!parsed.ok) throw new Error(parsed.reason)
  return parsed.tree
}
