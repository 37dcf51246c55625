// Groups of a directory and the roles they give.
import { expect, it } from 'vitest'
import { byNameAlone, grantsFor } from './enter.ts'

const map = (...groups: readonly string[]) => groups.map((group) => ({ group, facility: 'a', role: 'staff' as const }))
const safety = 'CN=医療安全,OU=委員会,DC=h,DC=local'
const other = 'CN=医療安全,OU=持ち込み,DC=h,DC=local'
const given = (held: readonly string[], ...groups: readonly string[]) => grantsFor(held, map(...groups)).length === 1

it('a whole name fits that group and no other of its name', () => {
  expect(given([safety], safety)).toBe(true)
  expect(given([other], safety)).toBe(false)
  expect(given([safety], 'cn=医療安全, ou = 委員会 ,dc=H,dc=LOCAL')).toBe(true)
  expect(given([safety], 'CN=医療安全')).toBe(false)
})

it('a name alone fits any group of that name, and is named as such', () => {
  expect(given([other], '医療安全')).toBe(true)
  expect(byNameAlone(map('医療安全', safety, ' cn=x,dc=y'))).toEqual(['医療安全'])
})

it('a comma within a name parts nothing', () => {
  const group = 'CN=外来\\, 夜間,OU=診療,DC=h'
  expect(given([group], group)).toBe(true)
  expect(given([group], '外来, 夜間')).toBe(true)
})
