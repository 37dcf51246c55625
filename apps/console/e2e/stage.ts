// The stage for browser tests: the console built as it ships, the real server on a temporary data folder, a real browser.
import { execFile } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { serve } from '#apps/server/serve.ts'
import { certificate } from '#apps/server/testing/certificate.ts'
import { openBrowser } from '#tools/testing/browser.ts'
import { hospitalFiles } from './hospital-files.ts'

const root = join(import.meta.dirname, '..', '..', '..')

export const login = 'yamada'
export const password = '富士の山 雪はまだ残る 春の朝'

export interface Stage {
  readonly address: string
  /** Its data folder. */
  readonly data: string
  readonly code: string
  readonly browser: Browser
  /** Lines the pages wrote into the browser's console as warnings or errors. */
  readonly complaints: string[]
  /** Requests to anywhere but the server. */
  readonly strangers: string[]
  page(options?: Parameters<Browser['newContext']>[0]): Promise<Page>
  end(): Promise<void>
}

async function buildConsole(folder: string): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  for (const [app, into] of [['console', folder], ['kamo', join(folder, 'k')]] as const) {
    await promisify(execFile)(process.execPath, [vite, 'build', join(root, 'apps', app), '--outDir', into, '--emptyOutDir'], {
      // Tests run under another name, and React would then be its slow and talkative self.
      cwd: root, env: { ...process.env, NODE_ENV: 'production' },
    })
  }
}

interface StageOptions {
  /** Served over TLS under a name, as passkeys want it; the browser trusts this one certificate. */
  readonly tls?: boolean
}

/** Chromium lets no passkey be used on a page whose certificate was waved through, but takes one that it was told of. */
function tlsIn(folder: string) {
  const { cert, key } = certificate('localhost')
  const files = { certFile: join(folder, 'cert.pem'), keyFile: join(folder, 'key.pem') }
  writeFileSync(files.certFile, cert)
  writeFileSync(files.keyFile, key)
  const spki = createHash('sha256').update(new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' }))
  return { files, trust: `--ignore-certificate-errors-spki-list=${spki.digest('base64')}` }
}

export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'kokoroe-console-'))
  await buildConsole(join(folder, 'dist'))
  const tls = options.tls ? tlsIn(folder) : null
  let code = ''
  const serving = await serve({
    data: join(folder, 'data'), port: 0, console: join(folder, 'dist'), cost: { memory: 64, passes: 1 }, burst: 1_000_000,
    ...(tls ? { tls: tls.files } : {}),
    tell: ({ params }) => {
      if (params && 'code' in params) code = String(params['code'])
    },
    log: (line) => process.stderr.write(`server: ${line}\n`),
  })
  if (!serving.ok) throw new Error(JSON.stringify(serving.reasons))
  const browser = await openBrowser(tls ? [tls.trust] : [])
  const address = tls ? serving.address.replace('127.0.0.1', 'localhost') : serving.address
  const complaints: string[] = []
  const strangers: string[] = []
  const watch = (context: BrowserContext) => {
    context.on('console', (message) => {
      const { url } = message.location()
      // A refusal by the server is an answer, and the page shows it.
      const answered = /Failed to load resource/.test(message.text()) && url.includes('/api/')
      if (['error', 'warning'].includes(message.type()) && !answered) complaints.push(`${message.text()} (${url})`)
    })
    context.on('request', (request) => {
      if (!request.url().startsWith(address) && !/^(blob|data):/.test(request.url())) strangers.push(request.url())
    })
  }
  return {
    data: join(folder, 'data'),
    address, code, browser, complaints, strangers,
    async page(options = {}) {
      const context = await browser.newContext({ locale: 'ja-JP', baseURL: address, viewport: { width: 1280, height: 900 }, ...options })
      watch(context)
      const page = await context.newPage()
      page.on('pageerror', (error) => complaints.push(error.message))
      return page
    },
    async end() {
      await browser.close()
      await serving.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The first set-up, by mouse and keyboard. Ends on today's page. */
/** All but the password. */
export async function startSetUp(page: Page, code: string, mode: 'own' | 'sample'): Promise<void> {
  await page.goto('/')
  await page.getByLabel('初回コード').fill(code)
  await page.getByRole('button', { name: '次へ' }).click()
  await page.getByRole('button', { name: mode === 'own' ? '自院ではじめる' : '見本病院で試す' }).click()
  if (mode === 'own') {
    await page.getByLabel('病院の名前').fill('心得病院')
    await page.getByLabel('病床数').fill('１２０')
  }
  await page.getByLabel('お名前').fill('山田 太郎')
  await page.getByLabel('ログイン名').fill(login)
}

export async function setUp(page: Page, code: string, mode: 'own' | 'sample' = 'own'): Promise<void> {
  await startSetUp(page, code, mode)
  await page.getByLabel('パスワード').fill(password)
  await page.getByRole('button', { name: 'はじめる' }).click()
  await page.getByRole('heading', { level: 1, name: '今日やること' }).waitFor()
}

/** Puts the hospital's files down on the page of files and waits until the last is read. */
export async function bringFiles(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'ファイル', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'ファイル' }).waitFor()
  await page.getByTestId('drop-input').setInputFiles(
    Object.entries(hospitalFiles).map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })),
  )
  const list = page.getByRole('list', { name: '置いたファイル' })
  await list.getByText('件を読み取りました').nth(Object.keys(hospitalFiles).length - 2).waitFor({ timeout: 60_000 })
}

/** The page has come to rest: heading there, nothing being waited for in two looks in a row. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').waitFor()
  for (let quiet = 0; quiet < 2;) {
    const waiting = await page.getByText(/^(読み込んでいます|Loading)…$/).count()
    quiet = waiting === 0 ? quiet + 1 : 0
    await page.waitForTimeout(40)
  }
}
