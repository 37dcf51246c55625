import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { defaultYamlLimits } from './build.ts'
import type { YamlNode } from './node.ts'
import { lineFinder, readYaml } from './read.ts'

function read(text: string) {
  const lineOf = lineFinder(text)
  return readYaml(text, defaultYamlLimits).map(({ node, refused }) =>
    node === null ? `${lineOf(refused.at)}: ${refused.code}` : plain(node))
}

function plain(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(plain)
  return Object.fromEntries(node.entries.map((entry) => [entry.key, plain(entry.value)]))
}

describe('yaml', () => {
  it('reads what the other reader of the house reads', () => {
    const text = [
      'a: plain # comment', "b: 'it''s'", 'c: "tab\\tx"', 'd: |', '  one', '   two', 'e: >-', '  folded', '  text',
        'f: [1, 0x1f, -2.5, ~, true, "1"]',
      'g: {h: i, j: [k]}', 'l:', '- m', '- n: o', '  p: q', 'r: !!str 12', 's: &x [t]', 'u: *x', 'v: 2026-11-20',
        'w: yes', 'x: 0o17', 'y:', '"z z": 1e3',
    ].join('\n')
    expect(read(text)).toEqual(parseAllDocuments(text).map((document) => document.toJS() as unknown))
  })

  it('knows where everything stands', () => {
    const text = '---\na:\n  - b\n  - c: d\n    e:\n'
    const [document] = readYaml(text, defaultYamlLimits)
    const lineOf = lineFinder(text)
    const lines: unknown[] = []
    const walk = (node: YamlNode): void => {
      if (node.kind === 'scalar') lines.push([node.text, lineOf(node.at)])
      else if (node.kind === 'list') node.items.forEach(walk)
      else for (const entry of node.entries) {
        lines.push([entry.key, lineOf(entry.at)])
        walk(entry.value)
      }
    }
    if (document?.node) walk(document.node)
    expect(lines).toEqual([['a', 2], ['b', 3], ['c', 4], ['d', 4], ['e', 5], ['', 5]])
  })

  it('merges `<<`, the mapping itself first', () => {
    expect(read('x: &x {a: 1, b: 2}\ny: {<<: *x, b: 3}\nz: {<<: [{c: 4}, *x]}')).toEqual([
      { x: { a: 1, b: 2 }, y: { b: 3, a: 1 }, z: { c: 4, a: 1, b: 2 } },
    ])
  })

  it('keeps the good documents of a file with a broken one, and says the broken line', () => {
    expect(read('a: 1\n---\nb: [1\nc: }\n---\nd: 2\n')).toEqual([{ a: 1 }, '4: yaml', { d: 2 }])
    expect(read('a: 1\n---\na: 1\na: 2\n---\nd: 2\n')).toEqual([{ a: 1 }, '4: yamlDuplicateKey', { d: 2 }])
    expect(read('---\n---\n\n--- # nothing\n...\n')).toEqual([])
  })

  it.each([
    ['a: *nobody', '1: yamlAlias'],
    ['a: &a [*a]', '1: yamlAlias'],
    ['a: 1\nb: !!python/object:os.system x', '2: yamlTag'],
    ['a: !!binary eA==', '1: yamlTag'],
    ['? [a]\n: b', '1: yamlKey'],
    ['a: 1\n b: 2', '2: yaml'],
    ['\ta: 1', '1: yaml'],
    ["a: 'x", '1: yaml'],
  ])('refuses %j', (text, fault) => {
    expect(read(text)).toEqual([fault])
  })

  it('refuses what is nested beyond reason', () => {
    expect(read(`a: ${'['.repeat(5000)}`)).toEqual(['1: yamlDepth'])
    expect(read(`${Array.from({ length: 60 }, (_, deep) => `${' '.repeat(deep)}a:`).join('\n')} x`)).toEqual(['40: yamlDepth'])
  })

  it('refuses a bomb of aliases before anybody walks it', () => {
    const bomb = ['a0: &a0 [x]', ...Array.from({ length: 30 }, (_,
      at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}, *a${at}, *a${at}]`)].join('\n')
    const started = performance.now()
    expect(read(bomb)).toEqual([expect.stringMatching(/^\d+: yamlNodes$/)])
    expect(performance.now() - started).toBeLessThan(1000)
    expect(readYaml('a: 1', { ...defaultYamlLimits, text: 3 })[0]?.refused?.code).toBe('yamlSize')
  })

  it('takes as long for nothing as for something: empty documents and values', () => {
    const started = performance.now()
    expect(read('---\n'.repeat(100_000))).toEqual([])
    readYaml(`a:\n${'- \n'.repeat(100_000)}`, defaultYamlLimits)
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('takes any text whatever', () => {
    const part = fc.constantFrom('a: ', '- ', '\n', '  ', '"', "'", '[', ']', '{', '}', '&x ', '*x', '!!str ', '|',
      '>', '---', ',', ':', '?', '#', '\t', 'é', '\0', '%')
    fc.assert(fc.property(fc.oneof(fc.array(part, { maxLength: 30 }).map((parts) => parts.join('')),
      fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units))), (text) => {
      for (const document of readYaml(text, defaultYamlLimits)) {
        if (document.node === null) expect(lineFinder(text)(document.refused.at)).toBeLessThanOrEqual(text.split('\n').length)
      }
    }), { numRuns: 700 })
  })
})
