import { describe, expect, it } from 'vitest'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { contactRoles, outsideBodies } from '#hospital/register/vocabulary/contacts.ts'
import { file, register, row, viewOf } from '#hospital/principles/testing/register.ts'
import { channels, contactTree, insideRoles } from './contact-tree.ts'

type Contact = Partial<Attributes['contact']>

const tree = (contacts: readonly Contact[], systems: readonly Partial<Attributes['system']>[] = [],
  vendors: readonly string[] = []) =>
  contactTree(viewOf(register(
    file('contacts', contacts.map((one) => row('contact', one))),
    file('systems', systems.map((one) => row('system', one))),
    file('vendors', vendors.map((name) => row('vendor', { name }))),
  )))

describe('the contact tree', () => {
  it('has a place for every role and body, empty or not', () => {
    const empty = tree([])
    expect(empty.inside.map(({ id }) => id)).toEqual(insideRoles)
    expect(insideRoles).toEqual(contactRoles.filter((role) => role !== 'vendor' && role !== 'outside-body'))
    expect(empty.outside.map(({ id }) => id)).toEqual([...outsideBodies])
    expect(empty.inside.every(({ main, deputies }) => main === null && deputies.length === 0)).toBe(true)
    expect(empty).toMatchObject({ asOf: '2026-11-20', vendors: [] })
  })

  it('tells the main person from deputies; who is neither is taken for the main one', () => {
    const { inside } = tree([
      { role: 'systems', order: 'deputy', name: '副田' }, { role: 'systems', order: 'main', name: '主山' },
      { role: 'director', name: '院長' }, { role: 'clinical', order: 'deputy', name: '代理だけ' },
    ])
    const of = (id: string) => inside.find((one) => one.id === id)
    expect([of('systems')?.main?.is.name, of('systems')?.deputies.map(({ is }) => is.name)]).toEqual(['主山', ['副田']])
    expect(of('director')?.main?.is.name).toBe('院長')
    expect([of('clinical')?.main, of('clinical')?.deputies.length]).toEqual([null, 1])
  })

  it('keeps two main people: the second is listed with the deputies, nobody is lost', () => {
    const { inside } = tree([{ role: 'systems', order: 'main', name: '一' },
      { role: 'systems', order: 'main', name: '二' }])
    const place = inside.find(({ id }) => id === 'systems')
    expect(new Set([place?.main, ...(place?.deputies ?? [])].map((one) => one?.is.name))).toEqual(new Set(['一', '二']))
  })

  it('joins a vendor’s desk, systems and own entry, however the company is written', () => {
    const { vendors } = tree(
      [{ role: 'vendor', vendor: '(株)カルテ', name: '窓口', phones: ['0120-1'] },
        { role: 'vendor', organisation: '空調設備', name: '当直' }],
      [{ name: '電子カルテ', vendor: '株式会社カルテ' }, { name: 'PACS', vendor: '画像' }, { name: '掲示板' }], ['㈱カルテ', '透析情報'],
    )
    expect(vendors.map(({ vendor, systems, main }) => [vendor, systems, main?.is.name ?? null])).toEqual([
      ['㈱カルテ', ['電子カルテ'], '窓口'], ['画像', ['PACS'], null], ['空調設備', [], '当直'], ['透析情報', [], null],
    ].toSorted((a, b) => String(a[0]).localeCompare(String(b[0]), 'ja')))
  })

  it('puts an outside contact at its body only', () => {
    const { outside } = tree([{ role: 'outside-body', body: 'police', organisation: '県警', phones: ['110'] }])
    expect(outside.filter(({ main }) => main !== null).map(({ id }) => id)).toEqual(['police'])
  })

  it('reaches people by number first, then by mail', () => {
    const { inside } = tree([{ role: 'director', name: '院長', phones: ['内線1', '090'], emails: ['a@b.example'] }])
    expect(channels(inside[0]!.main!)).toEqual(['内線1', '090', 'a@b.example'])
    expect(channels(tree([{ role: 'director', name: '院長' }]).inside[0]!.main!)).toEqual([])
  })
})
