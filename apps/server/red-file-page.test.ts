// The HTML of the red file as it lies on a stick: opened from file:// without a network, filled in, saved, printed, taken in by a server.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { axeViolations, openBrowser } from '#tools/testing/browser.ts'
import { describeWith, hasChromium } from '#tools/testing/needs.ts'
import { testHouse, type Browser as Caller, type TestHouse } from './testing/house.ts'

const shots = process.env['SHOTS']

describeWith(hasChromium)('the red file on a stick', () => {
  const folder = mkdtempSync(join(tmpdir(), 'red-'))
  const address = pathToFileURL(join(folder, 'red-file.html')).href
  const asked: string[] = []
  const complaints: string[] = []
  let house: TestHouse
  let caller: Caller
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    house = await testHouse()
    caller = await house.person('jitsumu', 'a', ['practitioner'])
    const params = { facility: 'a' }
    await caller.call('agreed.save', { params, body: { kind: 'cutPoint', is: { name: '</script><b>保守ルーター', sort: 'outside', how: '電源を抜く' } } })
    await caller.call('redFile.make', { params })
    const response = await caller.fetch('/api/v1/facilities/a/red-file/versions/1/html')
    writeFileSync(join(folder, 'red-file.html'), Buffer.from(await response.arrayBuffer()))
    browser = await openBrowser()
    const context = await browser.newContext({ offline: true, acceptDownloads: true, locale: 'ja-JP', timezoneId: 'Asia/Tokyo' })
    page = await context.newPage()
    page.setDefaultTimeout(10_000)
    page.on('request', (request) => {
      if (!/^(file|data|blob):/.test(request.url())) asked.push(request.url())
    })
    page.on('console', (line) => {
      if (line.type() === 'error' || line.type() === 'warning') complaints.push(line.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.goto(address)
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await house?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const fill = async () => {
    await page.getByLabel('記入する人の名前').fill('田中')
    await page.getByLabel('何が起きたか').fill('プリンターが止まらない')
    await page.getByRole('button', { name: '済み: おかしい端末のLANを抜き、電源は切らない' }).click()
    await page.getByRole('button', { name: /^切った: / }).click()
    await page.getByLabel('相手の名前').fill('院長')
    await page.locator('#do-calls').getByRole('button', { name: '電話を記録', exact: true }).click()
    await page.getByLabel('したこと、見たこと').fill('外来は紙に切り替えた')
    await page.getByRole('button', { name: '経過に加える' }).click()
  }

  it('is filled in without a network, and remembers', async () => {
    await fill()
    await page.getByText('記入しました（4 件目）。').waitFor()
    await page.reload()
    expect(await page.locator('ol.log li').count()).toBe(4)
    expect(await page.getByLabel('記入する人の名前').inputValue()).toBe('田中')
    await page.getByRole('button', { name: '取り消す' }).first().click()
    expect(await page.locator('ol.log li').count()).toBe(3)
    await page.getByRole('button', { name: '済み: おかしい端末のLANを抜き、電源は切らない' }).click()
  })

  it('reads well on a phone and a desk, also for a screen reader', async () => {
    const wrong: string[] = []
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 })
      if (shots) await page.screenshot({ path: `${shots}/red-page-${width}.png`, fullPage: true })
      for (const open of [false, true]) {
        await page.evaluate(`document.querySelectorAll('details').forEach((one) => { one.open = ${open} })`)
        for (const one of await axeViolations(page)) wrong.push(`${width} ${one}`)
        if (Number(await page.evaluate('document.documentElement.scrollWidth')) > width) wrong.push(`scrolls sideways at ${width} ${open}`)
      }
    }
    expect(wrong).toEqual([])
  }, 60_000)

  it('its result is taken in by a server, once, also after it was loaded on another computer', async () => {
    const saved = async (from: Page) => {
      const [download] = await Promise.all([from.waitForEvent('download'), from.getByRole('button', { name: '結果を保存' }).click()])
      return readFileSync(await download.path())
    }
    const take = async (body: Buffer) => {
      const answer = await caller.call('redFile.takeIn', { params: { facility: 'a' }, query: {}, body: new Uint8Array(body) })
      return answer.ok ? answer.value : answer
    }
    const first = await saved(page)
    expect(await take(first)).toMatchObject({ opened: true, taken: 4, already: 0, problems: [] })
    const other = await (await browser.newContext({ offline: true, locale: 'ja-JP', timezoneId: 'Asia/Tokyo' })).newPage()
    await other.goto(address)
    expect(await other.locator('ol.log li').count()).toBe(1)
    await other.getByLabel('続きを読み込む').setInputFiles({ name: 'r.json', mimeType: 'application/json', buffer: first })
    await other.getByText('4 件を読み込みました。').waitFor()
    await other.getByLabel('続きを読み込む').setInputFiles({ name: 'r.json', mimeType: 'application/json', buffer: Buffer.from('{') })
    await other.getByText('読み込めませんでした').waitFor()
    await other.getByLabel('したこと、見たこと').fill('業者が来た')
    await other.getByRole('button', { name: '経過に加える' }).click()
    expect(await take(await saved(other))).toMatchObject({ opened: false, taken: 1, already: 4, problems: [] })
  }, 30_000)

  it('says after 90 days that it is old', async () => {
    const later = await (await browser.newContext({ offline: true, locale: 'ja-JP' })).newPage()
    await later.clock.setFixedTime(new Date(Date.now() + 92 * 86_400_000))
    await later.goto(address)
    await later.getByText('この版は作ってから').waitFor()
    expect(await page.locator('#aged').isVisible()).toBe(false)
  })

  it('asked nobody for anything, and its own policy stopped nothing of its own', () => {
    expect(asked).toEqual([])
    expect(complaints).toEqual([])
  })
})
