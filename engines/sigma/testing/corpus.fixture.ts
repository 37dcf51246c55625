// The rule set and its regression events, from the zips beside the checkout.
import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { corpus } from '../../../tools/testing/corpora.ts'
import type { RuleDocument } from '../read/read-rules.ts'

function texts(zip: 'sigma-rules.zip' | 'sigma-regression-half.zip', wanted: RegExp): Map<string, string> {
  const files = unzipSync(readFileSync(corpus(zip)), { filter: ({ name }) => wanted.test(name) })
  return new Map(Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]))
}

export function ruleDocuments(): RuleDocument[] {
  return [...texts('sigma-rules.zip', /\.ya?ml$/)].map(([path, text]) => ({ path, text }))
}

export interface RegressionCase {
  readonly path: string
  readonly ruleId: string
  /** How many events its rule must find; null where the case does not say. */
  readonly count: number | null
  /** JSON of each event. */
  readonly events: readonly unknown[]
}

export function regressionCases(): RegressionCase[] {
  const all = texts('sigma-regression-half.zip', /\.(?:json|yml)$/)
  return [...all].filter(([path]) => path.endsWith('/info.yml')).map(([path, info]) => {
    const ruleId = /rule_metadata:\s*\n\s*- id:\s*(\S+)/.exec(info)?.[1] ?? ''
    const count = /match_count:\s*(\d+)/.exec(info)?.[1]
    const folder = path.slice(0, -'info.yml'.length)
    const json = [...all].filter(([name]) => name.startsWith(folder) && name.endsWith('.json'))
    const events = json.flatMap(([, text]) => documents(text))
    return { path, ruleId, count: count === undefined ? null : Number(count), events }
  })
}

/** One JSON document, a list of them, or several behind each other. */
function documents(text: string): unknown[] {
  try {
    const whole: unknown = JSON.parse(text)
    return Array.isArray(whole) ? whole : [whole]
  } catch {
    return text.split(/\n(?=\{)/).map((part) => JSON.parse(part) as unknown)
  }
}
