import { expect, test } from 'vitest'
import { describeWith } from '../../../tools/testing/needs.ts'
import { corpusRecords, hasCorpus } from '../../../tools/testing/corpora.ts'
import { builtinMappings } from '../mapping/builtin.ts'
import { routesOf } from '../mapping/routes.ts'
import { plainMatch } from '../plain/plain.ts'
import { readRules } from '../read/read-rules.ts'
import type { DetectionRule } from '../rule.ts'
import { ruleDocuments } from '../testing/corpus.fixture.ts'
import { compile } from './matcher.ts'

/** KOKOROE_SIGMA_EVERY=1 holds every event against the plain evaluator, which takes many minutes. */
const every = Number(process.env['KOKOROE_SIGMA_EVERY'] ?? 150)

describeWith(hasCorpus('sigma-rules.zip'))('all rules', () => {
  const { rules: all } = readRules(ruleDocuments())
  const rules = all.filter((rule): rule is DetectionRule => rule.kind === 'detection')
  const mappings = builtinMappings()

  for (const corpus of ['sigma-regression-half.zip', 'evtx-to-mitre-attack-cc0.zip'] as const) {
    describeWith(hasCorpus(corpus))(`on the events of ${corpus}`, () => {
      test('match as word for word', { timeout: 7_200_000 }, async () => {
        const matcher = compile(rules, mappings)
        const routes = rules.map((rule) => routesOf(mappings, rule.source))
        let seen = 0
        let compared = 0
        let matched = 0
        for await (const record of corpusRecords(corpus)) {
          const does = matcher.wants(record.source) ? [...matcher.match(record)] : []
          matched += does.length
          if (seen++ % every !== 0) continue
          compared++
          const should = rules.flatMap((rule, at) => (plainMatch(rule, routes[at] ?? [], record) ? [at] : []))
          expect(does.map((at) => rules[at]?.title)).toEqual(should.map((at) => rules[at]?.title))
        }
        expect(compared).toBe(Math.ceil(seen / every))
        expect(matched).toBeGreaterThan(50)
      })
    })
  }

  test('rest on tables of bounded size, built in good time', () => {
    const begun = performance.now()
    const matcher = compile(rules, mappings)
    const channels = [
      'Microsoft-Windows-Sysmon/Operational', 'Security', 'System', 'Microsoft-Windows-PowerShell/Operational',
    ]
    for (const channel of channels) {
      for (const eventId of [1, 3, 7, 10, 11, 12, 13, 22, 4103, 4104, 4624, 4688, 4697, 7045]) {
        const source = { product: 'windows', category: null, service: null, channel, provider: null, eventId }
        matcher.match({ source, shape: { fields: ['Image'] }, time: 0, text: () => 'x' })
      }
    }
    expect(performance.now() - begun).toBeLessThan(20_000)
    expect(matcher.tableBytes()).toBeGreaterThan(1e6)
    expect(matcher.tableBytes()).toBeLessThan(40e6)
  })
})
