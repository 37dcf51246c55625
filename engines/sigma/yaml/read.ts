// A file's text → its documents; one that cannot be read costs itself alone.
import { YAMLException, parseEvents } from 'js-yaml'
import type { Event } from 'js-yaml'
import { Refused } from '../faults.ts'
import { Builder } from './build.ts'
import type { YamlLimits } from './build.ts'
import type { YamlNode } from './node.ts'

export type YamlDocument =
  | { readonly node: YamlNode; readonly refused: null }
  | { readonly node: null; readonly refused: Refused }

/** Offsets are into `text`. A document without anything in it is none. */
export function readYaml(text: string, limits: YamlLimits): YamlDocument[] {
  if (text.length > limits.text) return [fault(new Refused('yamlSize', 0, { most: limits.text }))]
  const whole = parse(text, limits)
  if (whole instanceof Refused) return pieces(text, whole, limits)
  const documents: YamlDocument[] = []
  const builder = new Builder(text, whole, limits)
  while (!builder.done) {
    try {
      const node = builder.document()
      if (node !== null && !isEmpty(node)) documents.push({ node, refused: null })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      documents.push(fault(error))
      builder.skip()
    }
  }
  return documents
}

function parse(text: string, limits: YamlLimits): Event[] | Refused {
  try {
    return parseEvents(text, { maxDepth: limits.depth })
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const code = /nesting|depth/i.test(error.reason) ? 'yamlDepth' : 'yaml'
    return new Refused(code, error.mark?.position ?? 0, { reason: error.reason, most: limits.depth })
  }
}

/** The parser gives up on a whole file; its documents stand between lines of three dashes and are tried one by one. */
function pieces(text: string, whole: Refused, limits: YamlLimits): YamlDocument[] {
  const starts = [0, ...Array.from(text.matchAll(/^---(?=\s|$)/gm), (found) => found.index)]
    .filter((start, index, all) => index === 0 || start !== all[index - 1])
  if (starts.length < 2) return [fault(whole)]
  return starts.flatMap((start, index) => {
    // Spaces up to where the piece begins would cost its length again and again: offsets are moved instead.
    const piece = text.slice(start, starts[index + 1] ?? text.length)
    const events = parse(piece, limits)
    if (events instanceof Refused) return [fault(new Refused(events.code, events.at + start, events.params))]
    return moved(readYaml(piece, limits), start)
  })
}

function moved(documents: readonly YamlDocument[], by: number): YamlDocument[] {
  return documents.map(({ node, refused }) => (node === null
    ? fault(new Refused(refused.code, refused.at + by, refused.params))
    : { node: movedNode(node, by, new Map()), refused: null }))
}

function movedNode(node: YamlNode, by: number, done: Map<YamlNode, YamlNode>): YamlNode {
  const known = done.get(node)
  if (known !== undefined) return known
  const at = node.at + by
  const within = (one: YamlNode): YamlNode => movedNode(one, by, done)
  const made: YamlNode = node.kind === 'scalar' ? { ...node, at }
    : node.kind === 'list' ? { kind: 'list', at, items: node.items.map(within) }
      : { kind: 'map', at, entries: node.entries.map((one) => ({ ...one, at: one.at + by, value: within(one.value) })) }
  done.set(node, made)
  return made
}

function isEmpty(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.text === ''
}

function fault(refused: Refused): YamlDocument {
  return { node: null, refused }
}

/** Offset → line counted from 1. */
export function lineFinder(text: string): (at: number) => number {
  let starts: number[] | null = null
  return (at) => {
    if (at <= 0) return 1
    if (starts === null) {
      starts = [0]
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
    }
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= at) low = middle
      else high = middle
    }
    return low + 1
  }
}
