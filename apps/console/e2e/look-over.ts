// One page as people meet it: at a desk in the light and on a phone in the dark. Answers what is wrong with it; `SHOTS` names a folder
// for pictures.
import type { Page } from 'playwright-core'
import { axeViolations } from '#tools/testing/browser.ts'
import { settled } from './stage.ts'

const shots = process.env['SHOTS']

export async function lookOver(page: Page, name: string): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const [width, colorScheme] of [[1280, 'light'], [390, 'dark']] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    await settled(page)
    if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true })
    for (const one of await axeViolations(page)) wrong.push(`${name} ${width} ${one}`)
    if (Number(await page.evaluate('document.documentElement.scrollWidth')) > width) wrong.push(`${name} scrolls sideways at ${width}`)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
  return wrong
}
