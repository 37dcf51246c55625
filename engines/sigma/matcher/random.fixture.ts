// Random rules and random events that have something to say to each other.
import type { LogEvent, LogSource, Shape, Units } from '../event.ts'
import type { Mapping } from '../mapping/mapping.ts'
import type { DetectionRule, RuleSource } from '../rule.ts'
import type { FieldMatch, Piece, Test } from '../tree.ts'

/** A small generator of its own: 10,000,000 pairs are made in minutes, and a seed makes them again. */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((this.#state / 0x1_0000_0000) * limit)
  }

  chance(percent: number): boolean {
    return this.below(100) < percent
  }

  pick<T>(from: readonly T[]): T {
    const one = from[this.below(from.length)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }
}

const words = [
  'cmd', 'CMD.exe', '\\powershell.exe', '\\System32\\', 'net', ' user', '/c', '-enc', 'a', 'B', 'ab', 'aba', '管理者',
  '電子カルテ', 'ﾃｽﾄ', 'Σίσυφος', 'ςας', 'straße', 'STRASSE', 'K', '\u212a', '𠮷野家', '𐐀', '𐐨', ' ', '.', '%', '\n', '*', '?',
  'x'.repeat(40),
]
const whole = [
  '', ' ', 'aba', 'abab', 'a', '0', '1', '42', '4688', '0x3e7', '-7.5', '1e3', 'true', '10.1.2.3', '192.168.0.9', '::1', 'fe80::1%4',
  '::ffff:10.0.0.1',
  '2026-03-01T07:30:00Z', '2026-12-31 23:59:59.123', '1772350200', 'not a number',
  '9007199254740992', '0x20000000000001', '9007199254740994',
]
/** One more than the last whole number of which each has a number of its own. */
const large = '9007199254740993'
/** What Windows leaves at the end of a value, and what only looks like it. */
const ends = [' ', '  ', '\r\n\t\t', '\0', '\t \0', '\u3000', '\v']
const names = ['Image', 'CommandLine', 'User', 'EventID', 'Channel', 'Provider_Name', 'Threat Name', 'New', 'Data',
  '項目']
const asked = [...names, 'ThreatName', 'Old', 'Absent']
const channels = ['Security', 'System', null]
const networks = ['10.0.0.0/8', '192.168.0.0/16', '::1/128', 'fe80::/10', 'broken']
const patterns = ['a+b', '(?i)CMD', '^\\s*$', '\\d{2,}', 'net\\s+user', '[管電]', '^.{5,}$', '(cmd|net).*exe', 'k',
  '(?i)ς', '.', '\\\\[a-z]+\\.exe$']

function word(dice: Dice): string {
  const text = dice.pick(words)
  return dice.chance(20) ? text.toUpperCase() : dice.chance(20) ? text.toLowerCase() : text
}

export function value(dice: Dice): string | null {
  if (dice.chance(5)) return null
  const end = dice.chance(15) ? dice.pick(ends) : ''
  if (dice.chance(40)) return dice.pick(whole) + end
  let text = ''
  for (let i = dice.below(6); i >= 0; i--) text += word(dice)
  return (dice.chance(2) ? text.repeat(200) : text) + end
}

function pieces(dice: Dice): Piece[] {
  const text = (): Piece[] => [{
    text: (dice.chance(30) ? dice.pick(whole) || 'a' : word(dice)) + (dice.chance(8) ? dice.pick(ends) : ''),
  }]
  switch (dice.below(8)) {
    case 0: return dice.chance(20) ? [] : text()
    case 1: return [...text(), 'many']
    case 2: return ['many', ...text()]
    case 3: case 4: return ['many', ...text(), 'many']
    case 5: return dice.chance(30) ? ['many'] : ['many', ...text(), 'many', ...text(),
      ...(dice.chance(50) ? ['many' as const] : [])]
    case 6: return [...text(), 'one', ...text()]
    default: return dice.chance(50) ? ['one', 'many'] : [...text(), 'many', ...text()]
  }
}

function match(dice: Dice): FieldMatch {
  const is = dice.pick(['gt', 'gte', 'lt', 'lte', 'eq', 'neq'] as const)
  switch (dice.below(14)) {
    case 0: return { kind: 'regex', pattern: dice.pick(patterns), ignoreCase: dice.chance(30),
      multiline: dice.chance(20), dotAll: dice.chance(20) }
    case 1: return dice.pick<FieldMatch>([
      ...[0, 1, 42, 999, -7.5, 1000].map((than) => ({ kind: 'number', is, than }) as const),
      { kind: 'number', is, than: Number(large), exact: large },
    ])
    case 2: return { kind: 'time', part: dice.pick(['minute', 'hour', 'day', 'week', 'month', 'year'] as const), is,
      than: dice.pick([0, 1, 3, 7, 30, 2026]) }
    case 3: return { kind: 'cidr', network: dice.pick(networks) }
    case 4: return { kind: 'exists', wanted: dice.chance(50) }
    case 5: return { kind: 'null' }
    case 6: {
      const as = dice.pick(['equals', 'starts', 'ends', 'contains'] as const)
      return { kind: 'same', field: dice.pick(asked), as, cased: dice.chance(30) }
    }
    default: return { kind: 'text', pieces: pieces(dice), cased: dice.chance(15) }
  }
}

export function tree(dice: Dice, depth: number): Test {
  const kind = dice.below(depth > 0 ? 10 : 6)
  if (kind < 5) return { is: 'field', field: dice.pick(asked), match: match(dice) }
  if (kind === 5) {
    const one = match(dice)
    if (one.kind === 'text' || one.kind === 'regex') return { is: 'keyword', match: one }
    return { is: 'field', field: dice.pick(asked), match: one }
  }
  if (kind === 6) return { is: 'not', of: tree(dice, depth - 1) }
  const of = Array.from({ length: dice.below(4) + (dice.chance(3) ? 0 : 1) }, () => tree(dice, depth - 1))
  return { is: kind < 9 ? 'and' : 'or', of }
}

const sources: readonly RuleSource[] = [
  { product: 'windows', category: null, service: null, definition: null },
  { product: 'windows', category: null, service: 'security', definition: null },
  { product: 'windows', category: 'process_creation', service: null, definition: null },
  { product: 'linux', category: null, service: 'sshd', definition: null },
  { product: null, category: 'webserver', service: null, definition: null },
]

export function rule(dice: Dice): DetectionRule {
  return {
    kind: 'detection', id: null, name: null, title: 'random', description: null, level: 'low', status: null,
    author: null, license: null, date: null, modified: null, references: [], tags: [], falsePositives: [], fields: [],
    place: { path: 'random.yml', line: 1 },
    source: dice.pick(sources), test: tree(dice, 3),
  }
}

const holdsA: FieldMatch = { kind: 'text', pieces: ['many', { text: 'a' }, 'many'], cased: false }

/** Two ways for one category, one with other names and a condition; a service by channel or provider. */
export const mappings: readonly Mapping[] = [{
  product: 'windows',
  services: new Map([
    ['security', { channels: ['security'], providers: ['Auditing'], eventIds: null, where: null, rename: new Map() }],
    ['sysmon', {
      channels: ['System'], providers: null, eventIds: null, where: null, rename: new Map([['Old', 'Data']]),
    }],
  ]),
  categories: new Map([['process_creation', [
    {
      service: 'security', channels: null, providers: null, eventIds: [4688], where: null,
      rename: new Map([['Image', 'New'], ['Threat Name', 'User'], ['項目', 'Data']]),
      derive: new Map([
        ['項目', [
          { of: ['User'], values: new Map([['aba', '10.1.2.3'], ['', 'never'], ['1', '42 ']]), begins: [] },
          { of: ['New', 'Threat Name'], values: null, begins: [{ found: 'a', written: 'net ' }] },
          { of: ['CommandLine'], values: null, begins: [{ found: 'cmd', written: 'Σ' }] },
        ]],
        ['Old', [{ of: ['CommandLine', 'Image'], values: null, begins: [] }]],
        ['Absent', [{ of: ['Data'], values: null, begins: [] }]],
      ]),
    },
    {
      service: 'sysmon', channels: null, providers: null, eventIds: [1, 42], rename: new Map([['User', 'Data']]),
      where: { is: 'not', of: { is: 'field', field: 'User', match: holdsA } },
    },
  ]]]),
}]

export class RandomEvent implements LogEvent {
  readonly source: LogSource
  readonly shape: Shape
  readonly time: number
  readonly #values: readonly (string | null)[]

  constructor(source: LogSource, shape: Shape, time: number, values: readonly (string | null)[]) {
    this.source = source
    this.shape = shape
    this.time = time
    this.#values = values
  }

  text(field: number): string | null {
    return this.#values[field] ?? null
  }
}

/** The same as a reader of event logs has it: some values lie as UTF-16LE. */
export class EventInUnits extends RandomEvent {
  units(field: number): Units | null {
    const text = this.text(field)
    if (text === null || field % 3 === 2) return null
    return { bytes: Buffer.from(`?${text}?`, 'utf16le'), start: 2, length: text.length }
  }
}

export function logSource(dice: Dice): LogSource {
  const product = dice.pick(['windows', 'windows', 'Windows', 'linux', null])
  return {
    product, category: dice.pick([null, null, 'webserver', 'process_creation']), service: dice.pick([null, null,
      'sshd']),
    channel: dice.pick(channels), provider: dice.pick(['Auditing', null]), eventId: dice.pick([1, 42, 4688, null]),
  }
}

export function shape(dice: Dice): Shape {
  return { fields: Array.from({ length: dice.below(9) }, () => dice.pick(names)) }
}

/** Fields that repeat the source say what it says, as readers promise. */
export function event(dice: Dice, source: LogSource, of: Shape): RandomEvent {
  const repeated: Readonly<Record<string, string | null>> = {
    EventID: source.eventId === null ? null : String(source.eventId), Channel: source.channel,
      Provider_Name: source.provider,
  }
  const values = of.fields.map((name,
    at) => (name in repeated && of.fields.indexOf(name) === at ? repeated[name] ?? value(dice) : value(dice)))
  return new (dice.chance(30) ? EventInUnits : RandomEvent)(source, of, dice.chance(20) ? NaN : Date.UTC(2026,
    dice.below(12), 1 + dice.below(28), dice.below(24)), values)
}
