import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteUnitIn, bytesIn } from './bytes.ts'
import { countIn } from './count.ts'
import { hourUnitIn, hoursIn } from './hours.ts'
import { mediaSortOf } from './media.ts'
import { everyHoursIn, everyWeekOn } from './rhythm.ts'

it.each([
  ['3時間', 3], ['３時間', 3], ['14日', 336], ['約14日間', 336], ['2日半', 60], ['半日', 12], ['90分', 1.5], ['1日12時間', 36], ['72h', 72],
  ['24 hours', 24], ['2週間', 336], ['1か月', 720], ['1ヶ月以内', 720], ['３〜４日', 96], ['3日から2週間', 336], ['1.5時間程度', 1.5], ['即時', 0],
  ['1,000時間', 1000], ['4時間以内(平日)', 4], ['24時間前', 24], ['3営業日', 72], ['12', null], ['早めに', null], ['3時間と少し', null], ['', null],
])('hours: `%s`', (text, hours) => expect(hoursIn(text)).toBe(hours))

it.each([
  ['RTO(時間)', '12', 12], ['目標復旧時間[日]', '2', 48], ['RTO (h)', '8', 8], ['RTO', '8', null], ['さかのぼり(日)', '2〜3', 72],
])('below the heading %s, `%s`', (heading, text, hours) => expect(hoursIn(text, hourUnitIn(heading))).toBe(hours))

it.each([
  ['毎日', 24], ['日次(22:00)', 24], ['1日', 24], ['１日１回', 24], ['1日2回', 12], ['日1回', 24], ['週1回', 168], ['週1(土)', 168], ['週１（土）', 168],
  ['毎週土曜', 168], ['土曜日', 168], ['火・金', 96], ['7日', 168], ['7日ごと', 168], ['24時間', 24], ['24時間毎', 24], ['6時間おき', 6], ['1時間毎', 1],
  ['3日に1回', 72], ['1回/日', 24], ['2回/週', 84], ['月1回', 720], ['毎月1日', 720], ['月次', 720], ['隔週', 336], ['平日夜間', 72], ['月〜金', 72],
  ['平日のみ', 72], ['月〜土', 48], ['毎日(日曜を除く)', 48], ['毎週土曜日 深夜2時', 168], ['1日2回(平日)', 72], ['隔週土曜', 336], ['日', null],
  ['リアルタイム', 0], ['週1回フル', 168], ['daily', 24], ['年1回', 8760], ['都度', null], ['必要時', null], ['', null],
])('every: `%s`', (text, hours) => expect(everyHoursIn(text)).toBe(hours))

it.each([
  ['平日のみ', '12345'], ['平日 22:00', '12345'], ['月〜土', '123456'], ['月～金', '12345'], ['月曜〜土曜 23時', '123456'], ['金〜月', '1567'],
  ['毎週土曜', '6'], ['毎週土曜日 深夜2時', '6'], ['週1(土)', '6'], ['週1回 土曜日', '6'], ['火・金', '25'], ['毎日(日曜を除く)', '123456'],
  ['土日以外毎日', '12345'], ['土日祝を除く毎日', '12345'], ['日曜以外', '123456'], ['夜間(月-土)', '123456'],
  ['毎日', null], ['日次', null], ['毎月1日', null], ['月1回', null], ['24時間', null], ['隔週土曜', null], ['第1土曜', null], ['日', null], ['毎月(日)', null],
])('on days of the week: `%s`', (text, days) => expect(everyWeekOn(text)?.join('') ?? null).toBe(days))

it.each([
  ['2TB', 2e12], ['２ＴＢ', 2e12], ['1.5 TB', 1.5e12], ['500GB(実効)', 5e11], ['2,000GB', 2e12], ['約800ギガ', 8e11], ['12TB/30TB', 12e12],
  ['500G', 5e11], ['1TiB', 1024 ** 4], ['2テラバイト', 2e12], ['500', null], ['大容量', null], ['9999999999TB', null], ['2tbx', null],
])('bytes: `%s`', (text, bytes) => expect(bytesIn(text)).toBe(bytes))

it('takes the unit of the heading', () => {
  expect(bytesIn('1,500', byteUnitIn('データ量(GB)'))).toBe(1.5e12)
  expect(bytesIn('2', byteUnitIn('容量 TB'))).toBe(2e12)
  expect(byteUnitIn('容量')).toBeUndefined()
})

it.each([
  ['5世代', 5], ['３', 3], ['5世代以上', 5], ['約2,200台', 2200], ['12,800円', 12800], ['¥12,800', 12800], ['￥12,800-', 12800], ['1.2万円', 12000],
  ['3(うち1はテープ)', 3], ['全部', null], ['3-5', null],
])('count: `%s`', (text, count) => expect(countIn(text)).toBe(count))

it.each([
  ['LTO8', 'tape'], ['ＬＴＯ', 'tape'], ['磁気テープ', 'tape'], ['RDXカートリッジ(HDD)', 'rdx'], ['外付けHDD', 'hdd'], ['USB HDD', 'hdd'], ['SSD', 'ssd'],
  ['NAS(TS-3420)', 'nas'], ['クラウド(S3)', 'object'], ['BD-R', 'optical'], ['DVD', 'optical'], ['USBメモリ', 'usb'], ['remote', undefined],
  ['サーバー室の棚', undefined], ['バックアップサーバ', 'nas'],
])('medium: `%s`', (text, sort) => expect(mediaSortOf(text)).toBe(sort))

describe('any text', () => {
  it('ends in an amount that is none below zero, or in null', () => {
    const odd = fc.oneof(fc.string(), fc.stringMatching(/^[0-9０-９.,日時間週月回〜約半GT]{0,12}$/u))
    fc.assert(fc.property(odd, (text) => {
      for (const value of [hoursIn(text), everyHoursIn(text), bytesIn(text, 1), countIn(text)]) {
        expect(value === null || (Number.isFinite(value) && value >= 0)).toBe(true)
      }
    }))
  })

  it('ends in days of one week, each once and in order, or in null', () => {
    const odd = fc.oneof(fc.string(), fc.stringMatching(/^[月火水木金土日平祝毎週曜をく除以外〜・() ]{0,10}$/u))
    fc.assert(fc.property(odd, (text) => {
      const days = everyWeekOn(text)
      if (days === null) return
      expect(days.length).toBeGreaterThan(0)
      expect(days).toEqual([...new Set(days)].filter((day) => day >= 1 && day <= 7).sort((a, b) => a - b))
      expect(everyHoursIn(text)).toBeGreaterThanOrEqual(24)
    }))
  })
})
