// The whole way of a report in a real browser against the real server: phone and desktop, keyboard, axe, twenty seconds,
// and what happens when the server is away.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { axeViolations } from '#tools/testing/browser.ts'
import { describeWith, hasChromium } from '#tools/testing/needs.ts'
import { code, desktop, openStage, phone, type Stage } from './stage.ts'
import { seconds, Steps } from './steps.ts'

const symptoms = (page: Page) => page.locator('#symptoms')
const symptom = (page: Page, name: RegExp) => page.getByRole('checkbox', { name })
const send = (page: Page) => page.getByRole('button', { name: '送る', exact: true })
const heading = (page: Page, name: RegExp) => page.getByRole('heading', { level: 1, name })
/** Arrived and judged, however other reports from there raised it. */
const judged = (page: Page) => page.locator('.receipt .code').waitFor()
const kept = (page: Page) => page.evaluate('Object.keys(localStorage).filter((key) => key.startsWith("kamo.out.")).length')

/** A photo with what a camera writes into it: its maker's name stands for place and time. */
function photo(): Buffer {
  const jpeg = Buffer.from('/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==', 'base64')
  const note = Buffer.from('Exif\0\0secret-place')
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, note.length + 2]), note, jpeg.subarray(2)])
}

describeWith(hasChromium)('かも?', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage?.end())

  const open = async (options: Parameters<Stage['page']>[0] = {}, path = `/k/${code}`) => {
    const page = await stage.page(options)
    await page.goto(path)
    return page
  }
  let before = 0
  beforeEach(async () => {
    before = (await stage.reports()).length
  })
  const arrived = async (more: number) => expect.poll(async () => (await stage.reports()).length).toBe(before + more)

  it('loads less than 60 kB, and nothing from elsewhere', async () => {
    const files = readdirSync(join(stage.dist, 'k'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    const size = files.reduce((sum, { parentPath, name }) => sum + gzipSync(readFileSync(join(parentPath, name))).length, 0)
    expect(files.length).toBeGreaterThanOrEqual(4)
    expect(size).toBeLessThan(60_000)
    const page = await stage.page()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`/k/${code}`)
    await page.getByText('端末 PC-014').waitFor()
    expect(asked.filter((url) => !url.startsWith(stage.address))).toEqual([])
    expect(asked.filter((url) => /\.(js|css)$/.test(url))).toHaveLength(2)
    await page.context().close()
  })

  it('takes a report in twenty seconds on a phone: scan, read, one symptom, send', async () => {
    const steps = new Steps()
    steps.scan()
    const page = await stage.page({ viewport: phone, hasTouch: true, isMobile: true })
    await steps.wait('page', async () => {
      await page.goto(`/k/${code}`)
      await send(page).waitFor()
    })
    await steps.read(symptoms(page))
    await steps.tap(symptom(page, /ファイルが開かない/))
    await steps.tap(send(page))
    await steps.wait('answer', () => heading(page, /いますぐ、この4つ/).waitFor())
    expect(steps.total, steps.told).toBeLessThan(20)
    const call = page.getByRole('link', { name: /電話する 2020/ })
    expect(await call.first().getAttribute('href')).toBe('tel:2020')
    // The call stands before the four actions, and no form is left to fill in.
    const order = await page.evaluate('[...document.querySelectorAll("main .call, main .actions, main input")].map((one) => one.className)')
    // The camera comes after them: the third action asks for a photo, and it has somewhere to go.
    expect(order).toEqual(['call large', 'actions', ''])
    expect(await page.locator('main input:not([type=file]), main textarea, main form').count()).toBe(0)
    expect(await page.locator('.actions li').count()).toBe(4)
    await arrived(1)
    expect((await stage.reports()).at(-1)).toMatchObject({ symptoms: ['files'], callback: '内線 214', device: 'PC-014', place: '3階西', offline: false })
    await page.context().close()
  })

  it('all buttons and the number in place: still twenty seconds from the open page', async () => {
    const page = await open({ viewport: phone })
    await page.getByText('端末 PC-014').waitFor()
    const steps = new Steps()
    await steps.read(symptoms(page))
    await steps.tap(symptom(page, /ウイルス/))
    await steps.tap(page.getByRole('radio', { name: '1台だけ' }))
    await steps.tap(page.getByRole('radio', { name: 'いいえ' }))
    expect(await page.getByLabel(/折り返し/).inputValue()).toBe('内線 214')
    await steps.tap(send(page))
    await steps.wait('answer', () => heading(page, /いますぐ|担当者が急いで/).waitFor())
    expect(steps.total, steps.told).toBeLessThan(20)
    await arrived(1)
    await page.context().close()
  })

  it('is worked by keys alone on a desktop, and in sight at once', async () => {
    const page = await open({ viewport: desktop })
    await page.getByText('端末 PC-014').waitFor()
    expect(await send(page).boundingBox().then((box) => (box?.y ?? 9e9) < 1400)).toBe(true)
    const steps = new Steps()
    await steps.read(symptoms(page))
    const focused = () => page.evaluate('document.activeElement?.value ?? document.activeElement?.className ?? ""')
    for (let n = 0; n < 20 && (await focused()) !== 'slow'; n++) await page.keyboard.press('Tab')
    await steps.press(page, 'Space')
    expect(await symptom(page, /遅い/).isChecked()).toBe(true)
    await steps.press(page, 'Enter')
    await steps.wait('answer', () => judged(page))
    expect(steps.total + 8 * seconds.key, steps.told).toBeLessThan(20)
    // The news has the focus, so that it is read out.
    expect(await page.evaluate('document.activeElement?.tagName')).toBe('H1')
    await arrived(1)
    await page.context().close()
  })

  it('shows what became of it by the receipt, without a name', async () => {
    const page = await open({}, '/k/')
    await symptom(page, /遅い/).check()
    await page.getByLabel(/どこですか/).fill('４階 处置室')
    await send(page).click()
    await judged(page)
    const receipt = (await page.locator('.receipt .code').innerText()).trim()
    expect(receipt).toMatch(/^[0-9A-Z]{2,3}-?[0-9A-Z]{3,4}$/)
    await page.getByRole('link', { name: 'その後を見る' }).click()
    await page.getByText('受け取りました').waitFor()
    expect(await page.locator('[aria-current=step]').innerText()).toContain('受け取りました')
    expect(await page.locator('main').innerText()).not.toContain('處置室')
    expect(await axeViolations(page)).toEqual([])
    await page.goto('/k/r/ZZ-ZZZZ')
    await page.getByText('見つかりません').waitFor()
    await arrived(1)
    await page.context().close()
  })

  it('asks for a symptom where none was chosen, and keeps everything over a reload', async () => {
    const page = await open()
    await send(page).click()
    await page.getByRole('alert').getByText('症状を一つ選んでください').waitFor()
    await symptom(page, /警告/).check()
    await page.getByRole('radio', { name: '2台以上' }).check()
    const session = await page.context().newCDPSession(page)
    await page.getByLabel(/気づいたこと/).focus()
    await session.send('Input.imeSetComposition', { text: 'がめん', selectionStart: 3, selectionEnd: 3 })
    await session.send('Input.insertText', { text: '画面が赤い' })
    await page.getByLabel(/折り返し/).fill('')
    await page.reload()
    expect(await symptom(page, /警告/).isChecked()).toBe(true)
    expect(await page.getByRole('radio', { name: '2台以上' }).isChecked()).toBe(true)
    expect(await page.getByLabel(/気づいたこと/).inputValue()).toBe('画面が赤い')
    // Emptied by hand stays empty, whatever the register knows.
    expect(await page.getByLabel(/折り返し/).inputValue()).toBe('')
    await arrived(0)
    await page.context().close()
  })

  it('a double tap, the back button and a reload send nothing twice', async () => {
    const page = await open()
    await symptom(page, /遅い/).check()
    await send(page).dblclick()
    await judged(page)
    await page.reload()
    await judged(page)
    await page.goBack()
    await heading(page, /インシデントかも/).waitFor()
    expect(await symptom(page, /遅い/).isChecked()).toBe(false)
    await page.getByRole('link', { name: /届いています/ }).waitFor()
    await page.goForward()
    await judged(page)
    await arrived(1)
    await page.context().close()
  })

  it('sends a photo small and without what the camera wrote into it', async () => {
    const page = await open()
    await page.locator('input[type=file]').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: photo() })
    await page.getByRole('img', { name: '写真1' }).waitFor()
    await page.locator('input[type=file]').setInputFiles({ name: 'b.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') })
    await page.getByText('読み込めませんでした').waitFor()
    await page.reload()
    await page.getByRole('img', { name: '写真1' }).waitFor()
    const uploads: Buffer[] = []
    page.on('request', (request) => {
      if (request.method() === 'PUT') uploads.push(request.postDataBuffer() ?? Buffer.alloc(0))
    })
    await symptom(page, /遅い/).check()
    await send(page).click()
    await judged(page)
    await expect.poll(() => stage.photos()).toBe(1)
    expect(uploads.some((one) => one.includes('secret-place'))).toBe(false)
    await page.context().close()
  })

  it('takes the photo that the four actions ask for, once the report is away', async () => {
    const page = await open()
    const before = await stage.photos()
    await symptom(page, /脅迫文/).check()
    await send(page).click()
    await heading(page, /いますぐ/).waitFor()
    const camera = page.getByLabel('撮って送る・写真を加える')
    await camera.setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') })
    await page.getByText('読み込めませんでした').waitFor()
    for (const n of [1, 2, 3]) {
      const drawn = `(() => { const c = document.createElement('canvas'); c.width = ${n * 9}; return c.toDataURL('image/png') })()`
      const buffer = Buffer.from(String(await page.evaluate(drawn)).split(',')[1] ?? '', 'base64')
      await camera.setInputFiles({ name: `${n}.png`, mimeType: 'image/png', buffer })
      await expect.poll(() => stage.photos()).toBe(before + n)
    }
    await page.getByText('写真も届きました').waitFor()
    expect(await camera.count()).toBe(0)
    await page.context().close()
  })

  it('the server is away: says so, shows the number and the four actions, keeps it and sends it once', async () => {
    const page = await open()
    await page.getByText('端末 PC-014').waitFor()
    await symptom(page, /勝手に/).first().check()
    await stage.down()
    await send(page).click()
    await heading(page, /まだ届いていません。電話してください/).waitFor()
    expect(await page.locator('main').getByRole('link', { name: /電話する 2020/ }).getAttribute('href')).toBe('tel:2020')
    expect(await page.locator('.actions li').count()).toBe(4)
    await page.getByText('自動で一度だけ送ります').waitFor()
    expect(await axeViolations(page)).toEqual([])
    expect(await kept(page)).toBe(1)
    // A second page of the same device does not send it a second time.
    await stage.up()
    const other = await page.context().newPage()
    await other.goto(`/k/${code}`)
    await heading(page, /いますぐ、この4つ/).waitFor({ timeout: 20_000 })
    await arrived(1)
    expect((await stage.reports()).at(-1)).toMatchObject({ offline: true, symptoms: [expect.any(String)] })
    await page.waitForTimeout(300)
    expect((await stage.reports()).length).toBe(before + 1)
    await page.context().close()
  })

  it('opens again while the server is away, from the device, and still knows whom to call', async () => {
    const page = await open()
    await page.getByText('端末 PC-014').waitFor()
    await page.evaluate('navigator.serviceWorker.ready.then(() => new Promise((resolve) => setTimeout(resolve, 500)))')
    await stage.down()
    await page.reload()
    await page.getByRole('link', { name: /電話する 2020/ }).waitFor()
    await page.getByText('端末 PC-014').waitFor()
    expect(await symptoms(page).getByRole('checkbox').count()).toBe(6)
    await stage.up()
    await page.context().close()
  })

  it('opens again while the server is away where the browser refuses service workers', async () => {
    const context = { serviceWorkers: 'block' } as const
    const page = await open(context)
    await page.getByText('端末 PC-014').waitFor()
    await stage.down()
    const again = await page.context().newPage()
    await again.goto(`/k/${code}`)
    await again.getByRole('link', { name: /電話する 2020/ }).waitFor()
    expect(await symptoms(again).getByRole('checkbox').count()).toBe(6)
    await stage.up()
    await page.context().close()
  })

  it('a flood is answered by waiting and the phone, and storage that is full by saying so', async () => {
    const page = await open()
    await page.getByText('端末 PC-014').waitFor()
    await page.evaluate(`Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }`)
    await page.route('**/api/v1/kamo/reports', (route) => route.fulfill({ status: 429, json: { error: { code: 'tooMany', reasons: [] } } }))
    await symptom(page, /変なメール/).check()
    await send(page).click()
    await page.getByText('混み合っています').waitFor()
    // Mail alone is never red: nobody is told to pull cables.
    expect(await page.locator('.actions li').count()).toBe(0)
    await page.unroute('**/api/v1/kamo/reports')
    await page.getByRole('button', { name: 'いますぐ送り直す' }).click()
    await arrived(1)
    await page.context().close()
  })

  it('what the server will never take can be corrected', async () => {
    const page = await open()
    // The server itself refuses, in its own words.
    await page.route('**/api/v1/kamo/reports', (route) => {
      void route.continue({ postData: { ...route.request().postDataJSON() as object, callback: '9'.repeat(60) } })
    })
    await symptom(page, /遅い/).check()
    await send(page).click()
    await heading(page, /受け付けられませんでした/).waitFor()
    await page.getByText('入力に誤りがあります').waitFor()
    await page.getByText(/2020.*に電話|電話.*2020/).first().waitFor()
    await page.getByRole('button', { name: '書き直す' }).click()
    expect(await symptom(page, /遅い/).isChecked()).toBe(true)
    await page.context().close()
  })

  it('has no accessibility violations, light and dark, in both languages, and fits narrow phones with large targets', async () => {
    const wrong: string[] = []
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const locale of ['ja-JP', 'en-US'] as const) {
        const page = await open({ viewport: { width: 320, height: 640 }, colorScheme, locale })
        await page.getByText('PC-014').waitFor()
        for (const one of await axeViolations(page)) wrong.push(`${locale} ${colorScheme} form ${one}`)
        if (Number(await page.evaluate('document.documentElement.scrollWidth')) > 320) wrong.push(`${locale} scrolls sideways`)
        const small = await page.evaluate<string[]>(`[...document.querySelectorAll('a, button, .tile, .choice, .camera, main input:not([type=checkbox]):not([type=radio]):not([type=file])')]
          .map((one) => ({ what: one.className || one.id, ...one.getBoundingClientRect().toJSON() })).filter(({ height, width }) => height < 44 || width < 44).map(({ what, height }) => what + ' ' + height)`)
        for (const one of small) wrong.push(`${locale} small ${one}`)
        for (const nth of [0, 5]) {
          await symptoms(page).getByRole('checkbox').nth(nth).check()
          await page.locator('.primary').click()
          await judged(page)
          for (const one of await axeViolations(page)) wrong.push(`${locale} ${colorScheme} answer ${one}`)
          if (Number(await page.evaluate('document.documentElement.scrollWidth')) > 320) wrong.push(`${locale} answer scrolls sideways`)
          await page.goto(`/k/${code}`)
        }
        await page.context().close()
      }
    }
    expect(wrong).toEqual([])
  })

  it('speaks English where it is wanted, and remembers it', async () => {
    const page = await open()
    await page.getByRole('button', { name: 'Switch to English' }).click()
    await page.getByText('What is wrong?').waitFor()
    await page.reload()
    await page.getByRole('checkbox', { name: /Files will not open/ }).waitFor()
    expect(await page.evaluate('document.documentElement.lang')).toBe('en')
    expect(stage.complaints).toEqual([])
    await page.context().close()
  })
})
