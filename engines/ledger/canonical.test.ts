import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, parseCanonical } from './index.ts'

const text = (value: unknown): string => {
  const written = canonical(value)
  return written.ok ? Buffer.from(written.bytes).toString('utf8') : `${written.code} ${written.at}`
}
const parse = (json: string) => parseCanonical(Buffer.from(json, 'utf8'))

describe('canonical JSON', () => {
  it('is what RFC 8785 shows', () => {
    expect(text({
      // RFC 8785 writes 333333333.33333329: the same double.
      numbers: [333333333.3333333, 1e30, 4.50, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    })).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],'
      + '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
    expect(Object.keys(JSON.parse(text({
      '\u20ac': 1, '\r': 1, '\ufb33': 1, '1': 1, '\ud83d\ude00': 1, '\u0080': 1, '\u00f6': 1,
    }).replace('"1"', '"x1"')))).toEqual(['\r', 'x1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'])
    expect(text(-0)).toBe('0')
  })

  it('refuses what has no canonical form, and names the place', () => {
    const hole: unknown[] = []
    hole[1] = 1
    const cases: [unknown, string][] = [
      [undefined, 'not-json '], [{ a: undefined }, 'not-json /a'], [{ a: [1, Number.NaN] }, 'not-finite /a/1'],
      [Infinity, 'not-finite '], [1n, 'not-json '], [() => 1, 'not-json '], [Symbol('x'), 'not-json '],
      ['\ud800', 'lone-surrogate '], [{ '\udc00': 1 }, 'lone-surrogate /\udc00'], [hole, 'not-json /0'],
      [new Date(0), 'not-json '], [new Map(), 'not-json '], [{ 'a/b~': 1n }, 'not-json /a~1b~0'],
    ]
    for (const [value, said] of cases) expect(text(value)).toBe(said)
    const circle: unknown[] = []
    circle.push(circle)
    expect(text(circle)).toMatch(/^too-deep /)
  })

  it('reads back only what it would write', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      const written = canonical(value)
      if (!written.ok) return expect(written.code).toBe('lone-surrogate')
      const read = parseCanonical(written.bytes)
      expect(read.ok).toBe(true)
      expect(text(read.ok && read.value)).toBe(Buffer.from(written.bytes).toString('utf8'))
    }))
    for (const other of [' 1', '1.0', '-0', '1e2', '{"b":1,"a":2}', '{"a":1,"a":1}', '"\\u0041"', '"\\/"', '[1, 2]',
      '1\n']) {
      expect(parse(other)).toMatchObject({ ok: false, code: 'not-canonical' })
    }
    for (const broken of ['', '{', '\ufeff1', '[1,]', 'nul']) {
      expect(parse(broken)).toMatchObject({ ok: false, code: 'not-json' })
    }
    expect(parse('1e999')).toMatchObject({ ok: false, code: 'not-finite' })
    expect(parse('"\\ud800"')).toMatchObject({ ok: false, code: 'lone-surrogate' })
    expect(parseCanonical(Buffer.from([0x22, 0xff, 0x22]))).toMatchObject({ ok: false, code: 'not-utf8' })
    expect(parse('{"__proto__":{"x":1}}')).toMatchObject({ ok: true })
  })

  it('is total: any bytes end in a value or a stated problem, however deep', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => typeof parseCanonical(bytes).ok === 'boolean'))
    expect(parse('['.repeat(200_000))).toMatchObject({ ok: false, code: 'not-json' })
    expect(parse('['.repeat(65) + ']'.repeat(65))).toMatchObject({ ok: false, code: 'too-deep' })
    expect(parse('['.repeat(64) + ']'.repeat(64)).ok).toBe(true)
  })
})
