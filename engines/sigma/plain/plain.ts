// A rule against one event, word for word as specified: slow, obvious, and what the compiled matcher must equal.
import { compileRegex } from '../regex/regex.ts'
import type { LogEvent } from '../event.ts'
import { valueBy } from '../mapping/derived.ts'
import type { Way } from '../mapping/derived.ts'
import { fieldKey, routeTakes } from '../mapping/route.ts'
import type { Route } from '../mapping/route.ts'
import type { DetectionRule } from '../rule.ts'
import type { FieldMatch, RegexMatch, Test, TextMatch } from '../tree.ts'
import { lengthWithoutBlanks, overlooksBlanks } from './blanks.ts'
import { isInNetwork, parseCidr } from './cidr.ts'
import { foldText } from './fold.ts'
import { comparesTo, holds } from './number.ts'
import { matchesPieces } from './text.ts'
import { timeIn, timePart, utc } from './time.ts'
import type { Zone } from './time.ts'

export interface PlainOptions {
  /** For minute … year: where the day begins. UTC unless said. */
  readonly zone?: Zone
  /** Blanks at the end of a value count, also where Windows wrote them. */
  readonly exactEnds?: boolean
}

/** Whether the event comes by one of the routes and the rule holds of it under that route's names. */
export function plainMatch(
  rule: DetectionRule, routes: readonly Route[], event: LogEvent, options: PlainOptions = {},
): boolean {
  const ground = { zone: options.zone ?? utc, blanks: options.exactEnds !== true && overlooksBlanks(event.source) }
  return routes.some((route) =>
    routeTakes(route, event.source) &&
    (route.where === null || testHolds(route.where, new Fields(event), ground)) &&
    testHolds(rule.test, new Fields(event, route), ground))
}

interface Ground {
  readonly zone: Zone
  /** Whether blanks at the end of a value are overlooked. */
  readonly blanks: boolean
}

/** An event's values by the names a rule uses. */
class Fields {
  readonly event: LogEvent
  readonly #route: Route | null

  /** Without a route: by the event's own names. */
  constructor(event: LogEvent, route: Route | null = null) {
    this.event = event
    this.#route = route
  }

  /** Every value of that name; none where the event has no such field. */
  values(name: string): (string | null)[] {
    const ways = this.#route?.derive?.get(name)
    return ways === undefined ? this.#own(this.#route?.rename.get(name) ?? name) : this.#derived(ways)
  }

  #own(name: string): (string | null)[] {
    const wanted = fieldKey(name)
    return this.event.shape.fields.flatMap((field, at) => (fieldKey(field) === wanted ? [this.event.text(at)] : []))
  }

  /** The first value of the first way that gives one; null where there are all fields of a way, but none gives any. */
  #derived(ways: readonly Way[]): (string | null)[] {
    const open = ways.filter(({ of }) => of.every((field) => this.#own(field).length > 0))
    if (open.length === 0) return []
    const values = open.map((way) => valueBy(way, way.of.map((field) => this.#own(field)[0] ?? null)))
    return [values.find((value) => value !== null) ?? null]
  }

  all(): (string | null)[] {
    return this.event.shape.fields.map((_, at) => this.event.text(at))
  }
}

function testHolds(test: Test, fields: Fields, ground: Ground): boolean {
  switch (test.is) {
    case 'and': return test.of.every((one) => testHolds(one, fields, ground))
    case 'or': return test.of.some((one) => testHolds(one, fields, ground))
    case 'not': return !testHolds(test.of, fields, ground)
    case 'keyword': return texts(fields.all()).some((text) => textHolds(test.match, text, ground))
    case 'field': return fieldHolds(test.match, fields.values(test.field), fields, ground)
  }
}

function fieldHolds(match: FieldMatch, values: readonly (string | null)[], fields: Fields, ground: Ground): boolean {
  const { zone } = ground
  switch (match.kind) {
    case 'exists': return (values.length > 0) === match.wanted
    case 'null': return values.length === 0 || values.includes(null)
    case 'text': case 'regex': return texts(values).some((text) => textHolds(match, text, ground))
    case 'number': return texts(values).some((text) => comparesTo(text, match))
    case 'cidr': {
      const network = parseCidr(match.network)
      return network !== null && texts(values).some((text) => isInNetwork(text, network))
    }
    case 'time': {
      const times = texts(values).map((text) => timeIn(text, zone)).filter((time) => time !== null)
      const asked = times.length > 0 ? times : [{ local: fields.event.time + zone(fields.event.time) }]
      return asked.some(({ local }) => holds(match.is, timePart(local, match.part), match.than))
    }
    case 'same': {
      const others = texts(fields.values(match.field))
      return texts(values).some((text) => others.some((other) => isSame(text, other, match)))
    }
  }
}

function texts(values: readonly (string | null)[]): string[] {
  return values.filter((value) => value !== null)
}

function textHolds(match: TextMatch | RegexMatch, text: string, { blanks }: Ground): boolean {
  if (match.kind === 'text') {
    return matchesPieces(match.pieces, text, match.cased) ||
      (blanks && matchesPieces(match.pieces, text.slice(0, lengthWithoutBlanks(text)), match.cased))
  }
  const compiled = compileRegex(match.pattern, match)
  return compiled.ok && compiled.regex.test(text)
}

function isSame(text: string, other: string, { as, cased }: Extract<FieldMatch, { kind: 'same' }>): boolean {
  const one = cased ? text : foldText(text)
  const two = cased ? other : foldText(other)
  if (as === 'equals') return one === two
  return as === 'starts' ? one.startsWith(two) : as === 'ends' ? one.endsWith(two) : one.includes(two)
}
