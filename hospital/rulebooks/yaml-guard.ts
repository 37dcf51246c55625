// Reads YAML that somebody else wrote: bounded in size and depth, and nothing that expands (aliases, tags) is taken.
import { Composer, Lexer, LineCounter, Parser, visit, type CST, type Document, type Node } from 'yaml'
import type { Message } from '#hospital/kernel/text.ts'
import { refuse, say, type Outcome } from './refusal.ts'

export const limits = { bytes: 512 * 1024, depth: 40, errors: 20, keys: 1000 } as const

export interface ReadYaml {
  readonly document: Document.Parsed
  readonly at: (offset: number) => { readonly line: number; readonly column: number }
}

export function readYaml(source: string): Outcome<ReadYaml> {
  const size = Buffer.byteLength(source)
  if (size > limits.bytes) return refuse(1, 1, say('refusal.tooLarge', { size, limit: limits.bytes }))

  const counter = new LineCounter()
  const at = (offset: number) => {
    const { line, col } = counter.linePos(Math.max(0, Math.min(offset, source.length)))
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const refuseAt = (offset: number, message: Message) => refuse(at(offset).line, at(offset).column, message)

  // The token parser keeps its own stack, so depth is known before anything recursive looks at the text.
  const parser = new Parser(counter.addNewLine)
  counter.addNewLine(0)
  const tokens: CST.Token[] = []
  for (const lexeme of new Lexer().lex(source)) {
    tokens.push(...parser.next(lexeme))
    if (parser.stack.length > limits.depth) return refuseAt(parser.offset, say('refusal.tooDeep'))
    // Whether a key stands twice is asked of each against all before it: very many would hold up the whole house.
    if (keysIn(parser.stack.at(-1)) > limits.keys) return refuseAt(parser.offset, say('refusal.tooManyKeys', { limit: limits.keys }))
  }
  tokens.push(...parser.end())
  const composer = new Composer({ lineCounter: counter, version: '1.2', stringKeys: true })
  const documents = [...composer.compose(tokens, true, source.length)]
  const [document, second] = documents
  if (document === undefined) return refuse(1, 1, say('refusal.empty'))
  if (second !== undefined) return refuseAt(second.range[0], say('refusal.severalDocuments'))
  if (document.errors.length > 0) {
    return {
      ok: false,
      refusals: document.errors.slice(0, limits.errors).map((one) => ({
        ...at(one.pos[0]), message: say('refusal.syntax', { detail: one.code }),
      })),
    }
  }
  if (document.contents === null) return refuse(1, 1, say('refusal.empty'))
  const expanding = findExpanding(document)
  if (expanding !== null) return refuseAt(expanding.offset, expanding.message)
  return { ok: true, value: { document, at } }
}

function keysIn(token: CST.Token | undefined): number {
  if (token?.type === 'block-map') return token.items.length
  return token?.type === 'flow-collection' && token.start.source === '{' ? token.items.length : 0
}

function findExpanding(document: Document.Parsed): { readonly offset: number; readonly message: Message } | null {
  let found: { offset: number; message: Message } | null = null
  visit(document, {
    Alias(_key, node) {
      found = { offset: offsetOf(node), message: say('refusal.alias') }
      return visit.BREAK
    },
    Node(_key, node) {
      if ('anchor' in node && node.anchor !== undefined) {
        found = { offset: offsetOf(node), message: say('refusal.alias') }
        return visit.BREAK
      }
      if (node.tag?.startsWith('!') === true) {
        found = { offset: offsetOf(node), message: say('refusal.tag') }
        return visit.BREAK
      }
      return undefined
    },
  })
  return found
}

function offsetOf(node: Node): number {
  return node.range?.[0] ?? 0
}
