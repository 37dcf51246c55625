// The rules of passwords as `net accounts` prints them and as `secedit /export` writes them.
import type { Policy } from '../hospital.ts'

export function* netAccounts(policy: Policy, role: 'PRIMARY' | 'WORKSTATION'): Generator<string> {
  const told = (label: string, value: string): string =>
    `${label}:${' '.repeat(Math.max(2, 58 - Array.from(label).length * 2))}${value}`
  yield told('ログオン時間が切れた後の強制ログオフまでの時間', 'なし')
  yield told('パスワード変更禁止期間 (日数)', String(policy.minAgeDays))
  yield told('パスワード有効期間 (日数)', policy.maxAgeDays === null ? '無期限' : String(policy.maxAgeDays))
  yield told('最小パスワード長', String(policy.minLength))
  yield told('パスワードの履歴の長さ', policy.history === 0 ? 'なし' : String(policy.history))
  yield told('ロックアウトしきい値', policy.lockoutThreshold === 0 ? 'なし' : String(policy.lockoutThreshold))
  yield told('ロックアウト期間 (分)', String(policy.lockoutMinutes))
  yield told('ロックアウト観測ウィンドウ (分)', String(policy.lockoutMinutes))
  yield told('コンピューターの役割', role)
  yield 'コマンドは正常に終了しました。'
  yield ''
}

export function* secedit(policy: Policy): Generator<string> {
  yield* ['[Unicode]', 'Unicode=yes', '[System Access]']
  yield* [`MinimumPasswordAge = ${policy.minAgeDays}`, `MaximumPasswordAge = ${policy.maxAgeDays ?? -1}`]
  yield* [
    `MinimumPasswordLength = ${policy.minLength}`,
    `PasswordComplexity = ${policy.complexity ? 1 : 0}`,
    `PasswordHistorySize = ${policy.history}`,
  ]
  yield `LockoutBadCount = ${policy.lockoutThreshold}`
  if (policy.lockoutThreshold > 0)
    yield* [`ResetLockoutCount = ${policy.lockoutMinutes}`, `LockoutDuration = ${policy.lockoutMinutes}`]
  yield* [
    'RequireLogonToChangePassword = 0',
    'ForceLogoffWhenHourExpire = 0',
    'NewAdministratorName = "Administrator"',
    'NewGuestName = "Guest"',
  ]
  yield* [
    `ClearTextPassword = ${policy.reversible ? 1 : 0}`,
    'LSAAnonymousNameLookup = 0',
    '[Version]',
    'signature="$CHICAGO$"',
    'Revision=1',
  ]
}
