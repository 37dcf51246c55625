// Takes the pictures in docs/screenshots: `node apps/console/e2e/screenshots.ts`. The real server, the real console, invented people.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { nightReport } from '#hospital/signs/report/night.fixture.ts'
import { writeReport } from '#hospital/signs/report/report.ts'
import { path } from '../util/path-builder.ts'
import { openStage, settled, setUp } from './stage.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'docs', 'screenshots')
const h = 'sample'

const wide: Readonly<Record<string, string>> = {
  today: path.today(h), board: path.board(h), accounts: path.principle(h, 1), contacts: path.contacts(h), map: path.vendorMap(h),
  files: path.files(h), inspection: path.inspection(h), compare: path.compareRulebooks(h, 'checklist-r7', 'guideline-7.0'), ledger: path.ledger(h),
  reports: path.reports(h), password: path.password(), backups: path.backups(h), 'backup-rates': path.backupTimeline(h), media: path.media(h),
  recovery: path.recovery(h),
}

const stage = await openStage()
try {
  const page = await stage.page()
  await setUp(page, stage.code, 'sample')
  await filled(page)
  mkdirSync(folder, { recursive: true })
  for (const [name, address] of Object.entries(wide)) await shoot(page, name, address)
  await page.goto(path.findings(h))
  await settled(page)
  await page.getByRole('region', { name: /^指摘/ }).getByRole('link').first().click()
  await page.getByRole('button', { name: 'やることにする' }).waitFor()
  await shoot(page, 'finding', page.url())
  await page.emulateMedia({ colorScheme: 'dark' })
  await shoot(page, 'board-dark', path.board(h))
  await shootPhone(page)
  await shootSigns(await stage.page())
} finally {
  await stage.end()
}

/** The sample's files are written, read and judged one after the other; the board tells when all is done. */
async function filled(page: Page): Promise<void> {
  for (let quiet = 0; quiet < 5;) {
    await page.goto(path.board(h))
    await settled(page)
    await page.waitForTimeout(1000)
    quiet = (await page.getByRole('progressbar').count()) === 0 ? quiet + 1 : 0
  }
}

async function shoot(page: Page, name: string, address: string): Promise<void> {
  await page.goto(address)
  await settled(page)
  if (name === 'password') await page.getByLabel('調べたいパスワード').fill('bananarinngo')
  await page.waitForTimeout(300)
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

/** What the head of a department sees on a phone. */
async function shootPhone(page: Page): Promise<void> {
  const answer = await page.request.post(`/api/v1/facilities/${h}/stocktakes`, {
    data: { title: '令和8年度 下期の棚卸し', due: '2026-12-31' }, headers: { 'x-kokoroe': '1' },
  })
  // The contract's answer to a review that was started.
  const { sheets } = (await answer.json()) as { sheets: readonly { readonly link: string }[] }
  const phone = await stage.page({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true })
  await shoot(phone, 'phone', sheets.at(1)?.link ?? '/')
}

/** The report of a scan, over an invented night. */
async function shootSigns(page: Page): Promise<void> {
  let text = ''
  await writeReport(nightReport(), (chunk) => void (text += chunk))
  await page.setContent(text)
  await page.screenshot({ path: join(folder, 'signs.png') })
  await page.evaluate(`document.getElementById('time').scrollIntoView()`)
  await page.screenshot({ path: join(folder, 'signs-time.png') })
}
