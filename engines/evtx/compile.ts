// Steps → tree. Happens once for a template or structure; what follows works on the tree.
import { readName } from './names.ts'
import type { Attribute, Item } from './plan.ts'
import { utf16 } from './text.ts'
import { step } from './tokenise.ts'
import type { Tokeniser } from './tokenise.ts'
import { valueText } from './value.ts'

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: '\'' }

/** Where a template refers to a name: what differs between two chunks that hold the same template. */
export interface NameUse {
  /** Of the offset field, from the start of the template's body. */
  readonly at: number
  readonly inline: boolean
  readonly name: string
}

/** The tree of the steps. The steps are sound: whatever closes was opened, and names are where they should be. */
export function compile(tokens: Tokeniser, bytes: Uint8Array): readonly Item[] {
  const { steps, count } = tokens
  const root: Item[] = []
  const open: { items: Item[]; attributes: Attribute[] | null }[] = [{ items: root, attributes: null }]
  let target = ''
  for (let at = 0; at < count; at += 3) {
    const kind = steps[at]!
    const a = steps[at + 1]!
    const b = steps[at + 2]!
    const here = open.at(-1)!
    const { items } = here
    switch (kind) {
      case step.element:
      case step.shortElement: {
        const attributes: Attribute[] = []
        const content: Item[] = []
        items.push({ is: 'element', name: readName(bytes, a), attributes, content })
        open.push({ items: content, attributes })
        break
      }
      case step.attribute: {
        const value: Item[] = []
        here.attributes?.push({ name: readName(bytes, a), value })
        open.push({ items: value, attributes: null })
        break
      }
      case step.content: break
      case step.close: open.pop(); break
      case step.text: addText(items, utf16(bytes, b, b + a)); break
      case step.entity: addText(items, entities[readName(bytes, a)] ?? `&${readName(bytes, a)};`); break
      case step.character: addText(items, String.fromCharCode(a)); break
      case step.target: target = readName(bytes, a); break
      case step.data: items.push({ is: 'instruction', target, data: utf16(bytes, b, b + a) }); break
      case step.slot: items.push({ is: 'slot', slot: a, optional: b === 1 }); break
      case step.instance: items.push({ is: 'instance', at: b }); break
      default: addText(items, valueText(bytes, kind >> 8, b, a) ?? '')
    }
  }
  return root
}

/** The names the steps use, for a template that begins at `start`. */
export function nameUses(tokens: Tokeniser, bytes: Uint8Array, start: number): NameUse[] {
  const uses: NameUse[] = []
  for (let at = 0; at < tokens.count; at += 3) {
    if (tokens.steps[at]! > step.target) continue
    const offset = tokens.steps[at + 1]!
    const field = tokens.steps[at + 2]!
    uses.push({ at: field - start, inline: offset === field + 4, name: readName(bytes, offset) })
  }
  return uses
}

function addText(items: Item[], text: string): void {
  const last = items.at(-1)
  if (last?.is === 'text') items[items.length - 1] = { is: 'text', text: last.text + text }
  else items.push({ is: 'text', text })
}
