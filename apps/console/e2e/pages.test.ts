// Every page: axe finds nothing in light and dark, nothing scrolls sideways at 320 pixels, every button can be pressed,
// kanji can be typed into every field, and the keyboard reaches everything.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CDPSession, Page } from 'playwright-core'
import { describeWith, hasChromium } from '#tools/testing/needs.ts'
import { everyPage } from './every-page.ts'
import { axeViolations } from '#tools/testing/browser.ts'
import { bringFiles, openStage, settled, setUp, type Stage } from './stage.ts'

describeWith(hasChromium)('every page', () => {
  let stage: Stage
  let page: Page
  let addresses: readonly string[]
  beforeAll(async () => {
    stage = await openStage()
    page = await stage.page()
    page.setDefaultTimeout(15_000)
    await setUp(page, stage.code)
    await bringFiles(page)
    await page.getByRole('progressbar').first().waitFor({ state: 'detached' })
    addresses = await everyPage(page)
  })
  afterAll(() => stage?.end())

  it('has no accessibility violations, light or dark, and never scrolls sideways', async () => {
    const wrong: string[] = []
    for (const address of addresses) {
      await page.goto(address)
      await settled(page)
      for (const one of await axeViolations(page)) wrong.push(`${address} ${one}`)
      await page.emulateMedia({ colorScheme: 'dark' })
      // Between light and dark only the colours differ.
      for (const one of await axeViolations(page, ['color-contrast'])) wrong.push(`${address} dark ${one}`)
      await page.emulateMedia({ colorScheme: 'light' })
      // 1280 pixels at 400 % are 320.
      await page.setViewportSize({ width: 320, height: 640 })
      if (Number(await page.evaluate('document.documentElement.scrollWidth')) > 320) wrong.push(`${address} scrolls sideways at 320`)
      await page.setViewportSize({ width: 1280, height: 900 })
      if ((await page.locator('h1').count()) !== 1) wrong.push(`${address} has not one heading`)
      if ((await page.title()) !== (await page.locator('h1').textContent())) wrong.push(`${address} has another title than its heading`)
    }
    expect(wrong).toEqual([])
    expect(addresses.length).toBeGreaterThan(40)
  }, 400_000)

  it('Enter that settles kanji submits nothing, in any field', async () => {
    const session = await page.context().newCDPSession(page)
    const sent: string[] = []
    page.on('request', (request) => {
      if (!['GET', 'HEAD'].includes(request.method()) && !/guess|preview|recovery\/plan$/.test(request.url())) sent.push(`${request.method()} ${request.url()}`)
    })
    let fields = 0
    const lost: string[] = []
    for (const address of addresses) {
      await page.goto(address)
      await settled(page)
      await openEverything(page)
      const inputs = page.locator('input:not([type=file]):not([type=checkbox]):not([type=radio]):not([type=date]):not([type=datetime-local]):not([type=range]):visible, textarea:visible')
      for (let at = 0; at < (await inputs.count()); at += 1) {
        const input = inputs.nth(at)
        await input.fill('')
        await input.focus()
        await compose(session)
        fields += 1
        if (!(await input.inputValue()).includes('漢字')) lost.push(`${address} ${at}`)
        if (!page.url().endsWith(address)) lost.push(`${address} went to ${page.url()}`)
      }
    }
    expect(lost).toEqual([])
    expect(sent).toEqual([])
    expect(fields).toBeGreaterThan(30)
  }, 400_000)

  it('lets every button be pressed without a crash', async () => {
    let pressed = 0
    for (const address of addresses) {
      await page.goto(address)
      await settled(page)
      const names = new Set<string>()
      const buttons = page.locator('main button:visible, main summary:visible')
      const count = Math.min(await buttons.count(), 40)
      for (let at = 0; at < count; at += 1) {
        const button = buttons.nth(at)
        if (!(await button.isVisible().catch(() => false))) continue
        const name = ((await button.getAttribute('aria-label')) ?? (await button.textContent()) ?? '').replace(/[\d「].*/, '')
        if (names.has(name)) continue
        names.add(name)
        // Buttons that say why they cannot be pressed are pressed too.
        await button.click({ timeout: 2000, force: true }).catch(() => undefined)
        pressed += 1
        await page.keyboard.press('Escape')
        if (!page.url().endsWith(address)) await page.goto(address)
        await settled(page)
      }
    }
    expect(pressed).toBeGreaterThan(60)
    expect(stage.complaints).toEqual([])
  }, 400_000)

  it('can be walked by keyboard: the skip link first, a visible focus everywhere, no trap', async () => {
    for (const address of addresses.slice(0, 4)) {
      await page.goto(address)
      await settled(page)
      await page.keyboard.press('Tab')
      expect(await focused(page)).toMatchObject({ text: '本文へ移る', shown: true })
      await page.keyboard.press('Enter')
      expect(await page.evaluate('document.activeElement?.id')).toBe('main')
      const seen = new Set<string>()
      for (let step = 0; step < 200; step += 1) {
        await page.keyboard.press('Tab')
        const now = await focused(page)
        if (now.at === 'body' || seen.has(now.at)) break
        seen.add(now.at)
        expect(now.shown, `${address}: no visible focus on ${now.text}`).toBe(true)
      }
      expect(seen.size).toBeGreaterThan(5)
    }
  }, 200_000)

  it('says aloud which page was opened, and speaks English when asked', async () => {
    await page.goto('/h/h1/today')
    await settled(page)
    await page.getByRole('link', { name: '9つの心得', exact: true }).click()
    await page.getByText('9つの心得の点検結果 を開きました').waitFor({ state: 'attached' })
    expect(await page.evaluate('document.activeElement?.tagName')).toBe('H1')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { level: 1, name: 'The nine duties: results' }).waitFor()
    expect(await page.evaluate('document.documentElement.lang')).toBe('en')
    await page.getByRole('button', { name: '日本語' }).click()
  })

  it('asked nobody but the server', () => {
    expect(stage.strangers).toEqual([])
    expect(stage.complaints).toEqual([])
  })
})

/** Folded parts are opened, so that their fields are tried too. */
async function openEverything(page: Page): Promise<void> {
  await page.evaluate('for (const one of document.querySelectorAll("main details")) one.open = true')
}

/** A word composed and settled by Enter, once as browsers should send it and once as the worst of them do. */
async function compose(session: CDPSession): Promise<void> {
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 } as const
  await session.send('Input.imeSetComposition', { text: 'かんじ', selectionStart: 3, selectionEnd: 3 })
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter, windowsVirtualKeyCode: 229 })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter })
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...enter, text: '\r' })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter })
  await session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
  await session.send('Input.insertText', { text: '漢字' })
}

async function focused(page: Page): Promise<{ readonly at: string; readonly text: string; readonly shown: boolean }> {
  const found = await page.evaluate(`(() => {
    const one = document.activeElement
    if (!one || one === document.body) return { at: 'body', text: '', shown: true }
    const all = [...document.querySelectorAll('*')]
    const style = getComputedStyle(one)
    const box = one.getBoundingClientRect()
    return {
      at: String(all.indexOf(one)),
      text: one.textContent.trim().slice(0, 40),
      shown: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.width > 1 && box.height > 1,
    }
  })()`)
  // The expression above returns this shape.
  return found as { at: string; text: string; shown: boolean }
}
