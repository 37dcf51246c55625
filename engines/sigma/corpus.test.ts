import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { describeWith } from '../../tools/testing/needs.ts'
import { hasCorpus } from '../../tools/testing/corpora.ts'
import { packRules, unpackRules } from './pack.ts'
import { builtinMappings } from './mapping/builtin.ts'
import { isMapped, routesOf } from './mapping/routes.ts'
import { plainMatch } from './plain/plain.ts'
import { readRules } from './read/read-rules.ts'
import type { ReadRules } from './read/read-rules.ts'
import { regressionCases, ruleDocuments } from './testing/corpus.fixture.ts'
import { eventFromJson } from './testing/event.fixture.ts'

/** What the other reader gives of a rule. */
interface Written {
  readonly title: string
  readonly id: string
  readonly description: string
  readonly tags?: readonly string[]
}

let all: ReadRules | null = null
const rules = (): ReadRules => (all ??= readRules(ruleDocuments()))

describeWith(hasCorpus('sigma-rules.zip'))('the rules as users get them', () => {
  it('are all read, and what is said of them is known', () => {
    const { rules: read, refused, warnings } = rules()
    expect(refused).toEqual([])
    expect(read).toHaveLength(3754)
    // Two rules leave it to the reader to list the known sources of certificate requests.
    const unfilled = ['placeholderUnfilled', { name: 'known_cdcs' }]
    expect(warnings.map(({ code, params }) => [code, params])).toEqual([unfilled, unfilled])
  })

  it('say what another reader of YAML says', () => {
    const documents = ruleDocuments().filter((_, at) => at % 25 === 0)
    for (const [at, rule] of readRules(documents).rules.entries()) {
      const { title, id, description, tags = [] } = parse(documents[at]?.text ?? '') as Written
      expect([rule.title, rule.id, rule.description, rule.tags]).toEqual([title.trim(), id, description.trim(), tags])
    }
  })

  it('come back from the cache as they were, and not from a changed one', () => {
    const bytes = packRules(rules())
    const back = unpackRules(bytes)
    expect(back?.rules.at(-1)).toEqual(rules().rules.at(-1))
    // Written again it is the same to the byte; comparing millions of nodes one by one takes longer than reading them.
    expect(back !== null && Buffer.from(packRules(back)).equals(bytes)).toBe(true)
    const changed = Uint8Array.from(bytes)
    changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1
    expect([changed, bytes.subarray(0, -1), bytes.subarray(9), new Uint8Array(),
      Buffer.from('{}\n{}')].map(unpackRules)).toEqual([null, null, null, null, null])
  })

  it('for Windows all have a channel, but for those whose events no log holds', () => {
    const without = rules().rules.flatMap((rule) =>
      rule.kind === 'detection' && rule.source.product === 'windows' && !isMapped(builtinMappings(),
        rule.source) ? [`${rule.source.category}/${rule.source.service}`] : [])
    // Events of kernel tracing (Microsoft-Windows-Kernel-File), which Windows writes into no log of its own: found where
    // a reader names the category.
    expect([...new Set(without)].sort()).toEqual(['file_access/null', 'file_rename/null'])
  })
})

describeWith(hasCorpus('sigma-regression-half.zip'))('the events of the regression set', () => {
  it('are found by their rules', () => {
    const byId = new Map(rules().rules.map((rule) => [rule.id, rule]))
    const differing = regressionCases().flatMap(({ path, ruleId, count, events }) => {
      const rule = byId.get(ruleId)
      if (rule?.kind !== 'detection') return [`${path}: no rule ${ruleId}`]
      const routes = routesOf(builtinMappings(), rule.source)
      const found = events.filter((event) => plainMatch(rule, routes, eventFromJson(event))).length
      const asStated = found === count || (count === null && found > 0)
      return asStated ? [] : [`${ruleId}: ${found} of ${events.length}, ${count ?? 'some'} expected`]
    })
    expect(regressionCases()).toHaveLength(101)
    // Both values that this rule names are set, one event each; its case asks for one or more.
    expect(differing).toEqual(['c7dcacd0-cc59-4004-b0a4-1d6cdebe6f3e: 2 of 2, 1 expected'])
  })
})
