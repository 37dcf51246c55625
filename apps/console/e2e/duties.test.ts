// From the first question to a sent report, by mouse and keyboard, wide and narrow, light and dark.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { axeViolations } from '#tools/testing/browser.ts'
import { describeWith, hasChromium } from '#tools/testing/needs.ts'
import { callHeader } from '#apps/contract/client.ts'
import { openStage, settled, setUp, type Stage } from './stage.ts'

const pictures = process.env['PICTURES']

describeWith(hasChromium)('duties and reports of an incident', () => {
  let stage: Stage
  let page: Page
  let address = ''
  beforeAll(async () => {
    stage = await openStage()
    page = await stage.page()
    page.setDefaultTimeout(15_000)
    await setUp(page, stage.code)
    const facility = /\/h\/([^/]+)/.exec(page.url())?.[1] ?? ''
    const answer = await page.request.post(`/api/v1/facilities/${facility}/incidents`, {
      headers: { [callHeader.name]: callHeader.value }, data: { mode: 'real', title: 'すべてのプリンターから英文が出る' },
    })
    const { id } = await answer.json() as { readonly id: string }
    address = `/h/${facility}/incidents/${id}`
  })
  afterAll(() => stage?.end())

  const looked = async (name: string) => {
    const wrong: string[] = []
    for (const [width, height] of [[1280, 900], [390, 844]] as const) {
      await page.setViewportSize({ width, height })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        for (const one of await axeViolations(page)) wrong.push(`${name} ${width} ${colorScheme} ${one}`)
        if (pictures) await page.screenshot({ path: `${pictures}/${name}-${width}-${colorScheme}.png`, fullPage: true })
      }
      if (Number(await page.evaluate('document.documentElement.scrollWidth')) > width) wrong.push(`${name} scrolls sideways at ${width}`)
    }
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 1280, height: 900 })
    expect(wrong).toEqual([])
  }

  it('asks, counts, and is told', async () => {
    await page.goto(`${address}/duties`)
    await settled(page)
    const asked = page.getByRole('group', { name: 'だれかが悪意でしたことですか（ランサムウェア、侵入、盗み、脅し）。' })
    await asked.getByRole('button', { name: 'はい' }).click()
    await page.getByRole('group', { name: /患者さんや職員の個人情報が/ }).getByRole('button', { name: 'おそれがある' }).click()
    const police = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '警察への通報・相談' }) })
    await police.getByText('進行中').waitFor()
    await police.getByRole('button', { name: '済んだと記録する' }).click()
    await page.getByLabel('受付番号').fill('受-15')
    await page.getByRole('dialog').getByRole('button', { name: '済んだと記録する' }).click()
    await police.getByText('済み', { exact: true }).waitFor()
    expect(await police.textContent()).toContain('受-15')
    const full = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '個人情報保護委員会への確報' }) })
    await full.getByText('数え方と根拠').click()
    expect(await full.textContent()).toContain('60日目まで')
    await looked('duties')
  }, 60_000)

  it('fills a report by one tap, takes 「不明」, sends it and keeps the version', async () => {
    await page.goto(`${address}/forms`)
    await settled(page)
    await looked('forms')
    await page.getByRole('link', { name: /^書く・出す\s*個人情報保護委員会の九項目/ }).click()
    await page.getByRole('button', { name: /^この内容を使う\s*概要/ }).first().click()
    await page.getByText('事案の題名から').first().waitFor()
    await page.getByRole('button', { name: /^不明にする\s*原因/ }).click()
    await page.getByText('12項目のうち2項目が書けています（うち「不明」1項目）').waitFor()
    await page.getByRole('button', { name: '出したことを記録する' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '出したことを記録する' }).click()
    await page.getByRole('heading', { name: '第1版（速報）' }).waitFor()
    await page.getByText('最後に出した版と同じです。').waitFor()
    await looked('form')
    const [file] = await Promise.all([
      page.waitForEvent('download'), page.getByRole('link', { name: '第1版（速報）をExcelで' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('privacy-commission-I-1-1.xlsx')
    expect(stage.complaints).toEqual([])
    expect(stage.strangers).toEqual([])
  }, 60_000)
})
