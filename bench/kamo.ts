// The かも? page on a slow phone: from opening the address until a symptom can be tapped, nothing cached. The peer is the
// same browser under the same brakes with one bare page of the same server.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { serve } from '#apps/server/serve.ts'
import { facilityAdded } from '#hospital/kernel/own/acts.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import { openBrowser } from '#tools/testing/browser.ts'
import type { BenchReport } from './report.ts'

const rounds = 7
const limitMs = 1000
/** What Lighthouse calls slow 4G, slower than any hospital's wireless; and a phone four times slower than this machine. */
const brakes = { latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8, offline: false }
const cpu = 4
const dist = join(import.meta.dirname, '..', 'apps', 'console', 'dist')

/** When the first of these stood in the page, in milliseconds since the address was opened. */
const watch = (wanted: string) => `new MutationObserver((_, observer) => {
  if (!document.querySelector(${JSON.stringify(wanted)})) return
  observer.disconnect()
  requestAnimationFrame(() => setTimeout(() => { window.usableAt = performance.now() }))
}).observe(document, { childList: true, subtree: true })`

async function timed(browser: Browser, address: string, wanted: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', brakes)
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
    await page.addInitScript(watch(wanted))
    await page.goto(address)
    await page.waitForFunction('window.usableAt !== undefined')
    return Number(await page.evaluate('window.usableAt'))
  } finally {
    await context.close()
  }
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0

export async function run(): Promise<BenchReport> {
  if (!existsSync(join(dist, 'k', 'index.html'))) throw new Error('the page is not built: run `npm run bench`, which builds it')
  const folder = mkdtempSync(join(tmpdir(), 'kokoroe-bench-'))
  const serving = await serve({
    data: join(folder, 'data'), port: 0, console: dist, burst: 100_000, tell: () => undefined, log: (line) => process.stderr.write(`${line}\n`),
  })
  if (!serving.ok) throw new Error(JSON.stringify(serving.reasons))
  const browser = await openBrowser()
  try {
    await serving.house.kernel.commit(systemActor('setup'), facilityAdded, { id: 'a', name: 'bench' })
    const times = { ours: [] as number[], bare: [] as number[] }
    await timed(browser, `${serving.address}/k/`, '.primary')
    for (let round = 0; round < rounds; round++) {
      times.ours.push(await timed(browser, `${serving.address}/k/`, '.primary'))
      times.bare.push(await timed(browser, `${serving.address}/favicon.svg`, 'svg'))
    }
    const [ours, bare] = [median(times.ours), median(times.bare)]
    return {
      name: 'かも? on a slow phone',
      lines: [
        `opened to usable, nothing cached, ${brakes.latency} ms and 1.6 Mbit/s, processor ${cpu} times slower: ` +
          `${Math.round(ours)} ms, median of ${rounds} (${Math.round(Math.min(...times.ours))} to ${Math.round(Math.max(...times.ours))})`,
        `a picture of 1 kB from the same server under the same brakes: ${Math.round(bare)} ms`,
      ],
      ratios: { 'usable ÷ limit of 1 s': Number((ours / limitMs).toFixed(2)), 'usable ÷ bare picture': Number((ours / bare).toFixed(2)) },
    }
  } finally {
    await browser.close()
    await serving.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
