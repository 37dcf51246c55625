// Evidence by hand: an item, a sealed folder with a changed, a missing and an extra file, a hand-over, a device on hold.
import { mkdirSync, mkdtempSync, rmSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { bag } from '#engines/bagit'
import { axeViolations } from '#tools/testing/browser.ts'
import { describeWith, hasChromium } from '#tools/testing/needs.ts'
import { openStage, settled, setUp, type Stage } from './stage.ts'

describeWith(hasChromium)('evidence', () => {
  let stage: Stage
  let page: Page
  const root = mkdtempSync(join(tmpdir(), 'evidence-page-'))
  beforeAll(async () => {
    stage = await openStage()
    page = await stage.page()
    page.setDefaultTimeout(15_000)
    await setUp(page, stage.code)
    const opened = await page.request.post('/api/v1/facilities/h1/incidents', { data: { title: '英文の印刷' }, headers: { 'x-kokoroe': '1' } })
    const { id } = (await opened.json()) as { id: string }
    await page.goto(`/h/h1/incidents/${id}/evidence`)
    await settled(page)
  })
  afterAll(async () => {
    await stage?.end()
    rmSync(root, { recursive: true, force: true })
  })

  async function collected(): Promise<string> {
    const files = ['a.txt', 'b.txt'].map((name) => ({ name, size: 5, open: () => [Buffer.from(name)] }))
    for await (const { path, content } of bag({ folder: 'kokoroe-T-101', info: [['Source-Host', 'T-101']], files })) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      for await (const piece of content) writeFileSync(join(root, path), piece)
    }
    return join(root, 'kokoroe-T-101')
  }

  const looked = async (name: string) => {
    const wrong: string[] = []
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        wrong.push(...(await axeViolations(page)).map((one) => `${name} ${colorScheme} ${width} ${one}`))
        if (Number(await page.evaluate('document.documentElement.scrollWidth')) > width) wrong.push(`${name} scrolls sideways at ${width}`)
        const shots = process.env['EVIDENCE_SHOTS']
        if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}-${colorScheme}-${width}.png`), fullPage: true })
      }
    }
    await page.emulateMedia({ colorScheme: 'light' })
    expect(wrong).toEqual([])
  }

  /** Sent, and then the page was closed. */
  async function leftOver(): Promise<void> {
    const headers = { 'x-kokoroe': '1', 'content-type': 'application/octet-stream' }
    const address = page.url().replace('/h/h1/', '/api/v1/facilities/h1/')
    const { sha256 } = (await (await page.request.post(`${address}/bytes`, { data: Buffer.from('left over'), headers })).json()) as { sha256: string }
    utimesSync(join(stage.data, 'evidence', 'h1', sha256), 0, Date.now() / 1000 - 7200)
    await page.reload()
    await settled(page)
    await page.getByRole('heading', { name: 'まだ登録していないファイル（1件）' }).waitFor()
    await page.getByRole('button', { name: '今、読み直す' }).click()
    await page.getByText('読み直しを始めました。').waitFor()
    await looked('left-over')
    const section = page.getByRole('region', { name: 'まだ登録していないファイル（1件）' })
    await page.getByRole('button', { name: '証拠に登録する' }).click()
    await page.getByRole('dialog').getByLabel('ファイルの名前').fill('IMG_1.jpg')
    await page.getByRole('dialog').getByRole('button', { name: '証拠に登録する' }).click()
    await section.waitFor({ state: 'detached' })
    await page.getByText(/^[1-9]\d*\. IMG_1\.jpg$/).waitFor({ state: 'attached' })
  }

  it('an item is written down and a folder is taken in; what does not fit is named', async () => {
    await page.getByRole('button', { name: '証拠を登録する' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('何ですか').fill('3階東の端末の記録')
    await dialog.getByLabel('集めた人').fill('田中')
    await dialog.getByRole('button', { name: '証拠を登録する' }).click()
    await page.getByRole('heading', { level: 3, name: 'E-1 3階東の端末の記録' }).waitFor()
    const folder = await collected()
    writeFileSync(join(folder, 'data/a.txt'), 'A.txt')
    unlinkSync(join(folder, 'data/b.txt'))
    writeFileSync(join(folder, 'data/c.txt'), 'c')
    await page.getByRole('button', { name: 'ファイルを取り込む' }).click()
    await page.getByTestId('pick-folder').setInputFiles(folder)
    await dialog.getByText('6 件を選びました。').waitFor()
    await dialog.getByRole('button', { name: '取り込む', exact: true }).click()
    await dialog.getByText('6 件を取り込みました。').waitFor()
    for (const text of ['「data/a.txt」の中身が、封をしたときと違います。', '「data/b.txt」がありません。', '「data/c.txt」は一覧にありません。']) {
      expect(await dialog.getByText(text).count()).toBe(1)
    }
    await looked('taken')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect(await page.getByText('取り込んだものは、合わないものも含めてすべて保管しました。').count()).toBe(1)
  }, 120_000)

  it('it is handed over, a device is put on hold and let go', async () => {
    const dialog = page.getByRole('dialog')
    await page.getByRole('button', { name: '引き渡す' }).click()
    expect(await dialog.getByLabel('渡す人').inputValue()).toBe('田中')
    await dialog.getByLabel('受け取る人').fill('県警 高橋')
    await dialog.getByRole('button', { name: '引き渡す' }).click()
    await page.getByText('いま 県警 高橋 が持っています').waitFor()
    await page.getByRole('button', { name: '機器を保全中にする' }).click()
    await dialog.getByLabel('機器の名前').fill('T-101')
    await dialog.getByRole('button', { name: '機器を保全中にする' }).click()
    await page.getByRole('link', { name: '札を印刷' }).waitFor()
    await page.getByRole('link', { name: /保全中・初期化禁止\s*1台/ }).waitFor()
    await looked('held')
    await leftOver()
    await page.getByRole('button', { name: '解く' }).click()
    await dialog.getByLabel('解く人').fill('業者 山本')
    await dialog.getByLabel('理由').fill('写しを取った')
    await dialog.getByRole('button', { name: '解く' }).click()
    await page.getByText('解きました').waitFor()
    await page.goto(page.url().replace(/evidence$/, 'outside'))
    await settled(page)
    await page.getByRole('button', { name: '会社に質問する' }).click()
    await dialog.getByLabel('会社の名前').fill('復旧A社')
    await dialog.getByRole('group', { name: /^患者の情報を扱う秘密保持/ }).getByLabel('いいえ').check()
    await dialog.getByRole('button', { name: '答えを記録する' }).click()
    await page.getByText('復旧A社: 頼まないでください').waitFor()
    await looked('outside')
    await page.goto('/h/h1/heads')
    await settled(page)
    const groups = await page.locator('code').first().textContent()
    await page.getByLabel('紙の 64 文字').fill(groups ?? '')
    await page.getByLabel('署名した人').fill('田中')
    await page.getByLabel('もう一人').fill('佐藤')
    await page.getByRole('button', { name: '署名を記録する' }).click()
    await page.getByText('田中・佐藤').waitFor()
    await looked('heads')
    expect(stage.complaints).toEqual([])
    expect(stage.strangers).toEqual([])
  }, 120_000)
})
