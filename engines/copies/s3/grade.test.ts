import { describe, expect, test } from 'vitest'
import type { Tried } from './canary.ts'
import { endsBefore, judge } from './grade.ts'
import type { Held, Standing } from './grade.ts'

const until = '2026-12-24T00:00:00.000Z'
const compliance: Held = { hold: 'COMPLIANCE', until }
const governance: Held = { hold: 'GOVERNANCE', until }
const legal: Held = { hold: 'legal-hold', until: null }
const open: Held = { hold: null, until: null }
const good: Tried = {
  at: '2026-11-20T00:00:00Z', mode: 'COMPLIANCE', told: true, remove: 'refused', bypass: 'refused', shorten: 'refused',
  control: 'deleted', said: '',
}
const goodGovernance: Tried = { ...good, mode: 'GOVERNANCE' }
const standing = (more: Partial<Standing>): Standing => ({
  versioning: 'Enabled', held: [compliance, compliance], hidden: 0, tried: [good], grounds: [], ...more,
})

describe('the grade', () => {
  test.each<[string, Partial<Standing>, string, boolean | null]>([
    ['every version under compliance, and it held', {}, 'B', true],
    ['nobody tried', { tried: [] }, 'E', null],
    ['the canary was removed', { tried: [{ ...good, remove: 'allowed' }] }, 'none', false],
    ['the lock was cut short', { tried: [{ ...good, shorten: 'allowed' }] }, 'none', false],
    ['the header for governance removed it', { tried: [{ ...good, bypass: 'allowed' }] }, 'none', false],
    ['the lock is not told back', { tried: [{ ...good, told: false }] }, 'E', null],
    ['it is not known whether it was removed', { tried: [{ ...good, remove: 'unknown' }] }, 'E', null],
    ['the account may remove nothing at all, lock or no lock', { tried: [{ ...good, control: 'refused' }] }, 'E', null],
    ['the lock was too long to wait for its end', { tried: [{ ...good, control: 'none' }] }, 'B', true],
    ['one version is open', { held: [compliance, open] }, 'none', true],
    ['it consists of nothing', { held: [] }, 'none', true],
    ['versioning was suspended', { versioning: 'Suspended' }, 'none', true],
    ['governance, and our account may not lift it', { held: [governance], tried: [goodGovernance] }, 'C', true],
    ['governance, and our own account may lift it', { held: [governance], tried: [{ ...goodGovernance, bypass: 'allowed' }] },
      'none', false],
    ['governance and compliance, both held', { held: [governance, compliance], tried: [good, goodGovernance] }, 'C', true],
    ['governance and compliance, one tried', { held: [governance, compliance], tried: [good] }, 'E', null],
    ['a legal hold somebody with the right can lift', { held: [legal, compliance] }, 'C', true],
  ])('%s', (_, more, grade, refused) => {
    expect(judge(standing(more))).toMatchObject({ grade, refused })
  })

  test('the earliest end counts, and what is open is counted', () => {
    const first = '2026-11-30T00:00:00.000Z'
    const held = [compliance, { ...compliance, until: first }, compliance, open]
    expect(judge(standing({ held, hidden: 2 }))).toMatchObject({ until: first, objects: 4, unlocked: 1, hidden: 2 })
  })

  test('what was tried is told, word by word', () => {
    expect(judge(standing({ tried: [{ ...good, said: 'why' }] })).grounds).toEqual(expect.arrayContaining([
      'canary COMPLIANCE remove refused', 'canary COMPLIANCE control deleted', 'canary COMPLIANCE said why']))
    expect(judge(standing({ tried: [] })).grounds).toContain('canary not tried')
  })
})

describe('a lock that ends before the next extension', () => {
  const protection = judge(standing({}))
  test('ends later: no', () => expect(endsBefore(protection, '2026-12-23T23:59:59+00:00')).toBe(false))
  test('ends earlier: yes, whatever the zone it is told in', () =>
    expect(endsBefore(protection, '2026-12-24T10:00:00+09:00')).toBe(true))
  test('something is open already: yes', () =>
    expect(endsBefore(judge(standing({ held: [compliance, open] })), '2026-11-21T00:00:00Z')).toBe(true))
  test('a legal hold has no end', () =>
    expect(endsBefore(judge(standing({ held: [legal] })), '2099-01-01T00:00:00Z')).toBe(false))
})
