import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { momentInName } from './moment-in-name.ts'

test.each([
  ['2026-11-20', '2026-11-20T00:00:00+09:00'],
  ['20261120', '2026-11-20T00:00:00+09:00'],
  ['backup_2026.11.20_emr', '2026-11-20T00:00:00+09:00'],
  ['2026年11月20日', '2026-11-20T00:00:00+09:00'],
  ['２０２６年１月２日', '2026-01-02T00:00:00+09:00'],
  ['令和8年11月20日', '2026-11-20T00:00:00+09:00'],
  ['令和元年5月1日 電子カルテ', '2019-05-01T00:00:00+09:00'],
  ['平成31年4月30日', '2019-04-30T00:00:00+09:00'],
  ['R8.11.20', '2026-11-20T00:00:00+09:00'],
  ['20261120-0300.tar.gz', '2026-11-20T03:00:00+09:00'],
  ['emr_20261120030507.zip', '2026-11-20T03:05:07+09:00'],
  ['2026-11-20T03-05-07Z', '2026-11-20T03:05:07+00:00'],
  ['2026年11月20日3時', '2026-11-20T00:00:00+09:00'],
  ['@GMT-2026.11.20-03.00.00', '2026-11-20T03:00:00+00:00'],
  ['zfs-auto-snap_daily-2026-11-20-0625', '2026-11-20T06:25:00+09:00'],
])('%s', (name, moment) => {
  expect(momentInName(name, 'Asia/Tokyo')).toBe(moment)
})

test.each([
  'latest', '2026', '2026-02-30', '2026-13-01', '120261120', '令和8年13月1日', '1.2.392.200036.9116', 'v2.0.11', '', 'emr', 'bird8.11.20',
])('no moment in %s', (name) => {
  expect(momentInName(name, 'Asia/Tokyo')).toBe(null)
})

test('any name is a moment with its offset or none', () => {
  const piece = fc.constantFrom('2026', '11', '20', '-', '.', '年', '月', '日', '令和', '8', 'T', '03', '@GMT-', 'Z', 'x', ' ', '元', '99')
  fc.assert(fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
    const moment = momentInName(pieces.join(''), 'Asia/Tokyo')
    if (moment !== null) expect(Number.isNaN(Date.parse(moment))).toBe(false)
  }), { numRuns: 2000 })
})
