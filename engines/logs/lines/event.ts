// The event of the line that is being read. One object serves a whole file; readers fill it, line after line.
import type { LogSource, Shape } from '#engines/sigma'
import type { Event } from '../event.ts'
import { plainSource } from '../source.ts'
import { noStamp } from '../time/stamp.ts'
import type { Stamp } from '../time/stamp.ts'

const nowhere = plainSource(null, null, null)

export class LineEvent implements Event {
  source: LogSource = nowhere
  shape: Shape = { fields: [] }
  computer: string | null = null
  level: string | null = null
  recordId: number | null = null
  offset = 0
  line = 0
  stamp: Stamp = noStamp
  readonly #names: string[] = []
  readonly #values: (string | null)[] = []
  readonly #shapes = new Shapes()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  get time(): number {
    return this.stamp.time
  }

  get ts(): string | null {
    return this.stamp.ts
  }

  text(field: number): string | null {
    return this.#values[field] ?? null
  }

  begin(line: number, offset: number): void {
    this.source = nowhere
    this.computer = null
    this.level = null
    this.recordId = null
    this.stamp = noStamp
    this.line = line
    this.offset = offset
    this.#names.length = 0
    this.#values.length = 0
  }

  /** False past the limit of fields. */
  add(name: string, value: string | null): boolean {
    if (this.#names.length >= this.#most) return false
    this.#names.push(name)
    this.#values.push(value)
    return true
  }

  get isEmpty(): boolean {
    return this.#names.length === 0
  }

  /** The first value of that name among those added. */
  get(name: string): string | null {
    const at = this.#names.indexOf(name)
    return at < 0 ? null : (this.#values[at] ?? null)
  }

  end(): void {
    this.shape = this.#shapes.of(this.#names)
  }
}

/** Shapes by the path of their names: equal lists are one object. */
class Shapes {
  #root = new Node()
  #count = 0

  of(names: readonly string[]): Shape {
    if (this.#count > MOST) {
      this.#root = new Node()
      this.#count = 0
    }
    let node = this.#root
    for (let at = 0; at < names.length; at++) {
      const name = names[at] as string // in bounds by the loop
      if (node.lastName === name && node.last !== null) {
        node = node.last
        continue
      }
      let next = node.next.get(name)
      if (next === undefined) {
        node.next.set(name, (next = new Node()))
        this.#count++
      }
      node.lastName = name
      node.last = next
      node = next
    }
    return (node.shape ??= { fields: names.slice() })
  }
}

/** Lines with names made at random would fill the memory. */
const MOST = 200_000

class Node {
  readonly next = new Map<string, Node>()
  lastName = ''
  last: Node | null = null
  shape: Shape | null = null
}
