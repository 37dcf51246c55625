import { expect, it } from 'vitest'
import { localeOf } from './locale.ts'

it.each([
  [undefined, {}, 'linux', 'ja'], // nothing said
  [undefined, { LANG: 'C.UTF-8' }, 'linux', 'ja'], // says nothing about people
  [undefined, { LANG: 'ja_JP.UTF-8' }, 'linux', 'ja'],
  [undefined, { LANG: 'en_US.UTF-8' }, 'linux', 'en'],
  [undefined, { LANG: 'de_DE.UTF-8' }, 'linux', 'en'],
  [undefined, { LANG: 'en_US.UTF-8', LC_ALL: 'ja_JP.UTF-8' }, 'linux', 'ja'],
  [undefined, { LANG: 'en_US.UTF-8', KOKOROE_LANG: 'ja' }, 'linux', 'ja'],
  ['en', { LANG: 'ja_JP.UTF-8' }, 'linux', 'en'],
] as const)('%s %j %s → %s', (asked, env, platform, locale) => expect(localeOf(asked, env, platform)).toBe(locale))
