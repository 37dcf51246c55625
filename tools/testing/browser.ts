// A real browser for tests of pages, and what axe finds wrong on one.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { program } from './needs.ts'

export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: program('chromium') ?? '',
    args: [
      '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking',
        '--disable-component-update', '--disable-sync', '--no-first-run', ...more,
    ],
  })
}

const axe = readFileSync(join(import.meta.dirname, '..', '..', 'node_modules', 'axe-core', 'axe.min.js'), 'utf8')

/** What axe finds wrong. Injected through the debugger: the page's own policy allows no foreign script. */
export async function axeViolations(page: Page, only?: readonly string[]): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page)
  const known = await session.send('Runtime.evaluate', { expression: `'axe' in window` })
  if (known.result.value !== true) await session.send('Runtime.evaluate', { expression: `${axe};0` })
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'],
      ...(only ? { runOnly: only } : {}) })}).then((found) => found.violations.map((one) =>
      one.id + ': ' + one.nodes.map((node) => node.html.slice(0, 200)).join(' | ')))`,
    awaitPromise: true,
    returnByValue: true,
  })
  await session.detach()
  // The expression above returns a list of texts.
  return result.value as string[]
}
