// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'device-ledger.title': 'Machines: terminals, servers, network',
  'device-ledger.how':
    'Terminals, servers and other machines, used to know where reports come from and what to cut: a CSV or Excel file. Copy this line as the headings; columns you do not use may go.\n管理番号,ホスト名,種別,メーカー,機種,製造番号,OS,IPアドレス,設置場所,使用部署,ネットワーク区画,利用システム,保守業者,予備機,廃棄日\nThese are: number on the label, host name, sort, maker, model, serial number, OS, IP address, place, department, part of the network, systems used, maintained by, spare (○/✕), retired on.',
  'device-ledger.no-number':
    'The row was not read: it has neither a number nor a host name. Fill in one of them and import again.',
  'device-ledger.sort-unknown':
    '“{column}” was not understood. Write 端末, サーバー, ネットワーク機器, 医療機器, タブレット, プリンター, NAS or その他.',
}
