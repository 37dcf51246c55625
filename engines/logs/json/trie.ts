// Documents of one form take one path through this tree: keys are compared with the ones that came last time, and the
// path's end knows everything about the form. So a key is never made into a string twice.
import type { Plan } from './plan.ts'

export class Step {
  readonly parent: Step | null
  readonly token: Token
  /** The key's bytes as they stand, for `key` alone. */
  readonly bytes: Uint8Array
  /** Where the last document went from here. */
  next: Step | null = null
  /** By a hash of the key's bytes; keys of one hash hang on one another by `other`. */
  keys: Map<number, Step> | null = null
  other: Step | null = null
  enter: Step | null = null
  array: Step | null = null
  item: Step | null = null
  leave: Step | null = null
  plan: Plan | null = null

  constructor(parent: Step | null, token: Token, bytes: Uint8Array) {
    this.parent = parent
    this.token = token
    this.bytes = bytes
  }
}

export type Token = 'root' | 'key' | 'enter' | 'array' | 'item' | 'leave'

const none = new Uint8Array(0)
/** Logs with names made at random would grow the tree for ever: past this many steps it is begun anew. */
const MOST = 200_000

export class Trie {
  root = new Step(null, 'root', none)
  #count = 0

  /** Only between documents. */
  prune(): void {
    if (this.#count < MOST) return
    this.root = new Step(null, 'root', none)
    this.#count = 0
  }

  key(from: Step, bytes: Uint8Array, start: number, end: number): Step {
    let hash = end - start
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0
    const first = from.keys?.get(hash) ?? null
    for (let known = first; known !== null; known = known.other) {
      if (stands(known.bytes, bytes, start, end)) return (from.next = known)
    }
    // A copy: the bytes of a Buffer's `slice` are those of the block, and that is soon another.
    const made = this.#make(from, 'key', new Uint8Array(bytes.subarray(start, end)))
    made.other = first
    from.keys ??= new Map()
    from.keys.set(hash, made)
    return (from.next = made)
  }

  enter(from: Step): Step {
    return from.enter ?? (from.enter = this.#make(from, 'enter', none))
  }

  array(from: Step): Step {
    return from.array ?? (from.array = this.#make(from, 'array', none))
  }

  item(from: Step): Step {
    return from.item ?? (from.item = this.#make(from, 'item', none))
  }

  leave(from: Step): Step {
    return from.leave ?? (from.leave = this.#make(from, 'leave', none))
  }

  #make(from: Step, token: Token, bytes: Uint8Array): Step {
    this.#count++
    return new Step(from, token, bytes)
  }
}

function stands(key: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (key.length !== end - start) return false
  for (let at = 0; at < key.length; at++) if (key[at] !== bytes[start + at]) return false
  return true
}

/** The names of the leaves on the way to this step, in order; the parts of each name from the outside in. */
export function leavesOf(end: Step): string[][] {
  const steps: Step[] = []
  for (let at: Step | null = end; at !== null; at = at.parent) steps.unshift(at)
  const leaves: string[][] = []
  const path: string[] = []
  const open: boolean[] = []
  steps.forEach((step, at) => {
    const after = steps[at + 1]?.token
    const container = after === 'enter' || after === 'array'
    if (step.token === 'key') {
      const name = keyText(step.bytes)
      if (container) path.push(name)
      else leaves.push([...path, name])
    } else if (step.token === 'item') {
      if (container) path.push('')
      else leaves.push([...path])
    } else if (step.token === 'enter' || step.token === 'array') {
      open.push(steps[at - 1]?.token !== 'root')
    } else if (step.token === 'leave' && open.pop() === true) path.pop()
  })
  return leaves.map(leaf => leaf.filter(part => part !== ''))
}

function keyText(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('utf8')
  return text.includes('\\') ? unescaped(text) : text
}

/** The content of a JSON string; what is no valid escape stays as it stands. */
export function unescaped(text: string): string {
  try {
    const value: unknown = JSON.parse(`"${text}"`)
    return typeof value === 'string' ? value : text
  } catch {
    return text.replace(/\\u([0-9a-f]{4})|\\(.)/gis, (_, hex: string | undefined, one: string) =>
      hex === undefined ? (escapes[one] ?? one) : String.fromCharCode(Number.parseInt(hex, 16)))
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
