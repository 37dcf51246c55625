import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fill } from '#hospital/kernel/text.ts'
import { text } from '../text.ts'
import { attributesOf, mappable } from './attributes.ts'
import { givesOf, mappingId } from './mapping.ts'
import { checkMapping, readMapping } from './read-mapping.ts'

const good = { name: 'PACS', kind: 'account', columns: [{ column: 'ID', attribute: 'login' }] }
const refusals = (value: unknown) => {
  const read = checkMapping(value)
  return read.ok ? [] : read.problems.map(({ place, message }) => `${place} ${message.code}`)
}

it('reads the example of the description, word by word', () => {
  const example =
    /```json\n([\s\S]*?)```/.exec(
      readFileSync(new URL('../../../docs/formats/mapping.md', import.meta.url), 'utf8'),
    )?.[1] ?? ''
  const read = readMapping(example)
  expect(read).toMatchObject({ ok: true, mapping: { kind: 'account', headerRow: 3, columns: { length: 7 } } })
})

describe('what the vocabulary takes', () => {
  it('knows what each attribute holds', () => {
    const of = (name: string) => attributesOf('account').find((one) => one.name === name)
    expect(of('login')).toEqual({ name: 'login', holds: 'text', nullable: false, choices: [], needed: true })
    expect(of('lastLogonAt')).toMatchObject({ holds: 'moment', nullable: true, needed: false })
    expect(of('enabled')?.holds).toBe('yesNo')
    expect(of('reviewOn')?.holds).toBe('date')
    expect(of('memberOf')?.holds).toBe('list')
    expect(of('passwordLength')?.holds).toBe('number')
    expect(of('use')?.choices).toContain('vendor')
    expect(attributesOf('contract').find((one) => one.name === 'to')).toMatchObject({ holds: 'date', nullable: true })
  })

  it('knows without which a row says nothing', () => {
    const needed = Object.fromEntries(
      mappable.map((kind) => [
        kind,
        attributesOf(kind)
          .filter((one) => one.needed)
          .map((one) => one.name),
      ]),
    )
    expect(needed).toMatchObject({
      account: ['login'],
      group: ['name'],
      vendor: ['name'],
      disclosure: ['vendor', 'form'],
      vendorAnswer: ['form', 'item'],
      person: [],
    })
  })
})

describe('a bad mapping is refused with its place', () => {
  it.each([
    [{ ...good, kind: 'hospital' }, 'kind mapping.choice-unknown'],
    [{ ...good, colour: 'red' }, 'colour mapping.field-unknown'],
    [{ ...good, name: undefined }, 'name mapping.field-missing'],
    [{ ...good, columns: 'ID' }, 'columns mapping.field-unfit'],
    [
      {
        ...good,
        columns: [
          { column: 'ID', attribute: 'login' },
          { column: 'x', attribute: 'shoe' },
        ],
      },
      'columns[2].attribute mapping.attribute-unknown',
    ],
    [
      {
        ...good,
        columns: [
          { column: 'ID', attribute: 'login' },
          { column: 'x', attribute: 'login' },
        ],
      },
      'columns[2].attribute mapping.attribute-twice',
    ],
    [
      {
        ...good,
        columns: [
          { column: 'ID', attribute: 'login' },
          { column: 'ID', attribute: null },
        ],
      },
      'columns mapping.column-twice',
    ],
    [{ ...good, columns: [{ column: 'x', attribute: 'displayName' }] }, 'columns mapping.no-identity'],
    [
      {
        ...good,
        columns: [
          { column: 'ID', attribute: 'login' },
          { column: 'k', attribute: 'use', words: { 共用: 'ours' } },
        ],
      },
      'columns[2].words.共用 mapping.choice-unknown',
    ],
    [{ ...good, constants: { use: 'ours' } }, 'constants.use mapping.constant-unfit'],
    [{ ...good, gives: ['everything'] }, 'gives[1] mapping.choice-unknown'],
    [[], ' mapping.field-unfit'],
  ])('%j', (value, expected) => {
    expect(refusals(value)).toEqual([expected])
  })

  it('says where it is no JSON', () => {
    expect(readMapping('{\n  "name": PACS\n}')).toEqual({
      ok: false,
      problems: [{ place: '', message: { code: 'mapping.not-json', params: { line: '2', column: '11' } } }],
    })
    for (const [bad, line] of [
      ['{ "name": "PACS",\n}', '2'],
      ['{\n "a": 1\n "b": 2 }', '3'],
      ['', '?'],
    ]) {
      expect(readMapping(bad ?? '')).toMatchObject({ problems: [{ message: { params: { line } } }] })
    }
    expect(readMapping('x'.repeat(2_000_000))).toMatchObject({
      ok: false,
      problems: [{ message: { code: 'mapping.too-long' } }],
    })
  })

  it('always has a whole sentence', () => {
    const odd = fc.oneof(
      fc.json().map((json): unknown => JSON.parse(json)),
      fc.record(
        {
          name: fc.string(),
          kind: fc.constantFrom(...mappable, 'x'),
          realm: fc.string(),
          mode: fc.constantFrom('snapshot', 'x'),
          sheet: fc.integer(),
          columns: fc.array(
            fc.record(
              {
                column: fc.string(),
                attribute: fc.constantFrom('login', 'name', 'x', null),
                words: fc.dictionary(fc.string(), fc.string()),
                order: fc.constantFrom('mdy', 1),
              },
              { requiredKeys: [] },
            ),
          ),
          constants: fc.dictionary(fc.constantFrom('use', 'login', '__proto__', 'x'), fc.jsonValue()),
          gives: fc.anything(),
        },
        { requiredKeys: [] },
      ),
    )
    fc.assert(
      fc.property(odd, (value) => {
        const read = checkMapping(value)
        if (read.ok) return
        expect(read.problems.length).toBeGreaterThan(0)
        for (const { message } of read.problems) {
          for (const locale of ['ja', 'en'] as const)
            expect(fill(text[locale][message.code as keyof typeof text.ja], message.params)).not.toMatch(
              /\{(place|known|attribute|kind|value|needed)\}/,
            )
        }
      }),
      { numRuns: 300 },
    )
  })
})

it('is known by its content, in whatever order it is written', () => {
  const read = (value: unknown) => {
    const checked = checkMapping(value)
    if (!checked.ok) throw new Error('refused')
    return checked.mapping
  }
  const { name, kind, columns } = good
  expect(mappingId(read({ columns, kind, name }))).toBe(mappingId(read(good)))
  expect(mappingId(read({ ...good, realm: 'PACS' }))).not.toBe(mappingId(read(good)))
  expect(givesOf(read(good))).toEqual(['account-ledger'])
  expect(
    givesOf(
      read({
        name,
        kind: 'person',
        columns: [
          { column: 'a', attribute: 'employeeId' },
          { column: 'b', attribute: 'leftOn' },
        ],
      }),
    ),
  ).toEqual(['leavers'])
})

it.each([
  ['repository', ['name', 'inDomain'], ['backup-places']],
  ['repository', ['name', 'lookedAt'], ['backup-repository']],
  ['recoveryMeans', ['name', 'sort', 'amount'], []],
  ['offer', ['name', 'yen'], []],
] as const)('a list of %s with %j gives %j', (kind, attributes, gives) => {
  const read = checkMapping({ name: 'a', kind, columns: attributes.map((attribute) => ({ column: attribute, attribute })) })
  expect(read.ok && givesOf(read.mapping)).toEqual(gives)
})
