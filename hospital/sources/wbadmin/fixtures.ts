// Files of this source as they arrive.
import { encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'

const lines = (...all: string[]): string => `${all.join('\r\n')}\r\n`
const head = ['wbadmin 1.0 - バックアップ コマンド ライン ツール', '(C) Copyright Microsoft Corporation. All rights reserved.', '']

const versionJa = (time: string, target: string, id: string) => [
  `バックアップ時間: ${time}`, `バックアップの対象: ${target}`, `バージョン識別子: ${id}`,
  '回復可能: ボリューム, ファイル, アプリケーション, ベア メタル回復, システム状態', 'スナップショット ID: {0b266406-9ce2-4e86-b256-7b0f03b0f4fd}', '',
]
export const versionsJa = lines(
  ...head, ...versionJa('2026/11/18 23:00', '1394/USB ディスク (ラベル Backup(F:))', '11/18/2026-14:00'),
  ...versionJa('2026/11/19 23:00', '1394/USB ディスク (ラベル Backup(F:))', '11/19/2026-14:00'),
  ...versionJa('2026/11/19 23:30', 'ネットワーク共有 (ラベル \\\\nas01\\wsb)', '11/19/2026-14:30'),
)
export const versionsEn = lines(
  'wbadmin 1.0 - Backup command-line tool', '(C) Copyright Microsoft Corporation. All rights reserved.', '',
  'Backup time: 11/19/2026 11:00 PM', 'Backup target: Network Share labeled \\\\nas01\\wsb', 'Version identifier: 11/19/2026-14:00',
  'Can recover: Volume(s), File(s), Application(s), Bare Metal Recovery, System State',
)
export const items = lines(
  ...head, 'ボリューム ID = {f1a5d1f1-0000-0000-0000-100000000000}', "ボリューム ''、マウントされている場所は C: です", 'ボリューム サイズ = 126.51 GB', '回復可能 = 完全なボリューム',
)
export const none = lines(...head, 'バックアップが見つかりません。')

export const fixtures: readonly Fixture[] = [
  { name: 'HIS-SV01.txt', bytes: encode(versionsJa, 'cp932') },
  { name: 'HIS-SV02.txt', bytes: encode(versionsJa, 'utf-16le-bom') },
  { name: 'versions.log', bytes: encode(`C:\\>hostname\r\nHIS-SV03\r\n\r\nC:\\>wbadmin get versions\r\n${versionsEn}`, 'ascii') },
  { name: 'HIS-SV04.txt', bytes: encode(versionsJa + lines(...versionJa('2026/11/20 23:00', 'F:', '途中')), 'cp932'), faulty: true },
]
