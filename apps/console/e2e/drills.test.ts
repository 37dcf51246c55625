// A drill in a browser: started on a desk, led from a phone, also while the server is away, its result and what came of it; axe.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { axeViolations } from '#tools/testing/browser.ts'
import { describeWith, hasChromium } from '#tools/testing/needs.ts'
import { openStage, settled, setUp, type Stage } from './stage.ts'

const shots = process.env['SHOTS']

describeWith(hasChromium)('a drill', () => {
  let stage: Stage
  let desk: Page
  let phone: Page
  let drill = ''
  const wrong: string[] = []

  async function look(page: Page, name: string): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await settled(page)
      if (shots) await page.screenshot({ path: `${shots}/${name}-${page.viewportSize()?.width}-${colorScheme}.png`, fullPage: true })
      for (const one of await axeViolations(page)) wrong.push(`${name} ${colorScheme} ${one}`)
    }
    await page.emulateMedia({ colorScheme: 'light' })
    if (Number(await page.evaluate('document.documentElement.scrollWidth')) > (page.viewportSize()?.width ?? 0)) wrong.push(`${name} scrolls sideways`)
  }

  beforeAll(async () => {
    stage = await openStage()
    desk = await stage.page()
    desk.setDefaultTimeout(15_000)
    await setUp(desk, stage.code)
    phone = await stage.page({ viewport: { width: 390, height: 844 }, storageState: await desk.context().storageState() })
    phone.setDefaultTimeout(15_000)
  }, 120_000)
  afterAll(() => stage?.end())

  it('is started from the list, for a ward, without names', async () => {
    await desk.getByRole('link', { name: '訓練', exact: true }).click()
    await desk.getByText('年1回の訓練の記録がありません').waitFor()
    expect(await desk.getByRole('list', { name: '筋書き' }).getByRole('heading', { level: 3 }).count()).toBeGreaterThanOrEqual(6)
    await look(desk, 'drills')
    await desk.getByRole('button', { name: '始める 病棟30分「オーダーが通らない」' }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByLabel('部署').fill('3東')
    await dialog.getByLabel('参加する人数').fill('８')
    for (const one of await axeViolations(desk)) wrong.push(`start ${one}`)
    await dialog.getByRole('button', { name: '始める' }).click()
    await desk.getByRole('heading', { level: 1, name: /^T-1 病棟30分/ }).waitFor()
    drill = new URL(desk.url()).pathname
  }, 60_000)

  it('is led from a phone: read aloud, given, ticked, next', async () => {
    await phone.goto(drill)
    await phone.getByRole('link', { name: '訓練の対応ボードを開く' }).click()
    await phone.getByRole('link', { name: '進行役の画面' }).click()
    await phone.getByText('これは訓練です。').first().waitFor()
    const first = phone.getByRole('region', { name: /^場面 1\/5/ })
    await first.getByText('14時。オーダー画面が「応答なし」になりました。').waitFor()
    await first.getByText('やさしい日本語').waitFor()
    await look(phone, 'lead-before')
    await first.getByRole('button', { name: /^この状況を出す/ }).click()
    const forms = phone.getByRole('group', { name: '紙の様式を見つけて、病棟に配る' })
    await forms.getByRole('button', { name: '2 時間内' }).click()
    await forms.getByRole('button', { name: '2 時間内', pressed: true }).waitFor()
    const size = await forms.getByRole('button', { name: '2 時間内' }).boundingBox()
    expect(size?.height).toBeGreaterThanOrEqual(44)
    await first.getByRole('button', { name: /^この場面を終える/ }).click()
    await phone.getByRole('region', { name: /^場面 2\/5/ }).getByText(/^あと/).waitFor()
    await look(phone, 'lead')
  }, 60_000)

  it('goes on where the server cannot be heard, and sends what was ticked when it is back', async () => {
    await phone.context().setOffline(true)
    const second = phone.getByRole('region', { name: /^場面 2\/5/ })
    await second.getByRole('button', { name: /^この状況を出す/ }).click()
    await phone.getByText(/サーバーにつながりません/).waitFor()
    const known = phone.getByRole('group', { name: '「不明」と書き、空欄にしない' })
    await known.getByRole('button', { name: '0 見えず' }).click()
    await known.getByRole('button', { name: '0 見えず', pressed: true }).waitFor()
    await second.getByText(/に出しました/).waitFor()
    await phone.context().setOffline(false)
    await phone.getByText(/サーバーにつながりません/).waitFor({ state: 'hidden' })
    await desk.reload()
    await desk.getByRole('group', { name: '「不明」と書き、空欄にしない' }).getByRole('button', { name: '0 見えず', pressed: true }).waitFor()
  }, 60_000)

  it('ends with what went well; what can be better becomes somebody\'s task', async () => {
    await phone.getByLabel('うまくいったこと').fill('声が出ていた')
    await phone.getByRole('button', { name: '終えて結果を見る' }).click()
    await phone.getByRole('heading', { name: 'できていたこと' }).waitFor()
    await phone.getByText('声が出ていた').waitFor()
    await phone.getByRole('button', { name: '改善にする 「不明」と書き、空欄にしない' }).click()
    const dialog = phone.getByRole('dialog')
    await dialog.getByLabel('担当（部署や人）').fill('3東 師長')
    await dialog.getByLabel('期限').fill('2020-01-01')
    await dialog.getByRole('button', { name: '改善を加える' }).click()
    await phone.getByText('2020年1月1日 を過ぎました').waitFor()
    await look(phone, 'result')
    await desk.goto(`${drill}/result`)
    await look(desk, 'result')
    await desk.goto('/h/h1/today')
    await desk.getByRole('heading', { name: '期限が近い改善（1件）' }).waitFor()
    await desk.goto('/h/h1/improvements')
    await look(desk, 'improvements')
    await desk.getByRole('button', { name: /^済んだ/ }).click()
    await desk.getByRole('button', { name: /^もう一度始める/ }).waitFor()
    await desk.goto('/h/h1/drills')
    await desk.getByText(/年1回の訓練は、.*まで有効です/).waitFor()
    await look(desk, 'drills-after')
  }, 60_000)

  it('can be rewritten for this hospital, and taken in from paper', async () => {
    await desk.goto('/h/h1/exercises/card-night-printer')
    await desk.getByLabel('題名').fill('当院の5分カード')
    await look(desk, 'edit')
    await desk.getByRole('button', { name: 'この病院の版として保存する' }).click()
    await desk.getByRole('heading', { name: '当院の5分カード' }).waitFor()
    await desk.getByRole('button', { name: '紙で行った訓練を記録する' }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByLabel('参加する人数').fill('5')
    await dialog.getByLabel('始めた日時').fill('2026-01-10T08:30')
    await dialog.getByLabel('終えた日時').fill('2026-01-10T08:35')
    await dialog.getByRole('group', { name: '夜間の番号を迷わず指し、電話すると言える' }).getByRole('button', { name: '2 時間内' }).click()
    for (const one of await axeViolations(desk)) wrong.push(`paper ${one}`)
    await dialog.getByRole('button', { name: '記録する' }).click()
    await desk.getByText('T-2 当院の5分カード').waitFor()
  }, 60_000)

  it('has no accessibility violations, and complains of nothing', () => {
    expect(wrong).toEqual([])
    expect(stage.complaints.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
    expect(stage.strangers).toEqual([])
  })
})
