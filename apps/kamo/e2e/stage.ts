// The stage for browser tests of the かも? page: built as it ships, the real server on a real port, a real browser, labels
// of a small register.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { serve, type Serving } from '#apps/server/serve.ts'
import { facilityAdded } from '#hospital/kernel/own/acts.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import { noted } from '#hospital/register/acts/note.ts'
import { labelCode } from '#hospital/response/report/label-code.ts'
import type { ReportTables } from '#hospital/response/report/tables.ts'
import { openBrowser } from '#tools/testing/browser.ts'

const root = join(import.meta.dirname, '..', '..', '..')
export const phone = { width: 390, height: 844 }
export const desktop = { width: 1280, height: 900 }
export const code = labelCode('a', 'device', 'pc-014')

const facts = [
  { kind: 'place', key: '3階西', attributes: { name: '3階西', department: '看護部', floor: '3F', segment: 'S3', phones: ['内線 214'] } },
  { kind: 'device', key: 'pc-014', attributes: { number: 'PC-014', sort: 'terminal', place: '3階西' } },
  { kind: 'contact', key: 'systems', attributes: { role: 'systems', name: '係', phones: ['2020', '090-1234-5678'] } },
] as const

export interface Stage {
  readonly address: string
  readonly dist: string
  /** What pages wrote as warnings or errors. */
  readonly complaints: string[]
  /** The server goes, and comes back at the same address. */
  down(): Promise<void>
  up(): Promise<void>
  page(options?: Parameters<Browser['newContext']>[0]): Promise<Page>
  reports(): Promise<readonly ReportTables['response_report'][]>
  photos(): Promise<number>
  serving(): Serving
  end(): Promise<void>
}

export async function buildKamo(into: string): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  await promisify(execFile)(process.execPath, [vite, 'build', join(root, 'apps', 'kamo'), '--outDir', into, '--emptyOutDir'], {
    cwd: root, env: { ...process.env, NODE_ENV: 'production' },
  })
}

export async function openStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'kokoroe-kamo-'))
  const dist = join(folder, 'dist')
  await buildKamo(join(dist, 'k'))
  const start = async (port: number): Promise<Serving> => {
    const serving = await serve({
      data: join(folder, 'data'), port, console: dist, cost: { memory: 64, passes: 1 }, burst: 100_000,
      tell: () => undefined, log: (line) => process.stderr.write(`server: ${line}\n`),
    })
    if (!serving.ok) throw new Error(JSON.stringify(serving.reasons))
    return serving
  }
  let serving = await start(0)
  const { address } = serving
  const must = async (done: Promise<{ readonly ok: boolean }>) => {
    const outcome = await done
    if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  }
  await must(serving.house.kernel.commit(systemActor('setup'), facilityAdded, { id: 'a', name: '心得病院' }))
  for (const fact of facts) {
    const note = noted.schema.parse({ gives: [], reason: '台帳', fact: { row: null, ...fact } })
    await must(serving.house.kernel.commit(systemActor('setup', 'a'), noted, note))
  }
  const browser = await openBrowser()
  const complaints: string[] = []
  return {
    address, dist, complaints, serving: () => serving,
    down: () => serving.stop(),
    async up() {
      serving = await start(Number(new URL(address).port))
    },
    async page(options = {}) {
      const context = await browser.newContext({ locale: 'ja-JP', baseURL: address, viewport: phone, ...options })
      const page = await context.newPage()
      page.setDefaultTimeout(8_000)
      page.on('console', (message) => {
        // What the network refused is shown by the page itself.
        if (['error', 'warning'].includes(message.type()) && !/Failed to load resource|blocked by Playwright/.test(message.text())) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      return page
    },
    reports: () => serving.house.kernel.read('a', (db) => db.withTables<ReportTables>().selectFrom('response_report').selectAll().orderBy('received_at').execute()),
    async photos() {
      return (await serving.house.kernel.read('a', (db) => db.withTables<ReportTables>().selectFrom('response_report_photo').selectAll().execute())).length
    },
    async end() {
      await browser.close()
      await serving.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
