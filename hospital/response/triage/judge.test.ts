// The rules as shipped, case by case: what a nurse presses, what is found later, and what several reports mean together.
import { expect, test, describe } from 'vitest'
import type { Seen, SeenAt } from './groups.ts'
import { judge, raise } from './judge.ts'
import { shippedRules, type Level } from './rules.ts'

const rules = shippedRules()
const seen = (symptoms: readonly string[], more: Partial<Seen> = {}): Seen =>
  ({ symptoms, details: [], several: null, patients: null, ...more })

type Case = readonly [name: string, seen: Seen, level: Level, why: string | null]

const alone: readonly Case[] = [
  ['a threat on the screen', seen(['ransom']), 'red', 'ransom'],
  ['files that will not open', seen(['files']), 'red', 'files'],
  ['a screen that moves', seen(['screen']), 'yellow', 'screen'],
  ['an antivirus warning', seen(['antivirus']), 'yellow', 'antivirus'],
  ['strange mail', seen(['mail']), 'yellow', 'mail-button'],
  ['slow', seen(['slow']), 'grey', null],
  ['slow, one device', seen(['slow'], { several: false, patients: 'no' }), 'grey', null],
  ['slow, nobody knows of patients', seen(['slow'], { patients: 'unknown' }), 'grey', null],
  ['slow, several', seen(['slow'], { several: true }), 'yellow', 'slow-several'],
  ['slow, patients', seen(['slow'], { patients: 'yes' }), 'yellow', 'patients'],
  ['slow, several and patients', seen(['slow'], { several: true, patients: 'yes' }), 'red', 'care-stopped'],
  ['slow, several, patients unknown', seen(['slow'], { several: true, patients: 'unknown' }), 'yellow', 'slow-several'],
  ['screen, several', seen(['screen'], { several: true }), 'red', 'screen-several'],
  ['screen, one', seen(['screen'], { several: false }), 'yellow', 'screen'],
  ['screen, patients', seen(['screen'], { patients: 'yes' }), 'yellow', 'screen'],
  ['warning, several', seen(['antivirus'], { several: true }), 'red', 'av-several'],
  ['warning, one', seen(['antivirus'], { several: false }), 'yellow', 'antivirus'],
  ['warning, severe', seen(['antivirus'], { details: ['av-severe'] }), 'red', 'av-severe'],
  ['mail, several', seen(['mail'], { several: true }), 'yellow', 'mail-button'],
  ['mail and a threat', seen(['mail', 'ransom']), 'red', 'ransom'],
  ['slow and files', seen(['slow', 'files']), 'red', 'files'],
  ['all six', seen(['ransom', 'files', 'screen', 'antivirus', 'mail', 'slow']), 'red', 'ransom'],
  ['threat on one device, no patients', seen(['ransom'], { several: false, patients: 'no' }), 'red', 'ransom'],
  ['records stopped, one', seen(['slow'], { details: ['emr-stopped'] }), 'yellow', 'emr-stopped'],
  ['records stopped, several', seen(['slow'], { details: ['emr-stopped'], several: true }), 'red', 'emr-several'],
  ['data offered outside', seen(['slow'], { details: ['data-offered'] }), 'red', 'data-offered'],
  ['a log-in nobody made', seen(['slow'], { details: ['admin-login'] }), 'red', 'admin-login'],
  ['antivirus stopped', seen(['slow'], { details: ['av-stopped'] }), 'yellow', 'antivirus'],
  ['settings changed', seen(['slow'], { details: ['settings-changed'] }), 'yellow', 'settings'],
  ['a remote window', seen(['slow'], { details: ['remote-window'] }), 'yellow', 'screen'],
  ['a remote window on several', seen(['slow'], { details: ['remote-window'], several: true }), 'red', 'screen-several'],
  ['a password was typed in', seen(['slow'], { details: ['typed-secret'] }), 'yellow', 'mail'],
  ['mail went out', seen(['slow'], { details: ['mail-sent'] }), 'yellow', 'mail'],
  ['attachment opened', seen(['slow'], { details: ['attachment-opened'] }), 'yellow', 'mail'],
  ['only more junk', seen(['slow'], { details: ['mail-more'] }), 'grey', null],
  ['one pop-up', seen(['slow'], { details: ['popup'] }), 'grey', null],
  ['high load alone', seen(['slow'], { details: ['load'] }), 'grey', null],
  ['high load and a pop-up', seen(['slow'], { details: ['load', 'popup'] }), 'yellow', 'load-and-more'],
  ['high load and a dropping line', seen(['other'], { details: ['load', 'network-cut'] }), 'yellow', 'load-and-one'],
  ['slow, pop-up, junk', seen(['slow'], { details: ['popup', 'mail-more'] }), 'yellow', 'load-and-more'],
  ['an update was running', seen(['slow'], { details: ['update-running'] }), 'grey', null],
  ['a sign nobody knows', seen(['made-up']), 'grey', null],
  ['an unknown sign beside a threat', seen(['made-up', 'ransom']), 'red', 'ransom'],
  ['nothing at all', seen([]), 'grey', null],
  ['the same sign twice', seen(['slow', 'slow', 'slow']), 'grey', null],
]

describe('one report', () => {
  test.each(alone)('%s', (_, one, level, why) => {
    const judged = judge(one, rules)
    expect([judged.level, judged.why[0] ?? null]).toEqual([level, why])
  })

  test('every why that is named has its sentence in both languages', () => {
    for (const [, one] of alone) {
      for (const id of judge(one, rules).why) expect(rules.rules.find((rule) => rule.id === id)?.why.ja).toBeTruthy()
    }
  })
})

const noon = Date.parse('2026-11-20T12:00:00+09:00')
const minutes = (n: number) => noon + n * 60_000
let nth = 0
const at = (when: number, symptom: string, place: string | null = '3西', segment: string | null = null, id = `r${nth++}`): SeenAt =>
  ({ ...seen([symptom]), id, at: minutes(when), place, segment })

type Together = readonly [name: string, reports: readonly SeenAt[], levels: readonly Level[]]

const groups: readonly Together[] = [
  ['one grey', [at(0, 'slow')], ['grey']],
  ['two greys of one place', [at(0, 'slow'), at(1, 'slow')], ['grey', 'grey']],
  ['three greys of one place', [at(0, 'slow'), at(1, 'slow'), at(2, 'slow')], ['yellow', 'yellow', 'yellow']],
  ['three greys at the very end of the hour', [at(0, 'slow'), at(30, 'slow'), at(60, 'slow')], ['yellow', 'yellow', 'yellow']],
  ['three greys a moment past the hour', [at(0, 'slow'), at(30, 'slow'), at(60.001, 'slow')], ['grey', 'grey', 'grey']],
  ['the window slides', [at(0, 'slow'), at(50, 'slow'), at(70, 'slow'), at(80, 'slow')], ['grey', 'yellow', 'yellow', 'yellow']],
  ['three greys of three places', [at(0, 'slow', 'a'), at(1, 'slow', 'b'), at(2, 'slow', 'c')], ['grey', 'grey', 'grey']],
  ['three places, one segment', [at(0, 'slow', 'a', 's'), at(1, 'slow', 'b', 's'), at(2, 'slow', 'c', 's')], ['yellow', 'yellow', 'yellow']],
  ['two of a place and two of a segment do not add up', [at(0, 'slow', 'a', 's'), at(1, 'slow', 'a'), at(2, 'slow', 'b', 's')], ['grey', 'grey', 'grey']],
  ['nobody knows the place', [at(0, 'slow', null), at(1, 'slow', null), at(2, 'slow', null)], ['grey', 'grey', 'grey']],
  ['one yellow', [at(0, 'mail')], ['yellow']],
  ['two yellows of two wards', [at(0, 'mail', 'a'), at(20, 'screen', 'b')], ['red', 'red']],
  ['two yellows without a place', [at(0, 'mail', null), at(20, 'screen', null)], ['red', 'red']],
  ['two yellows, an hour apart', [at(0, 'mail'), at(60, 'mail')], ['red', 'red']],
  ['two yellows, more than an hour apart', [at(0, 'mail'), at(61, 'mail')], ['yellow', 'yellow']],
  ['three greys are one yellow, not three', [at(0, 'slow'), at(1, 'slow'), at(2, 'slow'), at(3, 'slow'), at(4, 'slow')], Array.from({ length: 5 }, () => 'yellow' as const)],
  ['three greys and a yellow elsewhere', [at(0, 'slow'), at(1, 'slow'), at(2, 'slow'), at(3, 'mail', 'b')], ['red', 'red', 'red', 'red']],
  ['greys of two wards', [
    at(0, 'slow', 'a'), at(1, 'slow', 'a'), at(2, 'slow', 'a'), at(3, 'slow', 'b'), at(4, 'slow', 'b'), at(5, 'slow', 'b'),
  ], ['red', 'red', 'red', 'red', 'red', 'red']],
  ['a grey beside two yellows stays grey', [at(0, 'mail', 'a'), at(1, 'mail', 'b'), at(2, 'slow', 'c')], ['red', 'red', 'grey']],
  ['a red beside a yellow does not make it red', [at(0, 'ransom'), at(1, 'mail')], ['red', 'yellow']],
  ['over midnight', [at(11 * 60 + 50, 'slow'), at(12 * 60, 'slow'), at(12 * 60 + 20, 'slow')], ['yellow', 'yellow', 'yellow']],
  ['all in one moment', [at(0, 'slow'), at(0, 'slow'), at(0, 'slow')], ['yellow', 'yellow', 'yellow']],
]

describe('several reports', () => {
  test.each(groups)('%s', (_, reports, levels) => {
    const judged = raise(reports, rules)
    expect(reports.map(({ id }) => judged.get(id)?.level)).toEqual(levels)
  })

  test.each(groups)('in whatever order they came: %s', (_, reports) => {
    const sorted = (of: readonly SeenAt[]) => [...raise(of, rules)].toSorted(([a], [b]) => a.localeCompare(b))
    expect(sorted(reports.toReversed())).toEqual(sorted(reports))
  })

  test('number and minutes are data', () => {
    const own = { ...rules, groups: rules.groups.map((one) => (one.of === 'grey' ? { ...one, count: 2, within: 5 } : one)) }
    const levels = (second: number) => [...raise([at(0, 'slow'), at(second, 'slow')], own).values()].map(({ level }) => level)
    expect(levels(5)).toEqual(['yellow', 'yellow'])
    expect(levels(6)).toEqual(['grey', 'grey'])
  })

  test('three thousand in an hour are judged at once', () => {
    const many = Array.from({ length: 3000 }, (_, n) => at(n / 60, n % 7 === 0 ? 'mail' : 'slow', `p${n % 40}`, `s${n % 9}`))
    const start = performance.now()
    expect([...raise(many, rules).values()].every(({ level }) => level === 'red')).toBe(true)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
