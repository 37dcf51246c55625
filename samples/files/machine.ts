// One computer's own accounts, groups and rules, as somebody typed the commands and copied the window.
import { shownTime } from './directory-names.ts'
import type { Account, Hospital } from '../hospital.ts'
import { netAccounts } from './policy.ts'

const rule = '-'.repeat(79)
const done = 'コマンドは正常に終了しました。'
const prompt = (command: string): string => `C:\\Windows\\system32>${command}`

export function* machineAccounts({ machine, profile }: Hospital): Generator<string> {
  if (!machine) return
  const { name, accounts } = machine
  yield* [prompt('hostname'), name, '', prompt('net user'), '', `\\\\${name} のユーザー アカウント`, '', rule]
  const logins = ['DefaultAccount', 'WDAGUtilityAccount', ...accounts.map(({ login }) => login)].sort()
  for (let at = 0; at < logins.length; at += 3)
    yield logins
      .slice(at, at + 3)
      .map((login) => login.padEnd(25))
      .join('')
  yield* [done, '']
  for (const account of accounts) yield* [prompt(`net user ${account.login}`), ...detail(account), done, '']
  yield* [
    prompt('net localgroup Administrators'),
    'エイリアス名     Administrators',
    'コメント         コンピューター/ドメインに完全なアクセス権があります',
    '',
  ]
  yield* [
    'メンバー',
    '',
    rule,
    ...accounts.filter(({ groups }) => groups.includes('Administrators')).map(({ login }) => login),
  ]
  yield* [`${(profile.domain.split('.')[0] ?? '').toUpperCase()}\\Domain Admins`, done, '', prompt('')]
}

export function* machineRules({ machine }: Hospital): Generator<string> {
  if (!machine) return
  yield* [
    prompt('hostname'),
    machine.name,
    '',
    prompt('net accounts'),
    ...netAccounts(machine.policy, 'WORKSTATION'),
    prompt(''),
  ]
}

function* detail(account: Account): Generator<string> {
  const told = (label: string, value: string): string =>
    `${label}${' '.repeat(Math.max(2, 42 - Array.from(label).length))}${value}`
  yield told('ユーザー名', account.login)
  yield told('フル ネーム', account.display)
  yield told('コメント', account.description ?? '')
  yield told('アカウント有効', account.enabled ? 'Yes' : 'No')
  yield told('アカウントの期限', '無期限')
  yield ''
  yield told('最終パスワード変更日時', shownTime(account.passwordSetOn, account))
  yield told('パスワード有効期間', account.passwordNeverExpires ? '無期限' : shownTime(account.passwordSetOn, account))
  yield told('パスワードが必要', account.passwordNotRequired ? 'No' : 'Yes')
  yield told('最終ログオン日時', account.lastLogonOn === null ? 'なし' : shownTime(account.lastLogonOn, account))
  yield ''
  yield told('所属しているローカル グループ', account.groups.map((group) => `*${group}`).join(' '))
  yield told('所属しているグローバル グループ', '*なし')
}
