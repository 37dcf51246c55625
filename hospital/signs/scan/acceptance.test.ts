import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { builtinMappings } from '#engines/sigma'
import { corpus, corpusFiles, hasCorpus } from '#tools/testing/corpora.ts'
import { describeWith } from '#tools/testing/needs.ts'
import { everyEvent } from '../choose/events.ts'
import { everyRule } from '../choose/rules.ts'
import { jsonLine } from '../output/lines.ts'
import { loadRuleSet, type RuleSet } from '../rules/load.ts'
import { extras, moreHits, reasons } from './extra-detections.fixture.ts'
import { type Scan, scan, type ScanOptions } from './scan.ts'

const zips = {
  what: '../shared/corpora',
  met: (['sigma-rules.zip', 'sigma-regression-half.zip'] as const).every((name) => hasCorpus(name).met),
}

describeWith(zips)('SigmaHQ with all rules', () => {
  let rules: RuleSet
  /** Every detection of the regression events, found by one thread in memory. */
  const alone: string[] = []
  beforeAll(async () => {
    rules = await loadRuleSet([corpus('sigma-rules.zip')], { own: false, cache: null })
  })
  const scanned = async (options: Partial<ScanOptions> & Pick<ScanOptions, 'paths'>): Promise<Scan> => {
    const outcome = await scan({
      rules, mappings: builtinMappings(), events: everyEvent, choice: everyRule, zone: 'UTC', ...options,
    })
    if (!outcome.ok) throw new Error(outcome.reason)
    return outcome.scan
  }

  it('loads every rule, and says what two of them lack', () => {
    expect([rules.rules.length, rules.refused]).toEqual([3754, []])
    expect(rules.warnings.map(({ message }) => message.code)).toEqual([
      'warning.placeholderUnfilled', 'warning.placeholderUnfilled',
    ])
    expect(
      rules.rules.every(({ license }) => license === 'Detection Rule License (DRL) 1.1'), 'the licence beside them',
    ).toBe(true)
    expect(rules.rules.filter(({ author }) => author === null)).toEqual([])
  })

  describe('regression events', () => {
    interface Case {
      readonly name: string
      readonly rule: string
      readonly hits: number | undefined
    }
    const cases: Case[] = []
    /** case → rule → hits, for event logs and for their JSON twins. */
    const found = { evtx: new Map<string, Map<string, number>>(), json: new Map<string, Map<string, number>>() }

    beforeAll(async () => {
      for await (const { name, bytes } of corpusFiles('sigma-regression-half.zip', 'info.yml')) {
        const info = parse(Buffer.from(bytes).toString('utf8')) as {
          readonly rule_metadata: readonly { readonly id: string }[]
          readonly regression_tests_info: readonly { readonly match_count?: number }[]
        } // SigmaHQ's own form
        cases.push({
          name: name.split('/').at(-2) ?? '', rule: info.rule_metadata[0]?.id ?? '',
          hits: info.regression_tests_info[0]?.match_count,
        })
      }
      const all = await scanned({ paths: [corpus('sigma-regression-half.zip')], threads: 1 })
      for await (const detection of all.detections()) {
        const { rule, event } = detection
        alone.push(jsonLine(detection, 'full'))
        const kind = event.file.endsWith('.evtx') ? found.evtx : found.json
        const name = event.file.split('/').at(-2) ?? ''
        const byRule = kind.get(name) ?? new Map<string, number>()
        kind.set(name, byRule.set(rule.id ?? '', (byRule.get(rule.id ?? '') ?? 0) + 1))
      }
      all.close()
    })

    it('are all found by their rule, as often as is stated', () => {
      expect(cases.length).toBe(101)
      const wrong = cases.filter(({ name, rule, hits }) => {
        const got = found.evtx.get(name)?.get(rule) ?? 0
        return hits === undefined ? got < 1 : got !== (moreHits[name]?.hits ?? hits)
      })
      expect(wrong).toEqual([])
    })

    it('show nothing else that is not listed and explained', () => {
      const others = Object.fromEntries(cases.flatMap(({ name, rule }) => {
        const ids = [...found.evtx.get(name)?.keys() ?? []].filter((id) => id !== rule).sort()
        return ids.length > 0 ? [[name, ids] as const] : []
      }))
      expect(others).toEqual(extras)
      const explained = new Set(Object.keys(reasons))
      expect(new Set(Object.values(extras).flat())).toEqual(explained)
    })

    it('are found alike in the JSON twins', () => expect(found.json).toEqual(found.evtx))
  })

  it('gives the same detections whatever the number of threads and wherever the hits wait', async () => {
    const all = await scanned({
      paths: [corpus('sigma-regression-half.zip')], threads: 2, limits: { memory: 20_000, runs: 4 },
    })
    expect(await linesOf(all)).toEqual(alone)
    expect(alone.length).toBe(all.summary.detections)
  })
})

async function linesOf(one: Scan): Promise<string[]> {
  const lines: string[] = []
  for await (const detection of one.detections()) lines.push(jsonLine(detection, 'full'))
  one.close()
  return lines
}
