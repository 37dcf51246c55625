import { expect, test } from 'vitest'
import { tally } from '#hospital/principles/judgement.ts'
import { register, user, users, viewOf } from '#hospital/principles/testing/register.ts'
import { withColumn } from './columns.ts'
import { accountsIn } from './standing.ts'
import { say } from './text.ts'

const [one] = accountsIn(viewOf(register(users(user('sato'))))).usable
const [bare] = accountsIn(viewOf(register(users(user('ito', { lastLogonAt: undefined }))))).usable
const sentence = (list: { realm: string; count: number }) => say('unused-accounts.noColumn', list)

test('a list of any length is looked at', () => {
  if (!one) throw new Error('no account')
  const many = Array.from({ length: 300_000 }, () => one)
  expect(withColumn(tally(), many, 'lastLogonAt', sentence)).toHaveLength(300_000)
})

test('a list without the column is said once and leaves no pass; beside another it may be a remark', () => {
  if (!one || !bare) throw new Error('no account')
  const open = tally()
  expect(withColumn(open, [bare, bare], 'lastLogonAt', sentence)).toEqual([])
  expect(open.judge(say('unused-accounts.none'))).toMatchObject({ verdict: 'unknown', reasons: [{ params: { count: 2 } }] })
  const remark = tally()
  const other = { ...bare, realm: 'pc01' }
  expect(withColumn(remark, [one, other], 'lastLogonAt', sentence, (realm) => realm !== 'pc01')).toEqual([one])
  remark.fine()
  expect(remark.judge(say('unused-accounts.none')).verdict).toBe('pass')
})
