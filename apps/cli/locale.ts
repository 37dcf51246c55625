// Japanese unless the machine clearly speaks something else; `--lang` and KOKOROE_LANG decide first.
import type { Locale } from '#hospital/kernel/text.ts'

export function localeOf(asked: string | undefined, env: Readonly<Record<string, string | undefined>>, platform: string): Locale {
  // Only Windows has a language without saying it in the environment.
  const system = () => (platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : 'ja')
  const first = asked ?? env['KOKOROE_LANG'] ?? posix(env) ?? system()
  return /^ja/i.test(first) ? 'ja' : 'en'
}

/** `C` and `POSIX` say nothing about people. */
function posix(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const value = env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG']
  return value === undefined || value === '' || /^(C|POSIX)\b/.test(value) ? undefined : value
}
