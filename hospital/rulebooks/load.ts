// The rulebooks that come with the program: read from beside this file once, held against the schema like any other.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseRulebook } from './parse.ts'
import type { Outcome } from './refusal.ts'
import type { Rulebook } from './schema.ts'

/** In the order people see them. */
export const bundledIds = [
  'leaflet-2023', 'checklist-r7', 'checklist-r7-vendor', 'guideline-7.0', 'guideline-6.0', 'password-notice-2024',
  'fee-records-2026', 'fee-records-2024', 'kokoroe-practice',
] as const

/** Active until a hospital chooses otherwise. */
export const activeByDefault: ReadonlySet<string> = new Set([
  'leaflet-2023', 'checklist-r7', 'guideline-7.0', 'kokoroe-practice',
])

let loaded: readonly Rulebook[] | undefined

export function bundledRulebooks(): readonly Rulebook[] {
  loaded ??= bundledIds.map((id) => {
    const book = shipped(`${id}.yaml`, parseRulebook(bundledText(id)))
    if (book.id !== id) throw new Error(`${id}.yaml calls itself \`${book.id}\``)
    return book
  })
  return loaded
}

export function bundledRulebook(id: string): Rulebook | undefined {
  return bundledRulebooks().find((book) => book.id === id)
}

/** The file as shipped, to copy and change. */
export function bundledText(id: (typeof bundledIds)[number]): string {
  return dataFile(`${id}.yaml`)
}

export function dataFile(name: string): string {
  return readFileSync(fileURLToPath(new URL(`./data/${name}`, import.meta.url)), 'utf8')
}

/** A broken file of our own is a bug, not something a person can mend. */
export function shipped<T>(name: string, outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  const [first] = outcome.refusals
  throw new Error(`data/${name}:${first?.line}:${first?.column} ${JSON.stringify(first?.message)}`)
}
