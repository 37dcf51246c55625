// Cutting off and declaring down in a browser: entered by hand, cut with one tap, told; phone and desk, light and dark, axe.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { describeWith, hasChromium } from '#tools/testing/needs.ts'
import { lookOver } from './look-over.ts'
import { openStage, settled, setUp, type Stage } from './stage.ts'

describeWith(hasChromium)('cutting off, and declaring down', () => {
  let stage: Stage
  let page: Page
  let incident = ''
  const go = async (address: string) => {
    await page.goto(address)
    await settled(page)
  }
  const wrong: string[] = []
  const look = async (name: string) => void wrong.push(...(await lookOver(page, name)))
  const save = (body: object) => page.request.put('/api/v1/facilities/h1/agreed', { data: body, headers: { 'x-kokoroe': '1' } })

  beforeAll(async () => {
    stage = await openStage()
    page = await stage.page()
    page.setDefaultTimeout(15_000)
    await setUp(page, stage.code)
    const opened = await page.request.post('/api/v1/facilities/h1/incidents', { data: { title: '印刷が止まらない' }, headers: { 'x-kokoroe': '1' } })
    incident = ((await opened.json()) as { id: string }).id
  }, 120_000)
  afterAll(() => stage?.end())

  it('a clerk without lists enters where to cut', async () => {
    await go('/h/h1/agreed')
    await page.getByRole('button', { name: '切り離す所を加える' }).click()
    await page.getByLabel('切り離す所の名前').fill('バックアップ用スイッチ')
    await page.getByLabel('切り方').fill('赤いケーブルを抜く')
    // Nobody has chosen what it is: nothing is kept before somebody does.
    await page.getByRole('button', { name: '保存する' }).click()
    await page.getByLabel('種類').selectOption('backup')
    await page.getByRole('button', { name: '保存する' }).click()
    await page.getByText('まだ分からないこと: 場所').waitFor()
    await save({ kind: 'stopRule', is: { system: '電子カルテ', sign: '2台以上で開かない', afterMinutes: 15, declares: 'director', deputy: 'security-manager' } })
    await save({ kind: 'cutPoint', is: { name: '保守ルーター', sort: 'outside', how: '電源を抜く', confirmedOn: '2020-01-01' } })
    await go('/h/h1/agreed')
    await look('agreed')
  }, 60_000)

  it('what is cut is recorded with one tap, and joined only after the warning was read', async () => {
    await go(`/h/h1/incidents/${incident}/cuts`)
    await page.getByText('2 か所のうち 0 か所を切りました').waitFor()
    await look('cuts')
    await page.getByRole('button', { name: '「バックアップ用スイッチ」を切った', exact: true }).click()
    await page.getByText('2 か所のうち 1 か所を切りました').waitFor()
    await page.getByRole('button', { name: '「バックアップ用スイッチ」を戻す' }).click()
    await page.getByText('つなぐ前の点検が終わったか、記録がありません').waitFor()
    await look('join')
    await page.getByLabel('読みました。それでも戻します。').check()
    await page.getByRole('button', { name: '戻したことを記録する' }).click()
    await page.getByText('2 か所のうち 0 か所を切りました').waitFor()
  }, 60_000)

  it('a sign starts the minutes, and the agreed person declares', async () => {
    await go(`/h/h1/incidents/${incident}/decisions`)
    const about = { headers: { 'x-kokoroe': '1' } }
    const { systems } = (await (await page.request.get(`/api/v1/facilities/h1/incidents/${incident}/decisions`, about)).json()) as { systems: { system: string }[] }
    const happenedAt = new Date(Date.now() - 20 * 60_000).toISOString()
    await page.request.post(`/api/v1/facilities/h1/incidents/${incident}/decisions/seen`, { ...about, data: { system: systems[0]?.system, happenedAt, fromPaper: true } })
    await page.getByText('決めた時間を 5 分過ぎました').waitFor()
    await look('decisions')
    await page.getByRole('button', { name: '「電子カルテ」の停止を宣言する' }).click()
    await page.getByLabel('宣言した人の名前').fill('病院 長一')
    await page.getByRole('button', { name: '記録する' }).click()
    await page.getByText('停止中:').waitFor()
    expect(await page.getByText('停止中:').textContent()).toContain('病院 長一')
  }, 60_000)

  it('has no accessibility violations, and complains of nothing', () => {
    expect(wrong).toEqual([])
    expect(stage.complaints).toEqual([])
    expect(stage.strangers).toEqual([])
  })
})
