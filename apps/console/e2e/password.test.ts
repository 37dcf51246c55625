// The page about passwords: says why at every letter, knows the hospital's names, sends nothing and keeps nothing.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { describeWith, hasChromium } from '#tools/testing/needs.ts'
import { axeViolations } from '#tools/testing/browser.ts'
import { openStage, settled, setUp, type Stage } from './stage.ts'

const field = '調べたいパスワード'

describeWith(hasChromium)('the page about passwords', () => {
  let stage: Stage
  let page: Page
  const sent: string[] = []
  beforeAll(async () => {
    stage = await openStage()
    page = await stage.page()
    page.setDefaultTimeout(15_000)
  })
  afterAll(() => stage?.end())

  const open = async () => {
    await page.goto('/password')
    await settled(page)
    await page.getByLabel(field).waitFor()
  }

  it('serves somebody who is not logged in', async () => {
    await open()
    await page.getByLabel(field).fill('bananarinngo')
    await page.getByText('よくある言葉を二つつないだだけです').waitFor()
    expect(await page.getByRole('status').textContent()).toContain('弱い')
    await page.getByLabel(field).fill('kesahatottemoatsukattane,natsu!')
    await page.getByText('文になっています').waitFor()
    expect(await page.getByRole('status').textContent()).toContain('強い')
  })

  it('refuses what is made from the names typed beside it', async () => {
    await page.getByLabel(field).fill('KoroTaro2024')
    await page.getByLabel('病院や自分の名前').fill('ころ病院、ころ 太郎')
    await page.getByText('病院や本人の名前から作られています').waitFor()
    expect(await page.getByRole('status').textContent()).toContain('使ってはいけません')
  })

  it('has no accessibility violations with any verdict, light or dark, and fits a phone', async () => {
    const wrong: string[] = []
    const typedAndSaid = [
      ['KoroTaro', '使ってはいけません'], ['neko2024', '弱い'], ['k7#Qm2!x', 'まずまず'], ['pencil river seven blanket moss', '強い'],
    ] as const
    for (const [typed, verdict] of typedAndSaid) {
      await page.getByLabel(field).fill(typed)
      await page.getByRole('status').getByText(verdict).waitFor()
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        for (const one of await axeViolations(page)) wrong.push(`${verdict} ${colorScheme} ${one}`)
      }
      await page.emulateMedia({ colorScheme: 'light' })
      await page.setViewportSize({ width: 320, height: 640 })
      if (Number(await page.evaluate('document.documentElement.scrollWidth')) > 320) wrong.push(`${verdict} scrolls sideways`)
      await page.setViewportSize({ width: 1280, height: 900 })
    }
    expect(wrong).toEqual([])
  })

  it('takes Japanese from the input method once the letters are shown', async () => {
    await page.getByLabel(field).fill('')
    await page.getByRole('button', { name: '表示' }).click()
    await page.getByLabel(field).focus()
    const session = await page.context().newCDPSession(page)
    await session.send('Input.imeSetComposition', { text: 'さくら', selectionStart: 3, selectionEnd: 3 })
    await session.send('Input.insertText', { text: '桜' })
    await page.getByText('よくある言葉一つがもとになっています').waitFor()
    expect(await page.getByLabel(field).inputValue()).toBe('桜')
  })

  it('sends nothing of it, keeps nothing of it, and forgets it when the page is left', async () => {
    await setUp(page, stage.code)
    await open()
    await page.getByText('登録されている病院の名前も調べます').waitFor()
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    await page.getByLabel(field).fill('zebra-ga-sora')
    await page.getByRole('status').waitFor()
    expect(sent).toEqual([])
    const kept = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, location.href])')
    expect(kept).not.toContain('zebra')
    await page.evaluate('dispatchEvent(new PageTransitionEvent("pagehide"))')
    await expect.poll(() => page.getByLabel(field).inputValue()).toBe('')
    expect(stage.strangers).toEqual([])
    expect(stage.complaints).toEqual([])
  })
})
