import { describe, expect, test } from 'vitest'
import { routesOf } from '../mapping/routes.ts'
import { plainMatch } from '../plain/plain.ts'
import { compile } from './matcher.ts'
import { Dice, event, logSource, mappings, rule, shape } from './random.fixture.ts'

/** KOKOROE_SIGMA_PAIRS=10000000 for the long run. */
const wanted = Number(process.env['KOKOROE_SIGMA_PAIRS'] ?? 400_000)
const rulesAtOnce = 60
const eventsAtOnce = 50

describe('compiled against word for word', () => {
  test(`${wanted} pairs of random rule and random event`, { timeout: 3_600_000 }, () => {
    let pairs = 0
    let matched = 0
    for (let seed = Number(process.env['KOKOROE_SIGMA_SEED'] ?? 1); pairs < wanted; seed++) {
      const dice = new Dice(seed)
      const rules = Array.from({ length: rulesAtOnce }, () => rule(dice))
      const exactEnds = dice.chance(10)
      const routes = rules.map(({ source }) => routesOf(mappings, source))
      const matcher = compile(rules, mappings, { measure: dice.chance(10), exactEnds })
      const sources = Array.from({ length: 5 }, () => logSource(dice))
      const shapes = Array.from({ length: 5 }, () => shape(dice))
      for (let i = 0; i < eventsAtOnce; i++) {
        const one = event(dice, dice.pick(sources), dice.pick(shapes))
        const should = rules.flatMap((each, at) => (plainMatch(each, routes[at] ?? [], one, { exactEnds }) ? [at] : []))
        const does = [...matcher.match(one)]
        pairs += rules.length
        matched += should.length
        if (does.join() !== should.join()) {
          const wrong = [...does.filter((at) => !should.includes(at)), ...should.filter((at) => !does.includes(at))]
          const values = one.shape.fields.map((name, at) => [name, one.text(at)])
          const trees = wrong.slice(0, 2).map((at) => rules[at]?.test)
          expect.fail(`seed ${seed}: ${JSON.stringify({ does, should, source: one.source, values, trees })}`)
        }
        if (should.length > 0) expect(matcher.wants(one.source)).toBe(true)
      }
    }
    // Were nothing ever to match, agreeing would be easy.
    expect(matched / pairs).toBeGreaterThan(0.02)
    expect(matched / pairs).toBeLessThan(0.6)
  })
})
