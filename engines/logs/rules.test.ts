// What all of this is for: rules as their users get them match the same events in whatever form the events come.
import { describe, expect, it } from 'vitest'
import { unzipSync } from 'fflate'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { readEvtxFile, toXml } from '#engines/evtx'
import { builtinMappings, compile, readRules } from '#engines/sigma'
import type { DetectionRule, Matcher, RuleDocument } from '#engines/sigma'
import { corpus, corpusFiles, hasCorpus } from '../../tools/testing/corpora.ts'
import { describeWith } from '../../tools/testing/needs.ts'
import { readUnit, units } from './index.ts'
import { collectBytes, fixture } from './testing/collect.ts'

function matcherFor(wanted: (path: string) => boolean): Matcher<DetectionRule> {
  const files = unzipSync(readFileSync(corpus('sigma-rules.zip')),
    { filter: ({ name }) => name.endsWith('.yml') && wanted(name) })
  const documents = Object.entries(files).map(([path, bytes]): RuleDocument => ({ path,
    text: new TextDecoder().decode(bytes) }))
  const rules = readRules(documents).rules.filter((rule): rule is DetectionRule => rule.kind === 'detection')
  expect(rules).toHaveLength(documents.length)
  return compile(rules, builtinMappings())
}

/** Titles or ids of the rules that matched, event by event. */
async function hits(path: string, matcher: Matcher<DetectionRule>): Promise<string[]> {
  const found: string[] = []
  for (const unit of (await units(path)).flatMap(file => file.units)) {
    await readUnit(unit, event => {
      for (const at of matcher.match(event)) found.push(matcher.rules[at]?.id ?? matcher.rules[at]?.title ?? '')
    }, { zone: 'Asia/Tokyo', wants: source => matcher.wants(source) })
  }
  return found.toSorted()
}

describeWith(hasCorpus('sigma-rules.zip'))('FortiGate rules', () => {
  it('match the device’s own lines, with and without a syslog head, and its CEF', async () => {
    const matcher = matcherFor(path => /\/forti[^/]*$/.test(path))
    expect(matcher.rules).toHaveLength(8)
    const titles = async (path: string): Promise<string[]> => {
      const ids = await hits(path, matcher)
      return matcher.rules.filter(rule => ids.includes(rule.id ?? '')).map(rule => rule.title).toSorted()
    }
    const expected = ['FortiGate - New Administrator Account Created', 'FortiGate - VPN SSL Settings Modified']
    expect(await titles(fixture('fortigate.log'))).toEqual(expected)
    expect(await titles(fixture('fortigate-syslog.log'))).toEqual(expected)
    expect(await titles(fixture('cef.log'))).toEqual(['FortiGate - New Local User Created'])
  })

  it('match every object they name, and the daemon’s log', async () => {
    const matcher = matcherFor(path => /\/forti[^/]*$/.test(path))
    const head = 'date=2026-11-20 time=09:00:00 devname="F" devid="G" logid="0100044547" type="event"'
    const line = (rest: string): string => `${head} ${rest}\n`
    const lines = [
      ...['firewall.policy', 'firewall.address', 'user.local', 'vpn.ssl.web.portal',
      'system.admin'].map(path => line(`action="Add" cfgpath="${path}"`)),
      ...['user.group', 'vpn.ssl.settings'].map(path => line(`action="Edit" cfgpath="${path}"`)),
      line('msg="sslvpnd wrote /data/lib/libips.bak"'),
    ]
    const { events } = await collectBytes(lines.join(''))
    expect(events.map(event => matcher.match(event).length)).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
  })
})

describeWith(hasCorpus('sigma-regression-half.zip'))('rules of the regression set', () => {
  it('match binary log, JSON and XML of one event alike', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kokoroe-rules-'))
    try {
      const paths = new Map<string, string[]>()
      const rules = new Set<string>()
      for await (const { name, bytes } of corpusFiles('sigma-regression-half.zip', '')) {
        // a case stands in a folder of its rule's name
        const rule = /^regression_data\/(.*)\/info\.yml$/.exec(name)?.[1]
        if (rule !== undefined) rules.add(`${rule}.yml`)
        if (!/\.(evtx|json)$/.test(name)) continue
        const key = name.slice(0, -extname(name).length)
        const path = join(folder, `${paths.size}-${bytes.length}${extname(name)}`)
        writeFileSync(path, bytes)
        paths.set(key, [...(paths.get(key) ?? []), path])
        if (!name.endsWith('.evtx')) continue
        const xml = `${path}.xml`
        writeFileSync(xml, Array.from(readEvtxFile(path), record => `${toXml(record)}\r\n`).join(''))
        paths.get(key)?.push(xml)
      }
      const matcher = matcherFor(path => rules.has(path))
      expect(matcher.rules.length).toBeGreaterThan(90)
      let matched = 0
      for (const [key, forms] of paths) {
        const [first, ...others] = await Promise.all(forms.map(path => hits(path, matcher)))
        expect(others.length, key).toBe(2)
        for (const other of others) expect(other, key).toEqual(first)
        matched += first?.length ?? 0
      }
      expect(matched).toBeGreaterThan(100)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('the door', () => {
  it('has nothing to wait for when nothing is wanted', async () => {
    const matcher = compile([], builtinMappings())
    expect(await hits(fixture('auth.log'), matcher)).toEqual([])
  })
})
