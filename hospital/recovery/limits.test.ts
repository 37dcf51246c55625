import { expect, it } from 'vitest'
import { file, register, row, viewOf } from '#hospital/principles/testing/register.ts'
import { activeByDefault, bundledRulebooks } from '#hospital/rulebooks/load.ts'
import { askingLimits, freshnessLimits, planLimits } from './limits.ts'
import { systemKey } from './same.ts'

const view = viewOf(register(file('systems', [row('system', { name: '電子カルテ' }), row('system', { name: 'PACS' })])))

it('takes the strictest of what the active editions ask', () => {
  const books = bundledRulebooks().filter(({ id }) => activeByDefault.has(id))
  const { generations, ...plan } = planLimits(view, books)
  expect([generations(systemKey('電子カルテ')), generations(systemKey('PACS'))]).toEqual([5, 3])
  expect(plan).toMatchObject({ detachedFrom: 3, mediaKinds: 2, offSite: true, offline: true })
  expect(freshnessLimits(view, books)).toEqual({ wholeDays: 366, sampleDays: 8 })
  expect(askingLimits(view, books)).toEqual({ chaseDays: 30, oldDays: 366 })
})

it('asks for one copy and no more where no edition asks', () => {
  const { generations, ...plan } = planLimits(view, [])
  expect(generations(systemKey('電子カルテ'))).toBe(1)
  expect(plan).toMatchObject({ detachedFrom: Infinity, mediaKinds: 1, offSite: false, offline: false })
  expect(freshnessLimits(view, [])).toEqual({ wholeDays: 366, sampleDays: 8 })
  expect(askingLimits(view, [])).toEqual({ chaseDays: 30, oldDays: 366 })
})
