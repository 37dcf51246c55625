import { expect, it } from 'vitest'
import { file, register, row, viewOf } from '#hospital/principles/testing/register.ts'
import { unlistedSystems } from './unlisted-systems.ts'

it('are what contracts, answers, forms and lines name and no list has, once each, with their vendors', () => {
  const view = viewOf(register(
    file('systems', [row('system', { name: '電子カルテ', vendor: '株式会社カルテ' })]),
    file('contracts', [row('contract', { vendor: '(株)カルテ', title: '保守', system: '電子カルテ' }),
      row('contract', { vendor: 'みなと画像', title: '保守', system: 'ＰＡＣＳ' })]),
    file('vendor-answers', [row('vendorAnswer', { vendor: '株式会社みなと画像', system: 'PACS', form: 'checklist', item: '1', answer: 'yes' })]),
    file('remote-lines', [row('remoteLine', { vendor: '検査サービス', system: '検査', method: 'VPN' })]),
  ))
  expect(unlistedSystems(view).map(({ name, vendors }) => [name, vendors.size])).toEqual([['ＰＡＣＳ', 1], ['検査', 1]])
})
