import { expect, it } from 'vitest'
import { ja } from './text.ja.ts'
import { emptied, fieldsOf, saidBy, typedFrom, type AgreedKind } from './fields.ts'

it('says only what was typed, numbers as numbers, several as several', () => {
  const typed = { ...typedFrom('insurance', {}), insurer: ' みほん損保 ', limitYen: '５,000,000', covers: '調査、復旧\n賠償', callFirst: 'yes' }
  expect(saidBy('insurance', typed)).toEqual({ insurer: 'みほん損保', limitYen: 5_000_000, covers: ['調査', '復旧', '賠償'], callFirst: true })
})

it('begins with what is known and gives it back unchanged', () => {
  const is = { name: '保守ルーター', sort: 'border', how: '抜く', phones: ['内線 1', '内線 2'], confirmedOn: '2026-10-01' }
  expect(saidBy('cutPoint', typedFrom('cutPoint', is))).toEqual(is)
})

it('says no choice that nobody made', () => {
  expect(saidBy('ransomPolicy', typedFrom('ransomPolicy', {}))).toEqual({})
  expect(saidBy('insurance', typedFrom('insurance', { insurer: 'みほん損保' }))).toEqual({ insurer: 'みほん損保' })
  expect(saidBy('insurance', typedFrom('insurance', { insurer: 'みほん損保', callFirst: false }))).toEqual({ insurer: 'みほん損保', callFirst: false })
})

it('knows what was emptied, because the older word stays', () => {
  const is = { name: '保守ルーター', how: '抜く', phones: ['内線 1'] }
  const typed = typedFrom('cutPoint', is)
  expect(emptied('cutPoint', is, typed)).toEqual([])
  expect(emptied('cutPoint', is, { ...typed, how: ' ', phones: '', where: '' })).toEqual(['how', 'phones'])
})

it('asks each thing once', () => {
  for (const kind of Object.keys(fieldsOf) as AgreedKind[])
    expect(new Set(fieldsOf[kind].map(({ name }) => name)).size).toBe(fieldsOf[kind].length)
})

it('every field and every choice has its word', () => {
  for (const field of Object.values(fieldsOf).flat()) {
    expect(ja).toHaveProperty([`field.${field.name}`])
    const choices = field.sort === 'yes' ? ['yes', 'no'] : typeof field.sort === 'object' ? field.sort.of : []
    for (const one of choices) expect(ja).toHaveProperty([`value.${one}`])
  }
})
