import { afterEach, describe, expect, test } from 'vitest'
import { parseData } from '#hospital/rulebooks/parse.ts'
import { hospitalWith } from '../testing/hospital.ts'
import { rulesKept } from './acts.ts'
import { keptRules, rulesNow } from './read.ts'
import { shippedRules, shippedRulesText, triageRules } from './rules.ts'

const house = hospitalWith()
afterEach(() => house.close())

const changed = (from: string | RegExp, to: string) => shippedRulesText().replace(from, to)

describe('a file of rules', () => {
  test('as shipped has six buttons, and red is in reach of a nurse', () => {
    const rules = shippedRules()
    const buttons = rules.signs.filter((one) => one.button).map((one) => one.id)
    expect(buttons).toHaveLength(6)
    expect(rules.rules.some(({ level, when }) => level === 'red' && when.several === undefined && when.any?.some((one) => buttons.includes(one)))).toBe(true)
  })

  test.each([
    ['a sign nobody knows', changed('any: [ransom]', 'any: [ransam]'), 'response.triage.sign'],
    ['seven buttons', changed('- { id: emr-stopped,', '- { id: emr-stopped, button: true,'), 'response.triage.six'],
    ['one id twice', changed('- id: files\n', '- id: ransom\n'), 'response.triage.twice'],
    ['no condition', changed('when: { any: [files] }', 'when: {}'), 'response.triage.never'],
    ['more than are listed', changed('atLeast: 3', 'atLeast: 9'), 'response.triage.among'],
    ['raised to what it is', changed('    become: yellow', '    become: yellow\n').replace('of: grey', 'of: yellow'), 'response.triage.raise'],
    ['a level that is none', changed('level: red', 'level: blue'), 'refusal.choice'],
    ['no YAML', ': :\n  - [', 'refusal.syntax'],
  ])('%s is refused with its place', (_, text, code) => {
    const parsed = parseData(text, triageRules)
    if (parsed.ok) throw new Error('taken')
    expect(parsed.refusals.map((one) => one.message.code)).toContain(code)
    for (const one of parsed.refusals) expect([one.line >= 1, one.column >= 1]).toEqual([true, true])
  })

  test('the place is the line of the mistake', () => {
    const parsed = parseData(changed('any: [ransom]', 'any: [ransam]'), triageRules)
    const line = shippedRulesText().split('\n').findIndex((one) => one.includes('any: [ransom]')) + 1
    expect(parsed.ok ? 0 : parsed.refusals[0]?.line).toBe(line)
  })
})

describe('the hospital\'s own', () => {
  test('count from when they are kept; earlier ones stay; the shipped ones come back', async () => {
    const own = changed('within: 60', 'within: 30')
    await house.done(rulesKept, { text: own })
    expect((await house.read(rulesNow)).groups[0]?.within).toBe(30)
    await house.done(rulesKept, { text: null })
    expect((await house.read(rulesNow)).groups[0]?.within).toBe(60)
    expect((await house.read(keptRules)).map((one) => one.text)).toEqual([null, own])
    expect(await house.compare()).toEqual([])
  })

  test('that cannot be read are not kept', async () => {
    expect(await house.commit(rulesKept, { text: 'signs: []' })).toMatchObject({ ok: false, code: 'conflict' })
    expect(await house.read(rulesNow)).toEqual(shippedRules())
  })
})
