// Files of this source as they arrive.
import { encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'

const lines = (...all: string[]): string => `${all.join('\r\n')}\r\n`
const rule = '-'.repeat(79)
const done = 'コマンドは正常に終了しました。'

export const usersJa = lines(
  '', '\\\\PC-GAIRAI1 のユーザー アカウント', '', rule,
  'Administrator            DefaultAccount           Guest                    ',
  '外来看護                 nurse1                   WDAGUtilityAccount       ', done, '',
)
export const usersEn = lines(
  '', 'User accounts for \\\\PC01', '', rule, 'Administrator            nurse1                   svc backup               ',
  'The command completed successfully.', '',
)
export const userJa = lines(
  'ユーザー名                                nurse1', 'フル ネーム                               外来 看護', 'コメント                                  共用',
  'ユーザーのコメント                        ', '国/地域番号                               000 (システム既定)', 'アカウント有効                            Yes',
  'アカウントの期限                          無期限', '', '最終パスワード変更日時                    \u200e2024/\u200e04/\u200e01 9:00:00',
  'パスワード有効期間                        無期限', 'パスワード変更可能日時                    2024/04/01 9:00:00', 'パスワードが必要                          No',
  'ユーザーのパスワード変更可                Yes', '', 'ログオン可能なワークステーション          すべて', '最終ログオン日時                          なし', '',
  'ログオン可能時間                          すべて', '', '所属しているローカル グループ             *Administrators       *Users                ',
  '                                          *Remote Desktop Users ', '所属しているグローバル グループ           *なし                 ', done,
)
export const userEn = lines(
  'User name                    nurse1', 'Full Name                    Ward Nurse', 'Comment                      ', 'Account active               Locked',
  'Account expires              3/31/2027 12:00:00 AM', '', 'Password last set            4/1/2024 9:00:00 AM', 'Password expires             Never',
  'Password required            Yes', 'Last logon                   11/19/2026 8:30:12 AM', '', 'Local Group Memberships      *Users                ',
  'Global Group memberships     *None                 ', 'The command completed successfully.',
)
export const adminsJa = lines(
  'エイリアス名     Administrators', 'コメント         コンピューター/ドメインに完全なアクセス権があります。', '', 'メンバー', '', rule,
  'Administrator', 'KOKORO\\Domain Admins', '外来看護', done,
)
export const domainAdmins = lines(
  'この要求はドメイン kokoro.local のドメイン コントローラーで処理されます。', '', 'グループ名     Domain Admins', 'コメント       ドメインの管理者', '',
  'メンバー', '', rule, 'Administrator            takasaki                 sato kenji               ', done,
)
export const accountsJa = lines(
  'ログオン時間の制限を超えた場合に強制的にログオフさせるまでの時間:      なし', 'パスワードの変更禁止期間 (日):                                0',
  'パスワードの最大有効期間 (日):                                        無制限', '最小パスワード長:                                                   8',
  'パスワードの履歴の長さ:                                               なし', 'ロックアウトしきい値:                                               なし',
  'ロックアウト期間 (分):                                               30', 'ロックアウト観測ウィンドウ (分):                                        30',
  'コンピューターの役割:                                                WORKSTATION', done,
)
export const accountsEn = lines(
  'Force user logoff how long after time expires?:       Never', 'Minimum password age (days):                          1',
  'Maximum password age (days):                          42', 'Minimum password length:                              7',
  'Length of password history maintained:                24', 'Lockout threshold:                                    5',
  'Lockout duration (minutes):                           Never', 'Lockout observation window (minutes):                 30',
  'Computer role:                                        PRIMARY', 'The command completed successfully.',
)
export const prompted = lines('C:\\Users\\kanri>hostname', 'PC-GAIRAI1', '', 'C:\\Users\\kanri>net accounts') + accountsJa +
  lines('', 'C:\\Users\\kanri>net localgroup administrators') + adminsJa + lines('', 'PS C:\\> net user nurse1') + userJa + lines('C:\\>')

export const fixtures: readonly Fixture[] = [
  { name: 'PC-GAIRAI1.txt', bytes: encode(usersJa, 'cp932') },
  { name: 'users.txt', bytes: encode(usersEn, 'ascii') },
  { name: 'PC-2.txt', bytes: encode(userJa, 'cp932') },
  { name: 'nurse1.txt', bytes: encode(userEn, 'utf-16le-bom') },
  { name: 'admins.txt', bytes: encode(adminsJa, 'utf-8-bom') },
  { name: 'domain.txt', bytes: encode(domainAdmins, 'cp932') },
  { name: 'accounts.txt', bytes: encode(accountsJa, 'cp932') },
  { name: 'net-accounts.log', bytes: encode(accountsEn, 'utf-8') },
  { name: 'all.txt', bytes: encode(prompted, 'cp932') },
  { name: 'PC-3.txt', bytes: encode(usersJa + lines('システム エラー 5 が発生しました。', '', 'アクセスが拒否されました。'), 'cp932'), faulty: true },
]
