// An incident from opening to its timeline, on a desk and on a phone: nothing that axe finds, nothing that scrolls sideways, and what
// one person records another sees without asking.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { axeViolations } from '#tools/testing/browser.ts'
import { describeWith, hasChromium } from '#tools/testing/needs.ts'
import { openStage, setUp, settled, type Stage } from './stage.ts'

/** Where pictures of the pages go, for whoever wants to look at them. */
const pictures = process.env['INCIDENT_PICTURES']

async function wrongOn(page: Page, name: string): Promise<readonly string[]> {
  await settled(page)
  const wrong = [...await axeViolations(page)]
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
  await page.emulateMedia({ colorScheme: 'dark' })
  wrong.push(...(await axeViolations(page, ['color-contrast'])).map((one) => `dark ${one}`))
  if (pictures) await page.screenshot({ path: `${pictures}/${name}-dark.png`, fullPage: true })
  await page.emulateMedia({ colorScheme: 'light' })
  const size = page.viewportSize()
  if (Number(await page.evaluate('document.documentElement.scrollWidth')) > (size?.width ?? 0)) wrong.push('scrolls sideways')
  return wrong.map((one) => `${name}: ${one}`)
}

describeWith(hasChromium)('an incident', () => {
  let stage: Stage
  let desk: Page
  let phone: Page
  let address = ''
  beforeAll(async () => {
    stage = await openStage()
    desk = await stage.page()
    desk.setDefaultTimeout(15_000)
    await setUp(desk, stage.code)
    phone = await stage.page({ viewport: { width: 390, height: 844 }, storageState: await desk.context().storageState() })
    phone.setDefaultTimeout(15_000)
  })
  afterAll(() => stage?.end())

  it('is opened from the menu and led with one press', async () => {
    await desk.getByRole('link', { name: '事案', exact: true }).click()
    await desk.getByRole('button', { name: '事案を開く' }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByLabel('何が起きていますか').fill('全プリンターから英文')
    expect(await axeViolations(desk)).toEqual([])
    await dialog.getByRole('button', { name: '事案を開く' }).click()
    await desk.getByRole('heading', { level: 1, name: 'I-1 全プリンターから英文' }).waitFor()
    address = desk.url()
    await desk.getByRole('button', { name: '自分が指揮する' }).click()
    await desk.getByText('指揮: 山田 太郎').waitFor()
  })

  it('is worked by a playbook; a phone shows one lane and hears of it by itself', async () => {
    await desk.getByRole('button', { name: 'これで進める ランサムウェア（身代金要求）' }).click()
    await desk.getByRole('heading', { name: '次にすること' }).waitFor()
    await phone.goto(address)
    await phone.getByRole('heading', { name: '次にすること' }).waitFor()
    await phone.getByLabel('担当の列').first().selectOption('hearing')
    expect(await phone.getByRole('region', { name: '遮断' }).isVisible()).toBe(false)
    const lane = desk.getByRole('region', { name: 'ヒアリング' })
    await lane.getByRole('button', { name: '済んだ 指揮と記録を決め、この画面で始める' }).click()
    await lane.getByText('終わった手順・不要になった手順（1）').waitFor()
    await phone.getByRole('region', { name: 'ヒアリング' }).getByText('終わった手順・不要になった手順（1）').waitFor()
    await phone.getByRole('group', { name: '電子カルテか、二つ以上の部門システムが使えませんか' }).getByRole('button', { name: /^いいえ/ }).click()
    await desk.getByRole('region', { name: '診療継続' }).getByText('終わった手順・不要になった手順（2）').waitFor()
    expect([...await wrongOn(desk, 'board'), ...await wrongOn(phone, 'board-phone')]).toEqual([])
    await desk.setViewportSize({ width: 1600, height: 1000 })
    expect(await wrongOn(desk, 'board-wide')).toEqual([])
    await desk.setViewportSize({ width: 1280, height: 900 })
  })

  it('a step is recorded with name, reason and time from paper', async () => {
    await desk.getByRole('button', { name: 'くわしく記録 警察のサイバー窓口に相談する' }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByLabel('状態').selectOption('skipped')
    await dialog.getByLabel('行わない理由').fill('県警から先に電話があった')
    await dialog.getByLabel('行った人').fill('佐藤')
    expect(await axeViolations(desk)).toEqual([])
    await dialog.getByRole('button', { name: '記録する' }).click()
    await dialog.waitFor({ state: 'hidden' })
  })

  it('tells its timeline, and takes the paper sheet', async () => {
    await phone.getByRole('navigation', { name: 'この事案の画面' }).getByRole('link', { name: '経過' }).click()
    await phone.getByText('「警察のサイバー窓口に相談する」は行わないことにしました。').waitFor()
    await phone.getByText('紙の記録をまとめて書き写す').click()
    await phone.getByLabel('1行目の日時').fill('2026-01-01T00:30')
    await phone.getByLabel('1行目の内容').fill('当直が気づき、LANを抜いた')
    await phone.getByRole('button', { name: '書き写す' }).click()
    await phone.getByText('1行を書き写しました').waitFor()
    const first = phone.getByRole('list', { name: '経過' }).getByRole('listitem').first()
    expect(await first.textContent()).toMatch(/当直が気づき、LANを抜いた.*紙から転記/)
    expect(await wrongOn(phone, 'timeline-phone')).toEqual([])
    await desk.goto(`${address}/timeline`)
    await desk.getByLabel('担当の列').nth(1).selectOption('hearing')
    const saving = desk.waitForEvent('download')
    await desk.getByRole('button', { name: 'CSVで保存' }).click()
    expect((await saving).suggestedFilename()).toBe('I-1-経過.csv')
    expect(await wrongOn(desk, 'timeline')).toEqual([])
  })

  it('roles are handed over, playbooks looked at, and a drill is unmistakable', async () => {
    await desk.goto(`${address}/roles`)
    await desk.getByRole('button', { name: '引き継ぐ 指揮' }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByLabel('名前').fill('鈴木')
    await dialog.getByRole('button', { name: '引き継ぐ' }).click()
    await desk.getByText('指揮: 鈴木').waitFor()
    expect(await wrongOn(desk, 'roles')).toEqual([])
    await desk.goto('/h/h1/playbooks')
    await desk.getByText('身代金要求').first().waitFor()
    expect(await wrongOn(desk, 'playbooks')).toEqual([])
    await phone.goto('/h/h1/incidents')
    await phone.getByRole('button', { name: '訓練を始める' }).click()
    await phone.getByRole('dialog').getByRole('button', { name: '訓練を始める' }).click()
    await phone.getByText('これは訓練です。').first().waitFor()
    expect(await wrongOn(phone, 'drill-phone')).toEqual([])
    await desk.goto('/h/h1/incidents')
    await desk.getByText('T-1').waitFor()
    expect(await wrongOn(desk, 'incidents')).toEqual([])
    expect(stage.complaints).toEqual([])
    expect(stage.strangers).toEqual([])
  })
})
