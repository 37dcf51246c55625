import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { opened } from '../incident/acts.ts'
import { incidentOf } from '../incident/read.ts'
import { linesOf } from '../timeline/read.ts'
import { hospitalWith } from '../testing/hospital.ts'
import { answered, joined, looked } from './acts/handled.ts'
import { photographed } from './acts/photographed.ts'
import { folded, reported } from './acts/reported.ts'
import { Ceilings, perMinute, PhotoCeiling } from './ceilings.ts'
import { labelCode, tidyCode } from './label-code.ts'
import { monthlyLines, monthOf, spanOf } from './month.ts'
import { photoType } from './photo-type.ts'
import { alike, foldedOf, judgedTogether, photosOf, reportOf, reportsForDesk, reportSent } from './read.ts'
import { receiptCode } from './receipt.ts'
import { reportResults } from './results.ts'

const house = hospitalWith()
afterEach(() => house.close())

const key = new Uint8Array(32).fill(7)

const of = (id: string, more: object = {}) => ({
  id, receipt: receiptCode(key, id, 0), via: 'page' as const, code: null, place: '3階西', device: null, department: '看護部', segment: 'S3',
  typedPlace: null, symptoms: ['slow'], details: [], several: null, patients: null, callback: '214', words: 'おかしい',
  happenedAt: null, fromPaper: false, offline: false, told: 'grey' as const, ...more,
})

describe('a report', () => {
  test('comes in once, is looked at, answered, and rebuilt from the record', async () => {
    const id = randomUUID()
    await house.done(reported, of(id))
    expect(await house.commit(reported, of(id))).toMatchObject({ ok: false, code: 'conflict', reasons: [{ code: 'response.report.taken' }] })
    expect(await house.commit(reported, of(randomUUID(), { receipt: receiptCode(key, id, 0) })))
      .toMatchObject({ ok: false, reasons: [{ code: 'response.report.receipt' }] })
    await house.done(looked, { report: id, details: ['load'] })
    await house.done(looked, { report: id, details: ['load', 'popup'] })
    await house.done(answered, { reports: [id], result: 'update', words: 'Windows Update' })
    expect(await house.read((db) => reportOf(db, id))).toMatchObject({ details: ['load', 'popup'], result: 'update', result_words: 'Windows Update' })
    expect(await house.compare()).toEqual([])
  })

  test('that repeats another is counted there, and what was written is kept', async () => {
    const [first, again] = [randomUUID(), randomUUID()] as const
    await house.done(reported, of(first))
    const payload = { id: again, report: first, callback: '7001', words: null, typedPlace: null }
    await house.done(folded, payload)
    expect(await house.commit(folded, payload)).toMatchObject({ ok: false })
    expect(await house.commit(reported, of(again))).toMatchObject({ ok: false })
    expect(await house.read((db) => reportSent(db, again))).toMatchObject({ id: first, times: 2 })
    expect(await house.read((db) => foldedOf(db, first))).toMatchObject([{ id: again, callback: '7001' }])
    expect(await house.compare()).toEqual([])
  })

  test('from paper keeps both times, and never lies ahead of now', async () => {
    const id = randomUUID()
    const at = house.now() - 3_600_000
    await house.done(reported, of(id, { via: 'paper', fromPaper: true, happenedAt: at }))
    const row = await house.read((db) => reportOf(db, id))
    expect([row?.happened_at, (row?.received_at ?? 0) > at]).toEqual([at, true])
    const later = of(randomUUID(), { via: 'paper', fromPaper: true, happenedAt: house.now() + 600_000 })
    expect(await house.commit(reported, later)).toMatchObject({ ok: false, code: 'conflict' })
  })

  test('has three photos at most', async () => {
    const id = randomUUID()
    await house.done(reported, of(id))
    const photo = (n: number) => ({ report: id, sha256: String(n).repeat(64), size: 10, type: 'image/jpeg' as const })
    for (const n of [1, 2, 3]) await house.done(photographed, photo(n))
    expect(await house.commit(photographed, photo(4))).toMatchObject({ reasons: [{ code: 'response.photo.most' }] })
    expect(await house.commit(photographed, { ...photo(4), report: 'nothing' })).toMatchObject({ reasons: [{ code: 'response.report.none' }] })
    expect((await house.read((db) => photosOf(db, [id]))).length).toBe(3)
    expect(await house.compare()).toEqual([])
  })

  test('that joins an incident turns its clock back, and stands in its timeline', async () => {
    const id = randomUUID()
    const at = house.now() - 7_200_000
    await house.done(reported, of(id, { via: 'phone', happenedAt: at }))
    await house.done(opened, { id: 'i', mode: 'real', title: null, knownAt: null, reports: [], happenedAt: null, fromPaper: false })
    await house.done(joined, { incident: 'i', reports: [id] })
    expect(await house.read((db) => incidentOf(db, 'i'))).toMatchObject({ known_at: at, reports: [id] })
    expect((await house.read((db) => linesOf(db, 'i'))).map(({ kind }) => kind)).toContain('report')
    expect(await house.commit(joined, { incident: 'i', reports: ['nothing'] })).toMatchObject({ ok: false })
    expect(await house.compare()).toEqual([])
  })
})

test('a red stays before the desk, however much comes in after it; what was harmless does not', async () => {
  const [red, harmless] = [randomUUID(), randomUUID()] as const
  await house.done(reported, of(red, { told: 'red', happenedAt: house.now() - 1000 }))
  await house.done(reported, of(harmless, { told: 'red', happenedAt: house.now() - 1000 }))
  await house.done(answered, { reports: [harmless], result: 'update', words: null })
  await Promise.all(Array.from({ length: judgedTogether + 5 }, () => house.done(reported, of(randomUUID(), { words: null, callback: null }))))
  const rows = (await house.read((db) => reportsForDesk(db, 0))).map((one) => one.id)
  expect([rows.length, rows.includes(red), rows.includes(harmless)]).toEqual([judgedTogether + 1, true, false])
})

test('one sender is gathered by label, signs and gravity, not by place or words', async () => {
  const id = randomUUID()
  await house.done(reported, of(id, { symptoms: ['slow', 'mail'], typedPlace: 'A' }))
  const at = (more: object) => house.read((db) => alike(db, { code: null, symptoms: ['mail', 'slow', 'mail'], told: 'grey', ...more }, 0))
  expect([(await at({}))?.id, await at({ told: 'red' }), await at({ symptoms: ['mail'] }), await at({ code: 'X' })]).toEqual([id, null, null, null])
})

describe('codes', () => {
  test('of labels are always the same, short, and differ by what they stand for', () => {
    expect(labelCode('minato', 'place', '3階西')).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
    expect(labelCode('minato', 'place', '3階西')).toBe(labelCode('minato', 'place', '3階西'))
    const all = [labelCode('a', 'place', 'x'), labelCode('a', 'device', 'x'), labelCode('b', 'place', 'x'), labelCode('a', 'place', 'y')]
    expect(new Set(all).size).toBe(4)
  })

  test('are understood as people type them', () => {
    fc.assert(fc.property(fc.string(), (text) => /^[0-9A-Z]*$/.test(tidyCode(text))))
    expect(tidyCode('k7-3fq o l ｉ')).toBe('K73FQ011')
    fc.assert(fc.property(fc.uuid(), (id) => tidyCode(receiptCode(key, id, 0).toLowerCase()) === receiptCode(key, id, 0)))
  })
})

describe('ceilings', () => {
  const at = { facility: 'a', address: '10.0.0.1', label: 'L' }

  test('a visitor who presses without end is folded, and is heard again a minute later', () => {
    let now = 0
    const ceilings = new Ceilings(() => now)
    const first = Array.from({ length: perMinute.visitor }, () => ceilings.room(at))
    expect(new Set(first)).toEqual(new Set(['keep']))
    expect(ceilings.room(at)).toBe('gather')
    expect(ceilings.room({ ...at, address: '10.0.0.2' })).toBe('keep')
    now += 60_000
    expect(ceilings.room(at)).toBe('keep')
  })

  test('the first of a label is kept whatever else comes, also where all else is refused', () => {
    const ceilings = new Ceilings(() => 0)
    const junk = Array.from({ length: perMinute.end + 1 }, (_, n) => ceilings.room({ facility: 'a', address: `${n}`, label: null }))
    expect(junk.at(-1)).toBe('refuse')
    expect(junk.filter((one) => one === 'keep').length).toBe(perMinute.hospital)
    expect(ceilings.room({ facility: 'a', address: 'ward', label: 'W' })).toBe('keep')
    expect(ceilings.room({ facility: 'b', address: '1', label: null })).toBe('keep')
  })

  test('2,000 from 200 addresses are no flood', () => {
    const ceilings = new Ceilings(() => 0)
    const all = Array.from({ length: 2000 }, (_, n) => ceilings.room({ facility: 'a', address: `${n % 200}`, label: null }))
    expect(new Set(all)).toEqual(new Set(['keep']))
  })

  test('photos fill an hour, and what was reserved too much is given back', () => {
    let now = 0
    const photos = new PhotoCeiling(() => now)
    const big = 200 * 1024 * 1024
    const open = (address: string) => photos.allows('a', address, big)
    expect(['1', '2', '3', '4', '5', '6'].map(open)).toEqual([true, true, true, true, true, false])
    photos.settle('a', '1', big, 1000)
    expect(open('6')).toBe(true)
    now += 3_600_000
    expect(open('7')).toBe(true)
  })

  test('one address takes its part of the photos and not those of the others; junk takes nothing at all', () => {
    const photos = new PhotoCeiling(() => 0)
    const size = 8 * 1024 * 1024
    const junk = Array.from({ length: 1000 }, () => {
      const allowed = photos.allows('a', 'bad', size)
      photos.settle('a', 'bad', size, 0)
      return allowed
    })
    expect(new Set(junk)).toEqual(new Set([true]))
    const kept = Array.from({ length: 300 }, () => {
      const allowed = photos.allows('a', 'bad', size)
      if (allowed) photos.settle('a', 'bad', size, 10)
      return allowed
    })
    expect(kept.filter(Boolean).length).toBe(100)
    // Begun and never ended: they hold a few places, and nobody else's.
    expect(Array.from({ length: 100 }, () => photos.allows('a', 'slow', size)).filter(Boolean).length).toBe(12)
    expect(photos.allows('a', 'ward', size)).toBe(true)
  })
})

describe('the line of the month', () => {
  const row = (happened: string, more: object = {}) =>
    ({ id: randomUUID(), department: '看護部', happened_at: Date.parse(happened), result: null, ...more })

  test('counts by the month in Japan, per department, and thanks', () => {
    const rows = [
      row('2026-11-01T00:00:00+09:00'), row('2026-11-30T23:59:59+09:00'), row('2026-12-01T00:00:00+09:00'),
      row('2026-11-10T10:00:00+09:00', { department: '検査科', result: 'attack-stopped' }), row('2026-11-10T10:00:00+09:00', { department: null, id: 'held' }),
    ]
    const lines = monthlyLines(rows, new Set(['held']), '2026-11')
    expect(lines.map(({ department, count, attacks }) => [department, count, attacks])).toEqual([[null, 4, 2], ['看護部', 2, 0], ['検査科', 1, 1]])
    expect(monthlyLines([], new Set(), '2026-11')[0]?.message.code).toBe('response.month.none')
  })

  test('spans meet over the year', () => {
    expect(spanOf('2026-12')[1]).toBe(spanOf('2027-01')[0])
    expect(monthOf(spanOf('2027-01')[0])).toBe('2027-01')
    expect(monthOf(spanOf('2027-01')[0] - 1)).toBe('2026-12')
  })
})

test('pictures are known by their first bytes, and nothing else is one', () => {
  const text = (of: string) => Uint8Array.from(of, (one) => one.charCodeAt(0))
  expect(photoType(Uint8Array.of(0xff, 0xd8, 0xff, 0xe1))).toBe('image/jpeg')
  expect(photoType(text('\x89PNG\r\n\x1a\n...'))).toBe('image/png')
  expect(photoType(text('RIFF....WEBPVP8 '))).toBe('image/webp')
  expect(photoType(text('\0\0\0\x18ftypheic'))).toBe('image/heic')
  for (const one of ['', '<svg xmlns="">', 'GIF89a......', 'RIFF....WAVE', '\0\0\0\x18ftypmp42']) expect(photoType(text(one))).toBeNull()
})

test('what a reporter reads blames nobody and names nobody', () => {
  for (const { said } of reportResults().results) expect(said.ja).not.toMatch(/あなた|ミス|間違い|責任/)
})
