// A rulebook somebody wrote by hand: taken whole, or refused with the line and a sentence; never a crash, never a bomb.
import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { speaker } from '#hospital/kernel/text.ts'
import { bundledIds, bundledRulebooks, bundledText } from './load.ts'
import { parseRulebook } from './parse.ts'
import { text } from './text.ts'
import { toYaml } from './to-yaml.ts'
import { limits } from './yaml-guard.ts'

const good = `id: our-hospital
family: our-hospital
title: { ja: 当院の決まり, en: Our rules }
publisher: { ja: 当院, en: Us }
edition: 第1版
validFrom: 2026-04-01
validTo: null
source: { note: 規程第12号 }
status: checked
coverage: whole
evidenceMaxAgeDays: 92
items:
  - id: "1"
    text: { ja: パスワードは15文字以上, en: 15 characters or more }
    principle: 1
    certainty: stated
    source: 規程第12号 3条
    asks:
      - { check: password-length, limits: { minLength: 15 } }
`
const say = speaker(text)

function refused(source: string, checks?: Parameters<typeof parseRulebook>[1]) {
  const outcome = parseRulebook(source, checks)
  if (outcome.ok) throw new Error('it was taken')
  return outcome.refusals.map(({ line, column, message }) => ({
    at: `${line}:${column}`, code: message.code, params: message.params,
  }))
}
const swap = (from: string, to: string) => {
  if (!good.includes(from)) throw new Error(`nothing to swap: ${from}`)
  return good.replace(from, to)
}

it('takes a good one', () => {
  const outcome = parseRulebook(good)
  expect(outcome).toMatchObject({
    ok: true, value: { id: 'our-hospital', items: [{ dropped: [], wording: 'summarised' }] },
  })
})

it('takes the same as JSON, with a BOM, and with Windows line ends', () => {
  const outcome = parseRulebook(good)
  const value = outcome.ok ? outcome.value : null
  expect(parseRulebook(JSON.stringify(value))).toEqual(outcome)
  expect(parseRulebook(`\uFEFF${good.replaceAll('\n', '\r\n')}`)).toEqual(outcome)
})

describe('refuses, at the line', () => {
  it.each([
    [
      'a missing field',
      swap('edition: 第1版\n', ''),
      [{ at: '1:1', code: 'refusal.missing', params: { field: 'edition' } }],
    ],
    ['a field that is not there', swap('edition:', 'editon:'), [
      { at: '1:1', code: 'refusal.missing', params: { field: 'edition' } },
      { at: '5:1', code: 'refusal.unknownField', params: { field: 'editon' } },
    ]],
    [
      'a day that does not exist',
      swap('2026-04-01', '2026-02-30'),
      [{ at: '6:12', code: 'refusal.date', params: { field: 'validFrom' } }],
    ],
    [
      'an end before the start',
      swap('validTo: null', 'validTo: 2020-01-01'),
      [{ at: '7:10', code: 'refusal.endBeforeStart' }],
    ],
    ['a word that is no choice', swap('certainty: stated', 'certainty: sure'), [{
      at: '16:16', code: 'refusal.choice',
      params: {
        field: 'items[1].certainty', choices: 'stated / secondHand / knownHigh / knownMedium / knownLow / own',
      },
    }]],
    [
      'a number where text stands',
      swap('第1版', '2026'),
      [{ at: '5:10', code: 'refusal.text', params: { field: 'edition' } }],
    ],
    [
      'text where a list stands',
      swap('    asks:\n      - { check: password-length, limits: { minLength: 15 } }', '    asks: password-length'),
      [{ at: '18:11', code: 'refusal.list', params: { field: 'items[1].asks' } }],
    ],
    [
      'text where days stand',
      swap('evidenceMaxAgeDays: 92', 'evidenceMaxAgeDays: 92日'),
      [{ at: '11:21', code: 'refusal.number', params: { field: 'evidenceMaxAgeDays' } }],
    ],
    [
      'half a translation',
      swap('{ ja: 当院, en: Us }', '当院'),
      [{ at: '4:12', code: 'refusal.fields', params: { field: 'publisher' } }],
    ],
    [
      'an id with blanks',
      swap('id: our-hospital', 'id: Our Hospital'),
      [{ at: '1:5', code: 'refusal.pattern', params: { field: 'id' } }],
    ],
    [
      'an address that is none',
      swap('{ note:', '{ url: "javascript:alert(1)", note:'),
      [{ at: '8:16', code: 'refusal.url', params: { field: 'source.url' } }],
    ],
    [
      'a duty that is none',
      swap('principle: 1', 'principle: 10'),
      [{ at: '15:16', code: 'refusal.tooHigh', params: { field: 'items[1].principle', limit: 9 } }],
    ],
    [
      'asked and dropped',
      `${good}    dropped: [password-length]\n`,
      [{ at: '20:15', code: 'refusal.askedAndDropped' }],
    ],
    [
      'an id twice',
      `${good}  - { id: "1", text: { ja: あ, en: a }, principle: null, certainty: own, source: x }\n`,
      [{ at: '20:11', code: 'refusal.sameId' }],
    ],
    ['a whole that is not there', `${good}    partOf: "9"\n`, [{ at: '20:13', code: 'refusal.noSuchItem' }]],
    [
      'no items',
      swap(good.slice(good.indexOf('items:')), 'items: []\n'),
      [{ at: '12:8', code: 'refusal.tooShort', params: { field: 'items', limit: 1 } }],
    ],
    ['nothing', '', [{ at: '1:1', code: 'refusal.empty' }]],
    ['only a comment', '# 何もない\n', [{ at: '1:1', code: 'refusal.empty' }]],
    ['two in one', `${good}---\n${good}`, [{ at: '20:1', code: 'refusal.severalDocuments' }]],
    ['broken indentation', swap('    text:', '  text:'), undefined],
    [
      'a key twice',
      swap('edition: 第1版', 'edition: 第1版\nedition: 第2版'),
      [{ at: '6:1', code: 'refusal.syntax', params: { detail: 'DUPLICATE_KEY' } }],
    ],
    [
      'a reference',
      swap('source: 規程第12号 3条', 'source: &a 規程第12号\n    note: { ja: *a, en: *a }'),
      [{ at: '17:16', code: 'refusal.alias' }],
    ],
    ['a type tag', swap('edition: 第1版', 'edition: !x 第1版'), [{ at: '5:13', code: 'refusal.tag' }]],
  ])('%s', (_name, source, expected) => {
    const found = refused(source)
    expect(found.length).toBeGreaterThan(0)
    if (expected !== undefined) expect(found).toEqual(expected)
    else expect(found[0]).toMatchObject({ code: 'refusal.syntax', at: expect.stringMatching(/^1[345]:/) })
  })

  it('a check that there is not, and limits it does not have', () => {
    const checks = new Map([['password-length', z.strictObject({ minLength: z.int().positive() })]])
    expect(parseRulebook(good, checks).ok).toBe(true)
    expect(refused(swap('check: password-length', 'check: password-lenght'), checks))
      .toEqual([{ at: '19:18', code: 'refusal.unknownCheck', params: { check: 'password-lenght' } }])
    expect(refused(swap('minLength: 15', 'minLength: long'), checks))
      .toEqual([{ at: '19:56', code: 'refusal.limits', params: { check: 'password-length', field: 'minLength' } }])
    expect(refused(swap('minLength: 15', 'min: 15'), checks).map((one) => one.at)).toEqual(['19:43', '19:43'])
    expect(refused(`${good}    dropped: [nothing-such]\n`, checks)).toMatchObject([
      { at: '20:15', code: 'refusal.unknownCheck' },
    ])
  })
})

describe('stays small', () => {
  it.each([
    ['flow lists', '['.repeat(200_000)],
    ['block lists', '- '.repeat(200_000)],
    ['maps', '{a: '.repeat(100_000)],
    ['explicit keys', '? '.repeat(200_000)],
  ])('%s nested without end', (_name, source) => {
    expect(refused(source)).toMatchObject([{ code: 'refusal.tooDeep' }])
  })

  it.each([
    ['lines', Array.from({ length: 20_000 }, (_, n) => `k${n}: 1`).join('\n')],
    ['braces', `{${Array.from({ length: 20_000 }, (_, n) => `k${n}: 1`).join(', ')}}`],
  ])('keys in %s without end, at once', (_name, source) => {
    const begun = performance.now()
    expect(refused(source)).toMatchObject([{ code: 'refusal.tooManyKeys' }])
    expect(performance.now() - begun).toBeLessThan(3000)
  })

  it('a billion laughs', () => {
    const lines = [
      'a0: &a0 [lol]', ...Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`),
    ]
    expect(refused(lines.join('\n'))).toMatchObject([{ code: 'refusal.alias' }])
  })

  it('too many bytes', () => {
    expect(refused('あ'.repeat(limits.bytes / 2))).toMatchObject([
      { code: 'refusal.tooLarge', params: { limit: limits.bytes } },
    ])
  })

  it('keeps keys that programs stumble over as what they are', () => {
    const outcome = parseRulebook(swap('minLength: 15', '__proto__: 1'))
    expect(Object.hasOwn(Object.prototype, 'minLength')).toBe(false)
    expect(outcome.ok ? Object.keys(outcome.value.items[0]?.asks[0]?.limits ?? {}) : []).not.toContain('minLength')
  })
})

describe('any text whatever', () => {
  const pieces = fc.constantFrom(
    ...good.split(/(?<=[\s:{}[\],])/), '&a', '*a', '!!map', '|', '>', "'", '"', '\t', '---', '- ', '\u0000', '﻿', '𠮷',
  )

  it('ends in a rulebook or in refusals with a line that exists', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')), (source) => {
        const outcome = parseRulebook(source)
        if (outcome.ok) return
        const lines = source.split(/\r\n|\r|\n/).length
        expect(outcome.refusals.length).toBeGreaterThan(0)
        for (const one of outcome.refusals) {
          expect(one.line).toBeGreaterThanOrEqual(1)
          expect(one.line).toBeLessThanOrEqual(lines)
          expect(say('ja', one.message)).not.toMatch(/^refusal\./)
          expect(say('en', one.message)).not.toMatch(/^refusal\./)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('one changed character in a real file: taken or refused, never worse', () => {
    const source = bundledText('password-notice-2024')
    fc.assert(
      fc.property(fc.nat(source.length - 1), fc.constantFrom('', ' ', ':', '"', '{', '-', '\n', '*'), (at, put) => {
        const outcome = parseRulebook(source.slice(0, at) + put + source.slice(at + 1))
        if (!outcome.ok) expect(outcome.refusals.length).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })
})

it('what is written out reads back as the same', () => {
  for (const book of bundledRulebooks()) expect(parseRulebook(toYaml(book))).toEqual({ ok: true, value: book })
  expect(bundledIds.length).toBe(bundledRulebooks().length)
})

it('the example in the documentation is a rulebook', () => {
  const page = readFileSync(new URL('../../docs/formats/rulebook.md', import.meta.url), 'utf8')
  const [, example] = /```yaml\n(id: [\s\S]*?)```/.exec(page) ?? []
  expect(parseRulebook(example ?? '')).toMatchObject({ ok: true })
})

const holes = (sentence: string) => new Set([...sentence.matchAll(/\{(\w+)\}/g)].map((hole) => hole[1]))

it('every refusal has its sentence in both languages', () => {
  expect(Object.keys(text.en).toSorted()).toEqual(Object.keys(text.ja).toSorted())
  for (const [code, sentence] of Object.entries(text.ja)) {
    expect(holes(text.en[code as keyof typeof text.en]), code).toEqual(holes(sentence))
  }
})
