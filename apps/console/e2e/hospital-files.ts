// A small hospital's files for the browser tests, as they come: a directory, leavers, contacts, vendors, systems, lines.
import { backupFiles } from './backup-files.ts'
import { recoveryFiles } from './recovery-files.ts'

const table = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',')).join('\r\n')

const names = ['髙橋 一郎', '﨑山 花子', '𠮷田 三郎', '佐藤 次郎', '鈴木 恵', '田中 誠', '渡邉 明', '小林 葵']

const users = [
  ['SamAccountName', 'DisplayName', 'Department', 'Enabled', 'LastLogonDate', 'PasswordLastSet', 'PasswordNeverExpires', 'whenCreated', 'DistinguishedName', 'SID'],
  ...Array.from({ length: 40 }, (_, at) => {
    const department = ['3階西病棟', '薬剤部', '放射線科', '医事課'][at % 4] ?? ''
    const name = at < names.length ? (names[at] ?? '') : `職員 ${at}`
    const seen = at % 5 === 0 ? '2024/01/05 9:00:00' : '2026/11/18 9:00:00'
    return [
      `u${1000 + at}`, name, department, 'True', seen, '2026/04/01 8:30:00', at % 7 === 0 ? 'True' : 'False', '2020/04/01 9:00:00',
      `CN=${name},OU=${department},DC=kokoro,DC=local`, `S-1-5-21-1-2-3-${1100 + at}`,
    ]
  }),
]

const contacts = [
  ['役割', '正副', '氏名', '電話番号', 'メールアドレス', '夜間休日', '確認日'],
  ['院長', '正', '院長 太郎', '内線2001', 'director@example.jp', '可', '2026/11/01'],
  ['院長', '副', '副院長 花子', '090-0000-0001', 'deputy@example.jp', '可', '2026/11/01'],
  ['安全管理責任者', '正', '佐藤 次郎', '内線2101', 'sato@example.jp', '', '2026/02/01'],
  ['システム担当', '正', '鈴木 恵', '内線2102', 'suzuki@example.jp', '可', '2026/11/01'],
  ['事務部門', '正', '田中 誠', '内線2200', 'tanaka@example.jp', '', ''],
]

export const hospitalFiles: Readonly<Record<string, string>> = {
  'ad_users.csv': table(users),
  '退職者一覧.csv': table([
    ['職員番号', '氏名', 'フリガナ', '所属', '退職日'],
    ['00012', '佐藤 次郎', 'サトウ ジロウ', '医事課', '令和8年3月31日'],
    ['00013', '鈴木 恵', 'スズキ メグミ', '3階西病棟', '令和8年13月1日'],
  ]),
  '緊急連絡先.csv': table(contacts),
  '事業者一覧.csv': table([
    ['会社名', '電話番号', 'メールアドレス', '備考'],
    ['株式会社メディカ', '03-0000-0001', 'help@medica.example', ''],
    ['㈱髙﨑システム', '03-0000-0002', '', ''],
  ]),
  'システム一覧.csv': table([
    ['システム名', '分類', '事業者', '重要度', '設置場所', 'リモート保守'],
    ['電子カルテ', '基幹', '株式会社メディカ', '高', 'サーバー室', '有'],
    ['PACS', '部門', '㈱髙﨑システム', '高', '放射線科', '有'],
  ]),
  'リモート保守.csv': table([
    ['事業者', 'システム', 'リモート保守の有無', '方式', '接続元制限', '常時接続', '二要素認証', '申告日'],
    ['株式会社メディカ', '電子カルテ', '有', 'IPsec-VPN', '有', '常時', '有', '2026/10/01'],
    ['㈱髙﨑システム', 'PACS', '有', 'SSL-VPN', '無', '常時', '無', '2026/10/01'],
  ]),
  ...backupFiles,
  ...recoveryFiles,
  'なぞの表.csv': table([['あ', 'い', 'う'], ['1', '2', '3'], ['4', '5', '6']]),
}
