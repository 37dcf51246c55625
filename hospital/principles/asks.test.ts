// What the bundled rulebooks ask is what the checks can answer: every check they name exists, and takes the limits
// they give.
import { expect, it } from 'vitest'
import { bundledIds, bundledRulebook, bundledText } from '#hospital/rulebooks/load.ts'
import { parseRulebook } from '#hospital/rulebooks/parse.ts'
import { principles } from './index.ts'

const checks = new Map(principles.flatMap((one) => one.checks.map((check) => [check.id, check.limits] as const)))

it.each(bundledIds)('%s asks only what there is to ask', (id) => {
  const outcome = parseRulebook(bundledText(id), checks)
  expect(outcome.ok ? [] : outcome.refusals).toEqual([])
})

it('our own advice asks every check but those on changing passwords, which newer rules dropped', () => {
  const asked = bundledRulebook('kokoroe-practice')?.items.flatMap((item) => item.asks.map((one) => one.check)) ?? []
  expect([...checks.keys()].filter((id) => !asked.includes(id)).toSorted())
    .toEqual(['password-age', 'password-complexity', 'password-never-expires'])
})
