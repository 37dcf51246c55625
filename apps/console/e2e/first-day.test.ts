// A first day in the browser: set-up, files, the board, a finding down to its row, a task, an exception, a review by phone.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page, Request } from 'playwright-core'
import { describeWith, hasChromium } from '#tools/testing/needs.ts'
import { axeViolations } from '#tools/testing/browser.ts'
import { bringFiles, login, openStage, password, settled, setUp, startSetUp, type Stage } from './stage.ts'

describeWith(hasChromium)('a first day', () => {
  let stage: Stage
  let page: Page
  beforeAll(async () => {
    stage = await openStage()
    page = await stage.page()
    page.setDefaultTimeout(15_000)
  })
  afterAll(() => stage?.end())

  it('a form that was refused goes off at the first click when it was put right', async () => {
    let sent = 0
    const count = (request: Request) => {
      if (request.method() === 'POST' && request.url().endsWith('/setup')) sent += 1
    }
    page.on('request', count)
    const complaint = page.locator('[data-invalid] [slot=errorMessage]')
    await startSetUp(page, stage.code, 'own')
    for (const [at, word] of ['short', 'shorter'].entries()) {
      await page.getByLabel('パスワード').fill(word)
      if (at > 0) await complaint.waitFor({ state: 'detached' })
      await page.getByRole('button', { name: 'はじめる' }).click()
      await expect.poll(() => sent).toBe(at + 1)
      await complaint.waitFor()
    }
    page.off('request', count)
  })

  it('sets up with the code from the terminal', async () => {
    await page.goto('/')
    await settled(page)
    expect(await axeViolations(page)).toEqual([])
    await setUp(page, stage.code)
    await expect.poll(() => page.title()).toBe('今日やること')
  })

  it('says of every file what it was taken for, and what to do with a stranger', async () => {
    await bringFiles(page)
    const list = page.getByRole('list', { name: '置いたファイル' })
    expect(await list.getByText('読めなかったところが').count()).toBe(1)
    expect(await list.getByRole('link', { name: '列の意味を教える' }).count()).toBe(1)
    // Not "0 were read" with a tick: an archive that does not open says why.
    const broken = { name: '議事録.zip', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003\u0004 not whole') }
    await page.getByTestId('drop-input').setInputFiles([broken])
    await list.getByText('zip として読めません').waitFor()
  })

  it('shows the nine, and leads from one of them to the row of the file', async () => {
    await page.getByRole('link', { name: '9つの心得', exact: true }).click()
    await expect.poll(() => page.getByRole('article').count(), { timeout: 15_000 }).toBe(9)
    await page.getByRole('article').filter({ hasText: '要対応' }).first().getByRole('link').first().click()
    await settled(page)
    await page.getByRole('region', { name: /^指摘/ }).getByRole('link').first().click()
    await settled(page)
    await page.getByRole('button', { name: 'やることにする' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'やることにする' }).click()
    await page.getByText('もう「やること」に入っています。').waitFor()
    await page.getByText(/の\d+行目/).first().click()
    await page.getByText('この行です').waitFor({ state: 'attached' })
  })

  it('a task is finished with a word about it', async () => {
    await page.getByRole('link', { name: 'やること', exact: true }).click()
    await page.getByRole('button', { name: /を済みにする/ }).first().click()
    await page.getByLabel('したこと').fill('3つを無効にしました。')
    await page.getByRole('dialog').getByRole('button', { name: '済みにする' }).click()
    await page.getByText('やることはありません。').waitFor()
  })

  it('a department answers by phone, without logging in', async () => {
    await page.getByRole('link', { name: '棚卸し', exact: true }).click()
    await page.getByRole('button', { name: '棚卸しを始める' }).click()
    await page.getByLabel('棚卸しの名前').fill('秋の棚卸し')
    await page.getByLabel('締め切り').fill('2099-01-31')
    await page.getByRole('dialog').getByRole('button', { name: '始める' }).click()
    const link = await page.getByRole('dialog').locator('code').first().textContent()
    const phone = await stage.page({ viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true })
    await phone.goto(link ?? '')
    await settled(phone)
    expect(await phone.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
    expect(await axeViolations(phone)).toEqual([])
    await phone.getByRole('button', { name: '使っている' }).first().tap()
    await phone.getByLabel('あなたのお名前').fill('病棟師長')
    await phone.getByRole('button', { name: '送る' }).tap()
    await phone.getByText('受け取りました。').waitFor()
    await phone.context().close()
  })

  it('logging out and in again comes back to the page', async () => {
    await page.keyboard.press('Escape')
    await page.goto('/h/h1/ledger')
    await settled(page)
    await page.getByRole('button', { name: 'ログアウト' }).click()
    await page.getByRole('heading', { name: 'ログイン' }).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.goto('/h/h1/reports')
    await page.getByLabel('ログイン名').fill(login)
    await page.getByLabel('パスワード').fill('ちがう合言葉です')
    await page.getByRole('button', { name: 'ログインする', exact: true }).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel('パスワード').fill(password)
    await page.getByRole('button', { name: 'ログインする', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '報告書' }).waitFor()
  })

  it('asked nobody but the server, and the browser had nothing to complain of', () => {
    expect(stage.strangers).toEqual([])
    expect(stage.complaints).toEqual([])
  })
})
