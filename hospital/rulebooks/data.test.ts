// What the bundled rulebooks may claim, and that nothing in them is counted twice or left without a source.
import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { activeByDefault, bundledIds, bundledRulebook, bundledRulebooks } from './load.ts'
import { checksOf, inForce, type Rulebook } from './schema.ts'

const book = (id: string): Rulebook => {
  const found = bundledRulebook(id)
  if (found === undefined) throw new Error(`no rulebook \`${id}\``)
  return found
}

/** Items whose wording or content stands in a public source that was read; nothing else may call itself `stated`. */
const readInASource: Readonly<Record<string, 'all' | readonly string[]>> = {
  'leaflet-2023': 'all',
  'checklist-r7': ['1-①', '2-①', '2-②', '2-③', '2-⑦', '2-⑧', '2-⑨', '2-⑫', '2-⑬', '3-②'],
  'checklist-r7-vendor': ['提出', '2-③', '確認の範囲'],
  'guideline-6.0': [
    'シQ-54', 'シQ-50', '企Q-44', '運用14-1', '運用14-2', '運用14-3', '運用2-1', '運用2-2', '運用3-1', '運用3-2', '運用8-1', '運用8-2',
    '企画9-1', '企Q-39', '運用10-1', '運用10-2', '運用10-3', 'シQ-23', '運用12-1', '運用13-1', '運用17-1', '運用18-1', '運用18-2',
    'シQ-29', '連絡',
  ],
  'guideline-7.0': [],
  'password-notice-2024': ['桁数', '文字の種類', '無作為', '危険な例'],
  'fee-records-2026': [],
  'fee-records-2024': ['(11)', '(12)', '疑義解釈その7'],
  'kokoroe-practice': [],
}

it('ships every data file, and each is a rulebook or the outside bodies', () => {
  const files = readdirSync(new URL('./data/', import.meta.url)).filter((name) => name.endsWith('.yaml'))
  expect(files.toSorted()).toEqual([...bundledIds.map((id) => `${id}.yaml`), 'outside-bodies.yaml'].toSorted())
  expect(bundledRulebooks().map((one) => one.id)).toEqual([...bundledIds])
  for (const id of activeByDefault) expect(bundledRulebook(id)).toBeDefined()
})

it.each(bundledIds)('%s: every item has a source, a certainty and both languages', (id) => {
  for (const item of book(id).items) {
    expect(item.source, item.id).not.toBe('')
    expect(item.certainty, item.id).toBeTruthy()
    expect(item.text.en, item.id).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}]/u)
    expect(item.text.ja, item.id).toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u)
    expect(`${item.text.ja}${item.note?.ja ?? ''}`, item.id).not.toContain('準拠')
  }
})

it.each(bundledIds)('%s: `stated` only where a public source was read, `own` only in our own advice', (id) => {
  const allowed = readInASource[id] ?? []
  for (const item of book(id).items) {
    if (item.certainty === 'stated') expect(allowed === 'all' || allowed.includes(item.id), item.id).toBe(true)
    expect(item.certainty === 'own', item.id).toBe(id === 'kokoroe-practice')
    if (item.certainty !== 'stated' || id === 'leaflet-2023') continue
    expect(item.source, item.id).toMatch(/wic-net\.com\/material\/document\/\d+/)
  }
})

it.each(bundledIds)('%s: asks each check at one item only, so that a finding has one place', (id) => {
  const checks = checksOf(book(id)).map((one) => one.check)
  expect(checks.filter((check, i) => checks.indexOf(check) !== i)).toEqual([])
})

const asked = (id: string, check: string) => checksOf(book(id)).find((one) => one.check === check)
/** Limits for which no edition known here gives a figure. */
const neverGiven = [
  'days', 'months', 'graceDays', 'reviewMonths', 'channels', 'max', 'maxThreshold', 'graceHours', 'dropPercent', 'windowHours',
  'protectedDays', 'unjudgedPercent', 'rehearsedMonths', 'reachDays', 'wholeReadDays', 'lockLeadDays',
]

it('a figure that an edition does not give is called ours', () => {
  expect(asked('leaflet-2023', 'unused-accounts')).toMatchObject({ limits: { days: 90 }, limitsCertainty: 'own' })
  expect(asked('guideline-7.0', 'lockout')).toMatchObject({ limitsCertainty: 'own' })
  expect(asked('leaflet-2023', 'password-age')).toMatchObject({ limitsCertainty: 'stated' })
  for (const one of bundledRulebooks().filter((each) => each.id !== 'kokoroe-practice').flatMap(checksOf)) {
    if (!one.asked) continue
    if (Object.keys(one.limits).some((name) => neverGiven.includes(name))) {
      expect(one.limitsCertainty, `${one.edition} ${one.item} ${one.check}`).toBe('own')
    }
  }
})

it('the leaflet has its nine duties, its 17 boxes, and a back behind each duty', () => {
  const { items } = book('leaflet-2023')
  const front = items.filter((item) => /^\d-\d$/.test(item.id))
  expect(Object.values(Object.groupBy(front, (item) => item.id.slice(0, 1))).map((boxes) => boxes?.length)).toEqual([
    2, 2, 2, 3, 1, 2, 1, 2, 2,
  ])
  for (let duty = 1; duty <= 9; duty += 1) expect(items.some((item) => item.id.startsWith(`${duty}-裏`))).toBe(true)
  expect(items.every((item) => item.wording === 'quoted')).toBe(true)
})

it('checklist 令和7 has its 18 items in order', () => {
  expect(book('checklist-r7').items.map((item) => item.id)).toEqual([
    '1-①', ...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬'.split('').map((n) => `2-${n}`), '3-①', '3-②', '3-③', '4-①',
  ])
})

it('password age, as each edition asks it', () => {
  expect(asked('leaflet-2023', 'password-age')).toMatchObject({ asked: true, limits: { maxDays: 183, weakOnly: true } })
  expect(asked('checklist-r7', 'password-age')).toMatchObject({
    asked: true, limits: { maxDays: null, exemptLength: 13, twoFactorExempt: true },
  })
  expect(asked('guideline-6.0', 'password-age')).toMatchObject({
    asked: true, limits: { maxDays: 61, exemptLength: 13, twoFactorExempt: true },
  })
  expect(asked('guideline-7.0', 'password-age')).toMatchObject({ asked: false, item: '7.0-パスワード-1' })
  expect(asked('kokoroe-practice', 'password-age')).toBeUndefined()
})

it('one guideline follows the other without a gap or an overlap', () => {
  const [old, now] = [book('guideline-6.0'), book('guideline-7.0')]
  expect([inForce(old, '2026-06-28'), inForce(now, '2026-06-28')]).toEqual([true, false])
  expect([inForce(old, '2026-06-29'), inForce(now, '2026-06-29')]).toEqual([false, true])
  expect(now.supersedes).toBe(old.id)
  const ids = new Set(old.items.map((item) => item.id))
  expect(now.items.flatMap((item) => item.replaces).filter((gone) => !ids.has(gone))).toEqual([])
})

it('only what was compared with its original says so', () => {
  expect(bundledRulebooks().filter((one) => one.status === 'checked').map((one) => one.id)).toEqual([
    'leaflet-2023', 'kokoroe-practice',
  ])
  expect(book('guideline-7.0').coverage).toBe('changes')
})
