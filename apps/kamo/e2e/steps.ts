// Seconds by counted steps, after the keystroke-level model (Card, Moran, Newell 1980), so that the budget is the same on
// every machine: pointing 1.1 s and pressing 0.2 s make a tap, a decision takes 1.35 s, a key 0.28 s. Reading: 8 characters
// a second, at the slow end of adults who read Japanese. Scanning a code with a phone that is in the hand: 3 s.
import type { Locator, Page } from 'playwright-core'

export const seconds = { scan: 3, tap: 1.3, decide: 1.35, key: 0.28, perCharacter: 1 / 8 } as const

export class Steps {
  #total = 0
  readonly #done: string[] = []

  add(what: string, time: number): void {
    this.#total += time
    this.#done.push(`${what} ${time.toFixed(1)}`)
  }

  scan(): void {
    this.add('scan', seconds.scan)
  }

  async read(place: Locator): Promise<void> {
    const text = (await place.innerText()).replace(/\s/g, '')
    this.add(`read ${text.length} characters`, text.length * seconds.perCharacter)
  }

  async tap(place: Locator): Promise<void> {
    this.add('decide and tap', seconds.decide + seconds.tap)
    await place.click()
  }

  async press(page: Page, ...keys: readonly string[]): Promise<void> {
    for (const key of keys) await page.keyboard.press(key)
    this.add(`decide and ${keys.join(' ')}`, seconds.decide + keys.length * seconds.key)
  }

  /** Really waited for. */
  async wait(what: string, until: () => Promise<unknown>): Promise<void> {
    const from = performance.now()
    await until()
    this.add(what, (performance.now() - from) / 1000)
  }

  get total(): number {
    return this.#total
  }

  get told(): string {
    return this.#done.join(', ')
  }
}
