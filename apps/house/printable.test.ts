// Nothing that a stranger wrote steers a terminal or makes up a line of the log.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printable, steerless } from './printable.ts'

test('signs that steer are shown by their number, words stay', () => {
  expect(steerless('青葉\t病院\n\u001b[2J\u0007\u009b31m\u202e')).toBe('青葉\t病院\n\\u001b[2J\\u0007\\u009b31m\\u202e')
})

test('a made-up line is set in', () => {
  expect(printable('x\r\n2026-11-20 log-in by admin\ry')).toBe('x\n    2026-11-20 log-in by admin\n    y')
})

test('whatever comes, a log entry is one entry', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    for (const line of printable(text).split('\n').slice(1)) expect(line.startsWith('    ')).toBe(true)
    expect(printable(text)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
  }))
})
