// Files of this source as they arrive.
import { header as contactHeader, rows as contactRows } from '../contacts/fixtures.ts'
import { header as contractHeader, rows as contractRows } from '../contracts/fixtures.ts'
import { header as lineHeader, rows as lineRows } from '../remote-lines/fixtures.ts'
import { header as systemHeader, rows as systemRows } from '../systems/fixtures.ts'
import type { Fixture } from '../testing/fixture.ts'
import { book } from '../testing/workbook.ts'
import { header as vendorHeader, rows as vendorRows } from '../vendors/fixtures.ts'

const vendors = [vendorHeader, ...vendorRows]
const systems = [['システム一覧'], systemHeader, ...systemRows]

export const fixtures: readonly Fixture[] = [
  { name: '情報システム管理台帳.xlsx', bytes: await book({ 表紙: [['みなと病院'], ['情報システム管理台帳']], 連絡先: [contactHeader, ...contactRows], 事業者: vendors, システム: systems, 契約: [contractHeader, ...contractRows], 回線: [lineHeader, ...lineRows] }) },
  { name: '台帳.xlsx', bytes: await book({ 事業者一覧: vendors, システム一覧: systems }) },
  { name: '台帳2.xlsx', bytes: await book({ 事業者一覧: [vendorHeader, ['', '東京', '', '', '', '', '', '']], システム一覧: systems, メモ: [['なんでも', 'かんでも'], ['あれ', 'これ']] }), faulty: true },
]
