// One line of a selection: `Field|modifiers: value or values` → what it asks of an event.
import { checkRegex } from '../regex/regex.ts'
import { Refused } from '../faults.ts'
import { parseCidr } from '../plain/cidr.ts'
import type { Piece, RegexMatch, Test, TextMatch } from '../tree.ts'
import type { YamlEntry, YamlNode, YamlScalar } from '../yaml/node.ts'
import { hashTest } from './hashes.ts'
import { listModifiers, modifierNames, valueModifiers } from './modifiers.ts'
import { joinPieces } from './pieces.ts'
import type { Placeholders } from './placeholders.ts'
import { allOf, anyOf, not } from './tests.ts'
import { matchOf, numberValue, textValue } from './value.ts'
import type { Value } from './value.ts'

type Single = Exclude<Value, { kind: 'any' }>

export function detectionItem(entry: YamlEntry, placeholders: Placeholders): Test {
  const [field = '', ...modifiers] = entry.key.split('|').map((part) => part.trim())
  const unknown = modifiers.find((name) => !modifierNames.includes(name))
  if (unknown !== undefined) throw new Refused('modifierUnknown', entry.at, { modifier: unknown, key: entry.key })
  const scalars = entry.value.kind === 'list' ? entry.value.items : [entry.value]
  if (scalars.length === 0) throw new Refused('listEmpty', entry.at, { key: entry.key })
  const tests = scalars.map((node) => {
    const value = modified(scalarOf(node, entry.key), modifiers, entry.key, placeholders)
    return testOf(field, value, node, modifiers)
  })
  const joined = modifiers.includes('all') ? allOf(tests) : anyOf(tests)
  return modifiers.includes('neq') ? not(joined) : joined
}

/** Words without a field: somewhere in any value of the event. */
export function keywordTest(node: YamlScalar): Test {
  return testOf('', asValue(node, []), node, [])
}

function scalarOf(node: YamlNode, key: string): YamlScalar {
  if (node.kind !== 'scalar') throw new Refused('valueNested', node.at, { key })
  return node
}

function asValue(node: YamlScalar, modifiers: readonly string[]): Value {
  // To a regular expression backslashes and stars are its own.
  if (modifiers.includes('re')) return { kind: 'text', pieces: [{ text: node.text }], cased: false, bytes: false }
  if (node.value === null) return { kind: 'null' }
  if (typeof node.value === 'string') return textValue(node.value)
  return typeof node.value === 'number' ? numberValue(node.value, node.text) : { kind: 'boolean', boolean: node.value }
}

function modified(node: YamlScalar, modifiers: readonly string[], key: string, placeholders: Placeholders): Value {
  let value = asValue(node, modifiers)
  const before: string[] = []
  const here: Placeholders = { get: placeholders.get, unfilled: (name) => placeholders.unfilled(name, node.at) }
  for (const name of modifiers) {
    if (listModifiers.some((one) => one === name)) continue
    const made = valueModifiers.get(name)?.(value, { placeholders: here, before }) ?? value
    if (made.kind === 'refused') throw new Refused(made.why, node.at, { modifier: name, key, value: shown(node.text) })
    value = made
    before.push(name)
  }
  return value
}

function testOf(field: string, value: Value, node: YamlNode, modifiers: readonly string[]): Test {
  if (value.kind === 'any') return anyOf(value.of.map((one) => testOf(field, one, node, modifiers)))
  check(value, node)
  if (field === '') return keywordOf(value, node, modifiers)
  return hashTest(field, matchOf(value))
}

function check(value: Single, node: YamlNode): void {
  if (value.kind === 'regex') {
    const checked = checkRegex(value.pattern, value)
    if (!checked.ok) throw new Refused('regex', node.at, { pattern: shown(value.pattern), reason: checked.reason })
  }
  if (value.kind === 'cidr' && parseCidr(value.network) === null) {
    throw new Refused('cidr', node.at, { network: shown(value.network) })
  }
}

const many: readonly Piece[] = ['many']
/** With one of these the author has said where in a value the word stands. */
const placed = ['contains', 'startswith', 'endswith', 're']

function keywordOf(value: Single, node: YamlNode, modifiers: readonly string[]): Test {
  const match = matchOf(value)
  if (match.kind !== 'text' && match.kind !== 'regex') throw new Refused('fieldMissing', node.at, { value: match.kind })
  return { is: 'keyword', match: modifiers.some((name) => placed.includes(name)) ? match : anywhere(match) }
}

function anywhere(match: TextMatch | RegexMatch): TextMatch | RegexMatch {
  return match.kind === 'regex' ? match : { ...match, pieces: joinPieces(many, match.pieces, many) }
}

function shown(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}
