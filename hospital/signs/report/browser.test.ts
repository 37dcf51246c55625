// The page in a real browser: opens from a file without a network, is found fault with by nobody, and works by
// keyboard.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { axeViolations, openBrowser } from '#tools/testing/browser.ts'
import { describeWith, hasChromium } from '#tools/testing/needs.ts'
import { detection, input, rule, start } from './report.fixture.ts'
import { writeReport } from './report.ts'

const nasty = '</script><img src="https://example.org/x" onerror="document.title=1">'
const hour = 3_600_000
const sticky = rule({ id: '2fdefcb3-dbda-401e-ae23-f0db027628bc', title: 'Sticky', level: 'critical',
  tags: ['attack.persistence', 'attack.t1546.008'] })
const cleared = rule({ title: 'Cleared', level: 'high', tags: ['attack.defense-impairment', 'attack.t1685.005'],
  references: ['https://example.org/'], falsePositives: ['Admins'] })
const quiet = rule({ title: 'Quiet', level: 'low' })
const both = rule({ title: 'Both', level: 'medium', kind: 'correlation', tags: ['attack.credential-access'] })

const detections = [
  detection({ rule: sticky, computer: '受付-PC07',
    fields: [['CommandLine', 'sethc.exe 211'], ['TargetUserName', '山田'], ['Evil', nasty]] }),
  ...Array.from({ length: 120 }, (_, n) =>
  detection({ rule: quiet, time: start + n * hour, computer: n % 2 ? 'PC01' : 'PC02',
    fields: [['CommandLine', `tool ${n}`]] })),
  detection({ rule: cleared, time: start + 5 * hour, computer: 'SV01', fields: [['SubjectUserName', 'sato']] }),
  detection({ rule: both, time: start + 6 * hour, computer: 'SV01', correlation: {
    from: start, to: start + hour, events: 9, value: 9, group: [['TargetUserName', 'sato']],
      hits: [{ time: start, rule: quiet, file: 'a.evtx', recordId: 1 }] } }),
]

describeWith(hasChromium)('the report in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kokoroe-report-'))
  const complaints: string[] = []
  const strangers: string[] = []
  let browser: Browser
  let page: Page

  const file = async (name: string, made: Parameters<typeof writeReport>[0]) => {
    let text = ''
    await writeReport(made, (chunk) => void (text += chunk))
    writeFileSync(join(folder, name), text)
    return pathToFileURL(join(folder, name)).href
  }

  const open = async (address: string, options: Parameters<Browser['newContext']>[0] = {}) => {
    const context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1280, height: 900 }, ...options })
    context.on('console', (message) => complaints.push(message.text()))
    context.on('request', (request) => request.url().startsWith('file:') || strangers.push(request.url()))
    const opened = await context.newPage()
    opened.setDefaultTimeout(10_000)
    opened.on('pageerror', (error) => complaints.push(error.message))
    await opened.goto(address)
    return opened
  }

  beforeAll(async () => {
    browser = await openBrowser()
    page = await open(await file('ja.html', input(detections, {
      contacts: [{ who: '県', when: '攻撃のとき', how: null }],
      holes: { cleared: [{ time: start, computer: 'SV01', log: 'Security' }], recordGaps: [],
        timeGaps: [{ computer: 'SV01', channel: 'System', from: start, to: start + hour }] },
    }, { files: [{ path: 'x.evtx', kind: 'evtx', state: 'partly', bytes: 1, events: 1,
      problems: [{ message: { code: 'broken' }, count: 1 }] }] })))
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('shows an entry when somebody opens its sign, and hostile text as text', async () => {
    const sign = page.locator('details.sign').first()
    await sign.locator('> summary').press('Enter')
    await sign.locator('.event > summary').press('Enter')
    await sign.getByText(nasty, { exact: true }).waitFor()
    await sign.getByRole('row', { name: 'CommandLine sethc.exe 211' }).waitFor()
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.title()).toBe('心得病院 攻撃の兆候の点検結果')
  })

  it('narrows down by word, level, computer, account and time, and back', async () => {
    const status = page.getByRole('status')
    const says = (text: string) => status.getByText(text, { exact: true }).waitFor()
    await says('4種類、123件が当てはまります。')
    await page.getByLabel('言葉で探す').fill('ＳＥＴＨＣ')
    await says('1種類、1件が当てはまります。')
    await page.getByLabel('言葉で探す').fill('ない言葉')
    await status.getByText('当てはまるものはありません').waitFor()
    await page.getByRole('button', { name: '絞り込みをやめる' }).click()
    await page.locator('#find-level').selectOption({ label: '高以上' })
    await says('2種類、2件が当てはまります。')
    await page.getByRole('button', { name: '絞り込みをやめる' }).click()
    await page.getByRole('link', { name: 'SV01 だけを見る' }).click()
    await says('2種類、2件が当てはまります。')
    await page.getByRole('button', { name: '絞り込みをやめる' }).click()
    await page.locator('#find-account').selectOption({ label: '山田' })
    await says('1種類、1件が当てはまります。')
    await page.getByRole('button', { name: '絞り込みをやめる' }).click()
    await page.locator('#find-to').fill('2026-11-03T03:00')
    await says('2種類、2件が当てはまります。')
    await page.getByRole('button', { name: '絞り込みをやめる' }).click()
    await page.locator('.bar.critical').click()
    await page.locator('details.sign:visible').first().getByText('ログオン画面から').first().waitFor()
    await page.getByRole('button', { name: '絞り込みをやめる' }).click()
    await says('4種類、123件が当てはまります。')
  })

  it('shows entries by fifties and keeps the keyboard where it was', async () => {
    const list = page.locator('#list')
    expect(await list.locator('.event').count()).toBe(50)
    await list.getByRole('button', { name: /^もっと見る/ }).press('Enter')
    expect(await list.locator('.event').count()).toBe(100)
    expect(await page.evaluate(`document.querySelectorAll('#list .event > summary')[50] === document.activeElement`))
      .toBe(true)
  })

  it('opens the sign a link in the order of events leads to', async () => {
    await page.locator('.story a').last().click()
    await page.locator('details.sign.high[open]').waitFor()
  })

  it('has no accessibility violations, light or dark, and fits a phone and 400 %', async () => {
    const wrong: string[] = []
    for (const one of await axeViolations(page)) wrong.push(one)
    await page.emulateMedia({ colorScheme: 'dark' })
    for (const one of await axeViolations(page, ['color-contrast'])) wrong.push(`dark ${one}`)
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
    for (const one of await axeViolations(page,
      ['target-size', 'scrollable-region-focusable'])) wrong.push(`narrow ${one}`)
    await page.setViewportSize({ width: 1280, height: 900 })
    expect(wrong).toEqual([])
  })

  it('prints what is critical with its entry, and the answer on the first page', async () => {
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`)
    expect(await page.locator('details.sign.critical[open] .event[open]').count()).toBe(1)
    expect(await page.locator('.find').isVisible()).toBe(false)
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`)
    await page.emulateMedia({ media: null })
  })

  it('can be read without its script, empty and in English', async () => {
    const bare = await open(page.url(), { javaScriptEnabled: false })
    await bare.getByText('一件ずつの記録と絞り込みには').waitFor()
    expect(await bare.locator('.find').isVisible()).toBe(false)
    await bare.getByText('上司とシステム担当に、今すぐ電話してください').waitFor()
    const empty = await open(await file('empty.html', input([])))
    expect(await axeViolations(empty)).toEqual([])
    const english = await open(await file('en.html', input(detections, { locale: 'en', hospital: null })),
      { locale: 'en-GB' })
    await english.getByRole('status').getByText('4 kinds and 123 entries match.').waitFor()
    expect(await axeViolations(english, ['valid-lang', 'html-has-lang', 'label', 'link-name'])).toEqual([])
  })

  it('asked for nothing and complained of nothing', () => {
    expect(strangers).toEqual([])
    expect(complaints).toEqual([])
  })
})
