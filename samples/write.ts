// Writes the hospital's files as they would really arrive: mixed encodings and shapes, sub-folders, days that match the content.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { before, inEra } from './days.ts'
import { csvde } from './files/csvde.ts'
import { ldifde } from './files/ldifde.ts'
import { ledgerRows } from './files/ledger.ts'
import { Output, type Written } from './files/output.ts'
import { leaversCsv, staffCsv, staffRows, transferRows } from './files/personnel.ts'
import { netAccounts, secedit } from './files/policy.ts'
import { groups, users } from './files/powershell.ts'
import { type Cell, workbook } from './files/workbook.ts'
import type { Hospital } from './hospital.ts'
import type { Shape } from './shape.ts'

/** `key`: where the answer key goes; never inside the folder, where it would be read as evidence. */
export async function writeHospital(hospital: Hospital, folder: string, key?: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const out = new Output(folder)
  await writeDirectory(hospital, out)
  await writePersonnel(hospital, out)
  await writeRest(hospital, out)
  if (key === undefined) return
  await mkdir(dirname(key), { recursive: true })
  await writeFile(key, `${JSON.stringify(keyOf(hospital), null, 1)}\n`)
}

function keyOf({ seed, beds, asOf, profile, accounts, answers }: Hospital) {
  return { seed, beds, asOf, hospital: profile.name, domain: profile.domain, accounts: accounts.length, ...answers }
}

const written: Readonly<Record<Shape['directory'], Written>> = {
  'powershell5-utf8': 'utf-8-bom', 'powershell5-unicode': 'utf-16le-bom', 'powershell5-cp932': 'cp932', 'powershell7': 'utf-8',
  csvde: 'utf-16le-bom', ldifde: 'utf-8',
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
  if (shape.policy === 'halfTold' || seed % 2 === 0) await out.lines('サーバー/net_accounts.txt', 'cp932', before(asOf, 2), netAccounts(policy))
  if (shape.policy !== 'halfTold' && powershell) await out.lines('サーバー/secedit.inf', 'utf-16le-bom', before(asOf, 3), secedit(policy))
}

async function writePersonnel(hospital: Hospital, out: Output): Promise<void> {
  const { shape, asOf } = hospital
  const on = before(asOf, 4)
  if (shape.staff === 'xlsx') await out.bytes('人事/職員名簿.xlsx', on, await table('職員名簿', staffRows(hospital)))
  else await out.lines('人事/職員名簿.csv', 'cp932', on, staffCsv(hospital))
  await out.lines(`人事/退職者一覧_${inEra(asOf).replace(/月.*/, '月')}.csv`, 'cp932', before(asOf, 5), leaversCsv(hospital))
  await out.bytes('人事/人事異動.xlsx', before(asOf, 10), await table('異動', transferRows(hospital)))
}

async function writeRest(hospital: Hospital, out: Output): Promise<void> {
  const { asOf, profile, beds } = hospital
  await out.bytes('情報システム課/アカウント管理台帳.xlsx', before(asOf, 20), await table('台帳', ledgerRows(hospital)))
  const { name, kana, romaji, director } = profile
  await out.lines('hospital.json', 'utf-8', before(asOf, 30), [JSON.stringify({ name, kana, romaji, beds, director }, null, 2)])
  await out.lines('その他/院内コンサートのお知らせ.txt', 'cp932', before(asOf, 9), [
    '職員各位', '', '恒例の院内コンサートを下記のとおり行います。患者さんもお誘いください。', '場所: 一階ロビー',
  ])
}

async function table(name: string, rows: Iterable<readonly Cell[]>): Promise<Uint8Array> {
  return workbook([{ name, rows: [...rows] }])
}
