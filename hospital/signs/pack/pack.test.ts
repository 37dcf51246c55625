import { describe, expect, test } from 'vitest'
import { builtinMappings, compile, correlate, type CorrelationRule, type DetectionRule, levels, type LogEvent, plainMatch, routesOf } from '#engines/sigma'
import { stagesOf, techniqueName, techniquesOf } from '../explanations/attack.ts'
import { stepText } from '../explanations/steps.ts'
import { awake } from './asleep.ts'
import { packBook } from './explain.ts'
import { eventOf, readPack, samples, type Step, texts } from './pack.fixture.ts'

const { rules, refused, warnings } = readPack()
const detections = rules.filter((rule): rule is DetectionRule => rule.kind === 'detection')
const correlations = rules.filter((rule): rule is CorrelationRule => rule.kind === 'correlation')
const mappings = builtinMappings()
const zone = (): number => 9 * 3_600_000
const matcher = compile(detections, mappings, { zone })
/** Serve correlations, and are not shown by themselves. */
const silent = new Set(correlations.flatMap((rule) => (rule.generate ? [] : rule.of)))

const samplesOf = (name: string | null) => samples.get(name ?? '') ?? {}
const plain = (rule: DetectionRule, event: LogEvent): boolean => plainMatch(rule, routesOf(mappings, rule.source), event, { zone })

describe('the pack', () => {
  test('is read whole', () => {
    expect(refused).toEqual([])
    expect(warnings).toEqual([])
    expect(detections.filter(({ level }) => level !== 'informational').length).toBeGreaterThanOrEqual(60)
    expect(correlations.filter(({ level }) => level !== 'informational').length).toBeGreaterThanOrEqual(20)
  })

  test('has ids and names of its own', () => {
    const ids = rules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(rules.length)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length)
  })

  test.each(rules.map((rule) => [rule.title, rule] as const))('says who, whence and why: %s', (_, rule) => {
    expect(rule).toMatchObject({ author: 'Kokoroe', license: 'Apache-2.0', status: 'test' })
    expect(levels).toContain(rule.level)
    expect(rule.description?.length).toBeGreaterThan(15)
    expect(rule.references.length).toBeGreaterThan(0)
    for (const reference of rule.references) expect(reference).toMatch(/^https:\/\//)
    expect(rule.falsePositives.length).toBeGreaterThan(0)
    const techniques = techniquesOf(rule.tags)
    expect(stagesOf(rule.tags).length + techniques.length).toBe(rule.tags.length)
    for (const id of techniques) expect(techniqueName('ja', id)).not.toBeNull()
    if (rule.level !== 'informational') expect(stagesOf(rule.tags).length).toBeGreaterThan(0)
  })
})

describe('detections', () => {
  test.each(detections.map((rule) => [rule.title, rule] as const))('%s', async (_, rule) => {
    const { matches = [], misses = [] } = samplesOf(rule.name)
    expect(matches.length).toBeGreaterThan(0)
    expect(misses.length).toBeGreaterThan(0)
    const at = detections.indexOf(rule)
    for (const [wanted, list] of [[true, matches], [false, misses]] as const) {
      for (const written of list) {
        const event = await eventOf(written, NaN)
        expect([plain(rule, event), matcher.match(event).includes(at)], JSON.stringify(written)).toEqual([wanted, wanted])
      }
    }
  })

  test('the matcher finds in all events what going through all rules finds', async () => {
    for (const { matches = [], misses = [] } of samples.values()) {
      for (const written of [...matches, ...misses]) {
        const event = await eventOf(written, NaN)
        expect([...matcher.match(event)]).toEqual(detections.flatMap((rule, at) => (plain(rule, event) ? [at] : [])))
      }
    }
  })
})

describe('correlations', () => {
  /** Titles of the correlations that fire, in a stream that begins at midnight. */
  async function firing(steps: readonly Step[]): Promise<string[]> {
    const stream: { readonly time: number; readonly event: LogEvent }[] = []
    for (const { at, event, times = 1, every = 0 } of steps) {
      for (let n = 0; n < times; n++) {
        const time = Date.UTC(2026, 10, 20) + (at + n * every) * 1000
        stream.push({ time, event: await eventOf(event, time, n) })
      }
    }
    const found: string[] = []
    const correlator = correlate<number>(correlations, detections, { emit: ({ rule }) => found.push(correlations[rule]?.name ?? '') })
    expect(correlator.problems()).toEqual([])
    for (const { time, event } of stream.sort((a, b) => a.time - b.time)) {
      for (const rule of matcher.match(event)) {
        const needs = correlator.needs(rule)
        if (needs === null) continue
        const values = Object.fromEntries(needs.map((name) => [name, event.text(event.shape.fields.indexOf(name))]))
        correlator.feed({ rule, time, values, reference: 0 })
      }
    }
    correlator.flush()
    return found
  }

  const shown = correlations.filter(({ id }) => !silent.has(id ?? ''))

  test('are many', () => expect(shown.length).toBeGreaterThanOrEqual(20))

  test.each(shown.map((rule) => [rule.title, rule] as const))('%s', async (_, rule) => {
    const { fires = [], quiet = [] } = samplesOf(rule.name)
    expect((await firing(fires)).filter((name) => name === rule.name)).toEqual([rule.name])
    expect(await firing(quiet)).not.toContain(rule.name)
  })
})

describe('explanations of the pack', () => {
  test('every rule has one, and there are no others', () => {
    expect(Object.keys(packBook.rules).sort()).toEqual(rules.map(({ id }) => id ?? '').sort())
  })

  test('in both languages, short, polite, with what to do next', () => {
    for (const { means, next } of Object.values(packBook.rules)) {
      const ja = packBook.text.ja[means] ?? ''
      const sentences = ja.split(/(?<=。)/)
      expect(sentences.length, ja).toBeLessThanOrEqual(3)
      for (const one of sentences) {
        expect(one).toMatch(/(?:です|でした|ます|ました|ません|ください)。$/)
        expect(one.length, one).toBeLessThanOrEqual(60)
      }
      expect(packBook.text.en[means], means).toMatch(/^[A-Z][^\u3040-\u9fff]{10,170}\.$/)
      expect(next.length, means).toBeGreaterThanOrEqual(2)
      for (const step of next) expect(stepText.ja[step]).toBeTruthy()
    }
  })

  test('where an attack is under way, nobody is left without being told to keep the power on', () => {
    const critical = rules.filter(({ level, tags }) => level === 'critical' && tags.includes('attack.impact'))
    expect(critical.length).toBeGreaterThan(5)
    for (const { id } of critical) expect(packBook.rules[id ?? '']?.next).toContain('isolate')
    expect(stepText.ja.isolate).toContain('電源は切らない')
  })
})

describe('lists', () => {
  test('rules that need a list sleep until there is one', () => {
    const without = readPack(new Map())
    const titles = awake(without.rules, without.warnings).map(({ title }) => title)
    const asleep = rules.map(({ title }) => title).filter((title) => !titles.includes(title))
    expect(asleep).toEqual([
      'Administrator log-in by an account that is not on the list', 'Maintenance account used outside its hours',
      'Maintenance account used from an unknown address', 'VPN of a maintenance account outside its hours',
    ])
    expect(awake(rules, warnings)).toEqual(rules)
  })

  test('rules of others keep running as they always did', () => {
    const { rules: others, warnings: said } = readPack(new Map())
    const elsewhere = said.map((one) => ({ ...one, path: `sigma/${one.path}` }))
    expect(awake(others, elsewhere)).toEqual(others)
  })

  test('no file is without its rules', () => {
    for (const path of texts.keys()) expect(rules.some(({ place }) => place.path === path), path).toBe(true)
  })
})
