import { describe, expect, it } from 'vitest'
import { orderOf, roleOf } from './role.ts'

describe('who somebody is', () => {
  it.each([
    ['院長', 'director'],
    ['病院長', 'director'],
    ['理事長(最高責任者)', 'director'],
    ['医療情報システム安全管理責任者', 'security-manager'],
    ['安全管理責任者', 'security-manager'],
    ['システム管理室', 'systems'],
    ['情報担当', 'systems'],
    ['ﾍﾙﾌﾟﾃﾞｽｸ', 'systems'],
    ['事務長', 'administration'],
    ['総務課', 'administration'],
    ['看護部長', 'clinical'],
    ['診療部長', 'clinical'],
    ['医療安全管理責任者', 'clinical'],
    ['広報', 'public-relations'],
    ['ベンダー', 'vendor'],
    ['保守', 'vendor'],
    ['システム保守業者', 'vendor'],
  ])('`%s`', (role, expected) => {
    expect(roleOf({ role })).toEqual({ role: expected })
  })

  it.each([
    ['厚生労働省', 'ministry'],
    ['医療機関向け教育支援ポータルサイト', 'portal'],
    ['個人情報保護委員会', 'privacy-commission'],
    ['○○県警', 'police'],
    ['都道府県警察', 'police'],
    ['JPCERT/CC', 'jpcert'],
    ['保険会社', 'insurer'],
    ['中央保健所', 'prefecture'],
    ['県庁 医療政策課', 'prefecture'],
  ])('outside: `%s`', (role, body) => {
    expect(roleOf({ role })).toEqual({ role: 'outside-body', body })
    expect(roleOf({ role: '院外', organisation: role })).toEqual({ role: 'outside-body', body })
  })

  it('believes the written role before a company, a company before a title', () => {
    expect(roleOf({ role: 'システム担当', vendor: '㈱ミナト電子' }).role).toBe('systems')
    expect(roleOf({ title: '部長', department: '総務', organisation: '株式会社ミナト電子' }).role).toBe('vendor')
    expect(roleOf({ organisation: '医療法人みなと病院', title: '院長' }).role).toBe('director')
    expect(roleOf({ role: '当直', department: '看護部' }).role).toBe('clinical')
    expect(roleOf({ role: '当直', name: '山田' })).toEqual({})
  })
})

it('reads 正 and 副 out of the role itself', () => {
  expect(orderOf(undefined, '安全管理責任者(副)')).toBe('deputy')
  expect(orderOf(undefined, 'システム担当 正')).toBe('main')
  expect(orderOf(undefined, '副院長')).toBeUndefined()
  expect(orderOf(undefined, '院長代理')).toBe('deputy')
})
