// Writes the hospital's files as they would really arrive: mixed encodings and shapes, sub-folders, days that match
// the content.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { before, inEra, slashed } from './days.ts'
import { policeCard } from './files/card.ts'
import { disksSeen, libraryStatus, reachReport, watchReport, windowsVersions } from './files/backup-reports.ts'
import { claimRows, drillRows, meansRows, mediaRows, moveRows, needRows, nightRowsOf, offerRows, placeRows,
  planRows } from './files/backups.ts'
import { cutRows, gapsOf, insuranceRows, machineRows, paperRows, roomRows, stopRows } from './files/agreed.ts'
import { csvde } from './files/csvde.ts'
import { formRows } from './files/forms.ts'
import { ldifde } from './files/ldifde.ts'
import { ledgerRows } from './files/ledger.ts'
import { csvLine, Output, type Written } from './files/output.ts'
import { machineAccounts, machineRules } from './files/machine.ts'
import { leaversCsv, staffCsv, staffRows, transferRows } from './files/personnel.ts'
import { netAccounts, secedit } from './files/policy.ts'
import { groups, users } from './files/powershell.ts'
import {
  contactRows,
  contactRowsBeside,
  contractRows,
  disclosureRows,
  disclosureRowsBeside,
  documentRows,
  lineRows,
  nightRows,
  outsideRows,
  stocktakeRows,
  systemRows,
  vendorRows,
} from './files/relations.ts'
import { type Cell, workbook } from './files/workbook.ts'
import type { Hospital } from './hospital.ts'
import type { Shape } from './shape.ts'

/** `key`: where the answer key goes; never inside the folder, where it would be read as evidence. */
export async function writeHospital(hospital: Hospital, folder: string, key?: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const out = new Output(folder)
  await writeDirectory(hospital, out)
  await writePersonnel(hospital, out)
  await writeRelations(hospital, out)
  await writeBackups(hospital, out)
  await writeAgreed(hospital, out)
  await writeRest(hospital, out)
  if (key === undefined) return
  await mkdir(dirname(key), { recursive: true })
  await writeFile(key, `${JSON.stringify(keyOf(hospital), null, 1)}\n`)
}

function keyOf({ seed, beds, asOf, profile, accounts, answers, gaps }: Hospital) {
  return { seed, beds, asOf, hospital: profile.name, domain: profile.domain, accounts: accounts.length, ...answers, agreed: gapsOf({ gaps }) }
}

const written: Readonly<Record<Shape['directory'], Written>> = {
  'powershell5-utf8': 'utf-8-bom',
  'powershell5-unicode': 'utf-16le-bom',
  'powershell5-cp932': 'cp932',
  powershell7: 'utf-8',
  csvde: 'utf-16le-bom',
  ldifde: 'utf-8',
}

async function writeDirectory(hospital: Hospital, out: Output): Promise<void> {
  const { shape, asOf, policy, seed } = hospital
  const as = written[shape.directory]
  const on = before(asOf, 1)
  const powershell = shape.directory.startsWith('powershell')
  if (shape.directory === 'csvde') await out.lines('サーバー/ad_export.csv', as, on, csvde(hospital))
  else if (shape.directory === 'ldifde') await out.lines('サーバー/domain.ldf', as, on, ldifde(hospital))
  else {
    await out.lines('サーバー/ADユーザー一覧.csv', as, on, users(hospital))
    await out.lines('サーバー/ADグループ一覧.csv', as, on, groups(hospital))
  }
  if (shape.policy === 'halfTold' || seed % 2 === 0)
    await out.lines('サーバー/net_accounts.txt', 'cp932', before(asOf, 2), netAccounts(policy, 'PRIMARY'))
  if (hospital.machine) {
    // Typed into one window and copied, or saved command by command.
    const parts = [machineAccounts(hospital), machineRules(hospital)]
    if (seed % 2 === 0)
      await out.lines(
        'サーバー/受付端末.txt',
        'cp932',
        before(asOf, 6),
        parts.flatMap((lines) => [...lines]),
      )
    else
      for (const [at, lines] of parts.entries())
        await out.lines(`サーバー/受付端末_${at + 1}.txt`, 'cp932', before(asOf, 6 + at), lines)
  }
  if (shape.policy !== 'halfTold' && powershell)
    await out.lines('サーバー/secedit.inf', 'utf-16le-bom', before(asOf, 3), secedit(policy))
}

async function writePersonnel(hospital: Hospital, out: Output): Promise<void> {
  const { shape, asOf } = hospital
  const on = before(asOf, 4)
  if (shape.staff === 'xlsx') await out.bytes('人事/職員名簿.xlsx', on, await table('職員名簿', staffRows(hospital)))
  else await out.lines('人事/職員名簿.csv', 'cp932', on, staffCsv(hospital))
  await out.lines(
    `人事/退職者一覧_${inEra(asOf).replace(/月.*/, '月')}.csv`,
    'cp932',
    before(asOf, 5),
    leaversCsv(hospital),
  )
  await out.bytes('人事/人事異動.xlsx', before(asOf, 10), await table('異動', transferRows(hospital)))
}

/** Tables that people keep, and what machines say, each in the encoding of the program that wrote it. */
async function writeBackups(hospital: Hospital, out: Output): Promise<void> {
  const { asOf, backups, shape } = hospital
  const at = 'バックアップ'
  if (shape.forms === 'xlsx') await out.bytes(`${at}/バックアップ計画表.xlsx`, before(asOf, 25), await table('計画',
    planRows(hospital)))
  else await out.lines(`${at}/バックアップ計画表.csv`, 'cp932', before(asOf, 25), csv(planRows(hospital)))
  await out.lines(`${at}/バックアップ媒体台帳.csv`, 'cp932', before(asOf, 12), csv(mediaRows(hospital)))
  await out.bytes(`${at}/媒体持出記録.xlsx`, before(asOf, 1), await table('記録', moveRows(hospital)))
  await out.bytes(`${at}/システム別復旧要件.xlsx`, before(asOf, 33), await table('要件', needRows()))
  await out.lines(`${at}/バックアップ保存先一覧.csv`, 'cp932', before(asOf, 18), csv(placeRows(hospital)))
  await out.lines(`${at}/媒体価格表.csv`, 'cp932', before(asOf, 28), csv(offerRows(hospital)))
  await out.lines(`${at}/復旧資源.csv`, 'cp932', before(asOf, 33), csv(meansRows()))
  await out.lines(`${at}/復旧訓練記録.csv`, 'utf-8-bom', before(asOf, 15), csv(drillRows(hospital)))
  await out.lines(`${at}/業者の復旧見込み.csv`, 'cp932', before(asOf, 7), csv(claimRows(hospital)))
  if (backups.nights.length > 0) {
    await out.lines(`${at}/IJI-SV01_バックアップのイベント.csv`, 'cp932', asOf, csv(nightRowsOf(backups)))
    await out.lines(`${at}/IJI-SV01_wbadmin.txt`, 'cp932', asOf, windowsVersions(hospital))
  }
  await out.lines(`${at}/BK-SV01_watch.json`, 'utf-8', before(asOf, 1), [watchReport(hospital)])
  await out.lines(`${at}/外来の端末_reach.json`, 'utf-8', before(asOf, 9), [reachReport(hospital)])
  await out.lines(`${at}/BK-SV01_lsblk.json`, 'utf-8', before(asOf, 2), [disksSeen(hospital)])
  await out.lines(`${at}/BK-SV01_mtx.txt`, 'utf-8', before(asOf, 1), libraryStatus(hospital))
}

/** For the day it happens: some lists by the people of the systems, some by those who run the wards. */
async function writeAgreed(hospital: Hospital, out: Output): Promise<void> {
  const { asOf } = hospital
  const at = '非常時'
  await out.lines(`${at}/病棟・部屋の一覧.csv`, 'cp932', before(asOf, 70), csv(roomRows()))
  await out.lines(`${at}/機器台帳.csv`, 'cp932', before(asOf, 40), csv(machineRows(hospital)))
  await out.bytes(`${at}/切り離し一覧.xlsx`, before(asOf, 45), await table('一覧', cutRows(hospital)))
  await out.bytes(`${at}/停止判断表.xlsx`, before(asOf, 60), await table('判断表', stopRows(hospital)))
  await out.lines(`${at}/紙の代替手順一覧.csv`, 'cp932', before(asOf, 50), csv(paperRows(hospital)))
  await out.lines(`${at}/サイバー保険.csv`, 'utf-8-bom', before(asOf, 55), csv(insuranceRows(hospital)))
}

async function writeRest(hospital: Hospital, out: Output): Promise<void> {
  const { asOf, profile, beds } = hospital
  await out.bytes('情報システム課/アカウント管理台帳.xlsx', before(asOf, 20), await table('台帳', ledgerRows(hospital)))
  const { name, kana, romaji, director } = profile
  await out.lines('hospital.json', 'utf-8', before(asOf, 30), [
    JSON.stringify({ name, kana, romaji, beds, director }, null, 2),
  ])
  await out.lines('その他/院内コンサートのお知らせ.txt', 'cp932', before(asOf, 9), [
    '職員各位',
    '',
    '恒例の院内コンサートを下記のとおり行います。患者さんもお誘いください。',
    '場所: 一階ロビー',
  ])
}

async function writeRelations(hospital: Hospital, out: Output): Promise<void> {
  const { asOf, shape, relations } = hospital
  const contacts = shape.contacts === 'rows' ? contactRows(hospital) : contactRowsBeside(hospital)
  await out.bytes('連絡体制/緊急連絡先一覧.xlsx', before(asOf, 15), await table('連絡先', contacts))
  await out.lines('連絡体制/院外連絡先.csv', 'cp932', before(asOf, 16), csv(outsideRows(hospital)))
  await out.lines('連絡体制/夜間連絡先.csv', 'utf-8-bom', before(asOf, 14), csv(nightRows(hospital)))
  if (shape.book) {
    await out.bytes(
      '事業者/情報システム管理台帳.xlsx',
      before(asOf, 25),
      await workbook([
        { name: '事業者', rows: [...vendorRows(hospital)] },
        { name: 'システム', rows: [['システム一覧'], ...systemRows(hospital)] },
        { name: '契約', rows: [...contractRows(hospital)] },
        { name: '保守回線', rows: [...lineRows(hospital)] },
      ]),
    )
  } else {
    await out.lines('事業者/事業者一覧.csv', 'cp932', before(asOf, 60), csv(vendorRows(hospital)))
    await out.bytes(
      '事業者/システム一覧.xlsx',
      before(asOf, 50),
      await table('一覧', [['情報システム一覧'], [`${inEra(before(asOf, 50))}現在`], ...systemRows(hospital)]),
    )
    await out.lines('事業者/保守契約一覧.csv', 'cp932', before(asOf, 45), csv(contractRows(hospital)))
    await out.lines('事業者/リモート保守回線.csv', 'utf-16le-bom', before(asOf, 40), csv(lineRows(hospital), '\t'))
  }
  const asked = shape.disclosures === 'rows' ? disclosureRows(hospital) : disclosureRowsBeside(hospital)
  await out.bytes('事業者/開示書とチェックリストの受領状況.xlsx', before(asOf, 8), await table('受領状況', asked))
  for (const sheet of relations.sheets) {
    const name = `事業者/回答/${sheet.form === 'mds' ? 'MDS' : '事業者確認用'}_${sheet.system}`
    if (shape.forms === 'xlsx') await out.bytes(`${name}.xlsx`, sheet.answeredOn, await table('回答', formRows(sheet)))
    else await out.lines(`${name}.csv`, 'cp932', sheet.answeredOn, csv(formRows(sheet)))
  }
  if (shape.card) await out.lines('連絡体制/県警.vcf', 'utf-8', before(asOf, 40), policeCard(hospital))
  await out.lines('規程/規程・計画書一覧.csv', 'cp932', relations.documentsOn, csv(documentRows(hospital)))
  await out.bytes('情報システム課/棚卸し記録.xlsx', before(asOf, 30), await table('記録', stocktakeRows(hospital)))
}

function* csv(rows: Iterable<readonly Cell[]>, delimiter = ','): Generator<string> {
  for (const row of rows) {
    const cells = row.flatMap((cell) => {
      if (cell === null) return ['']
      if (typeof cell !== 'object') return [String(cell)]
      return 'day' in cell ? [slashed(cell.day)] : [cell.text, ...Array.from({ length: cell.over - 1 }, () => '')]
    })
    yield csvLine(cells, 'needed', delimiter)
  }
}

async function table(name: string, rows: Iterable<readonly Cell[]>): Promise<Uint8Array> {
  return workbook([{ name, rows: [...rows] }])
}
