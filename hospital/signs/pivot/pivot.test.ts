import { describe, expect, it } from 'vitest'
import type { Detection, Field } from '../finding.ts'
import { Pivot } from './pivot.ts'

const made = (level: 'low' | 'high', time: number | null, fields: readonly Field[]): Detection => ({
  time, correlation: null, rule: { level } as unknown as Detection['rule'],
  event: { file: 'f', computer: 'PC-1', channel: null, provider: null, eventId: null, recordId: null, fields },
})

describe('pivot', () => {
  it('gathers what is worth searching for, with its most serious level and its span', () => {
    const pivot = new Pivot()
    pivot.add(made('low', 20, [
      ['TargetUserName', 'Tanaka'], ['IpAddress', '203.0.113.9'], ['Image', 'C:\\a.exe'],
      ['Hashes', `MD5=${'a'.repeat(32)},IMPHASH=${'0'.repeat(32)}`],
    ]))
    pivot.add(made('high', 10, [
      ['SubjectUserName', 'TANAKA'], ['IpAddress', '-'], ['SourceIp', '::1'], ['User', 'NT AUTHORITY\\SYSTEM'],
      ['QueryName', 'evil.example'],
    ]))
    pivot.add(made('low', null, [['SourceIp', '192.168.1.7'], ['Other', 'x']]))
    expect(pivot.result().map(({
      kind, value, count, level, from, to,
    }) => [kind, value, count, level, from, to])).toEqual([
      ['account', 'Tanaka', 2, 'high', 10, 20], ['computer', 'PC-1', 3, 'high', 10, 20],
      ['address', '192.168.1.7', 1, 'low', null, null], ['address', '203.0.113.9', 1, 'low', 20, 20],
      ['program', 'C:\\a.exe', 1, 'low', 20, 20], ['hash', `MD5=${'a'.repeat(32)}`, 1, 'low', 20, 20],
      ['domain', 'evil.example', 1, 'high', 10, 10],
    ])
  })
})
