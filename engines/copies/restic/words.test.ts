// restic's words, read: names with escapes, patterns, damages and refusals in the words of several versions.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { damagesIn, once } from './check.ts'
import { isStale } from './locks.ts'
import { placeOf } from './place.ts'
import { pattern } from './restore.ts'
import { meaning, saidLines } from './said.ts'
import { unquoted } from './trees.ts'

const pack = '0d409421ed85112d06a1dbab9f5c4ecf30bc4528ba13b2b629596e3de9cc2f89'

describe('damages', () => {
  test('0.14: the words of each fault, once for each place, without the advice', () => {
    expect(damagesIn([
      `Load(<data/0d409421ed>, 350378, 0) returned error, retrying after 552ms: ReadFull: unexpected EOF`,
      `Pack ID does not match, want ${pack}, got daeff7d4`, `pack ${pack}: unexpected file size: got 1, expected 2`,
      'error for tree d4c07afb:', '  id d4c07afb not found in repository', 'error: load <snapshot/b3b2e81a50>: invalid data returned',
      'Fatal: repository contains errors',
    ])).toEqual([
      { where: `pack ${pack}`, said: expect.stringContaining('Pack ID') },
      { where: 'tree d4c07afb', said: 'error for tree d4c07afb: id d4c07afb not found in repository' },
      { where: 'snapshot b3b2e81a50', said: expect.any(String) },
    ])
  })

  test('0.18: JSON lines come to the same', () => {
    const lines = saidLines([
      JSON.stringify({ message_type: 'error', message: `pack ${pack} contains 2 errors: [x]\n` }),
      JSON.stringify({ message_type: 'error', message: '\nThe repository contains damaged pack files. These …\n\n' }),
      JSON.stringify({ message_type: 'error', message: `restic repair packs ${pack}\nrestic repair snapshots --forget\n\n` }),
      JSON.stringify({ message_type: 'exit_error', code: 1, message: 'Fatal: repository contains errors' }),
    ].join('\n'))
    expect(damagesIn(lines)).toEqual([{ where: `pack ${pack}`, said: `pack ${pack} contains 2 errors: [x]` }])
  })

  test('a short name and the long one are one place', () => {
    const [short, long] = [{ where: 'index 5b19a321', said: 'a' }, { where: `index 5b19a321${'0'.repeat(56)}`, said: 'b' }]
    expect(once([short, long])).toEqual([long])
    expect(once([short, { ...short, where: 'pack 5b19a321' }])).toHaveLength(2)
  })

  test('any words at all end in damages with one line each', () => {
    fc.assert(fc.property(fc.array(fc.string()), (lines) => {
      for (const { where, said } of damagesIn(lines)) expect(`${where}${said}`).not.toMatch(/[\n\r]/)
    }))
  })
})

describe('refusals', () => {
  test('a lock is a lock by its words before 0.17 and by its code since', () => {
    const words = [
      'unable to create lock in backend: repository is already locked exclusively by PID 22513 on vm by root (UID 0, GID 0)',
      'lock was created at 2026-11-20 21:13:14 (4.1s ago)', 'the `unlock` command can be used to remove stale locks',
    ]
    expect(meaning(1, words)).toBe('locked')
    expect(meaning(11, [])).toBe('locked')
    expect(meaning(10, [])).toBe('not-there')
    expect(meaning(12, [])).toBe('wrong-password')
    expect(meaning(1, ['Fatal: wrong password or no key found'])).toBe('wrong-password')
    expect(meaning(1, ['Fatal: unable to open config file: stat d/config: no such file', 'Is there a repository at the following location?'])).toBe('not-there')
    expect(meaning(1, ['Fatal: config or key cc15 is damaged: ciphertext verification failed'])).toBe('damaged')
    expect(meaning(1, ['something new'])).toBe('failed')
  })

  test('a lock is stale when its process is gone here, or nobody renewed it; of another machine nobody knows', () => {
    const now = Date.parse('2026-11-20T12:00:00Z')
    expect(isStale({ host: 'elsewhere', pid: 1, at: '2026-11-20T11:50:00Z' }, now)).toBe(false)
    expect(isStale({ host: 'elsewhere', pid: 1, at: '2026-11-20T11:20:00Z' }, now)).toBe(true)
    expect(isStale({ host: null, pid: null, at: null }, now)).toBe(false)
  })
})

describe('names', () => {
  test('as trees keep them', () => {
    expect(unquoted('検査.txt')).toBe('検査.txt')
    expect(unquoted(String.raw`a\\b\"c\n\t\u3042\U0001f3e5`)).toBe('a\\b"c\n\tあ🏥')
    expect(unquoted(String.raw`\x8c\x9f`)).toBe('\ufffd\ufffd')
    fc.assert(fc.property(fc.string(), (name) => { expect(typeof unquoted(name)).toBe('string') }))
  })

  test('patterns mean themselves', () => {
    expect(pattern('/a/[1] *?.txt')).toBe('/a/[[]1] [*][?].txt')
    expect(pattern('/a\\b')).toBe('/a[\\\\]b')
  })

  test('places: what can be looked at, and never a password', () => {
    expect(placeOf('/backup/a')).toMatchObject({ folder: '/backup/a', rest: null })
    expect(placeOf('local:/backup/a').folder).toBe('/backup/a')
    expect(placeOf('sftp:u@host:/a')).toMatchObject({ folder: null, rest: null, shown: 'sftp:u@host:/a' })
    const { shown, rest } = placeOf('rest:https://u:pw@host:8000/a')
    expect(shown).toBe('rest:https://***@host:8000/a')
    expect(rest?.url.href).toBe('https://host:8000/a/')
    expect(rest?.authorization).toBe(`Basic ${Buffer.from('u:pw').toString('base64')}`)
    expect(placeOf('rest:nonsense').rest).toBe(null)
  })
})
