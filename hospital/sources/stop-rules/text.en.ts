// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'stop-rules.title': 'Who declares a system down',
  'stop-rules.how':
    'Who declares a system down, and when: a CSV or Excel file. Copy this line as the headings; columns you do not use may go.\nシステム,停止の兆候,待つ時間(分),宣言者,代行者,宣言後の対応,合意日\nThese are: system, sign, minutes to wait, who declares, deputy, what happens then, agreed on. Write offices: 院長 director, 安全管理責任者 security manager, システム担当 systems, 事務長 administration, 診療部門の代表 clinical.',
  'stop-rules.no-system': 'The row was not read: the system has no name. Fill it in and import again.',
  'stop-rules.role-unknown':
    'The office in “{column}” was not understood. Write 院長, 安全管理責任者, システム担当, 事務長 or 診療部門の代表.',
}
