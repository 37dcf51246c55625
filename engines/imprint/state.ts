// Where one stands in an imprint: the open directories with what their roots are made of. Writer and reader share it.
import { createHash, type Hash } from 'node:crypto'
import type { Totals } from './entry.ts'
import { directoryLeaf, directoryMark } from './lines.ts'
import type { Bytes } from './names.ts'

interface OpenDirectory {
  readonly name: Bytes
  /** Its path with a `/` behind it; `''` for the top. */
  readonly prefix: Bytes
  readonly digest: Hash
  leaves: string
  files: number
  bytes: number
  unread: number
  /** The last entry that is done or begun, `''` before the first. */
  last: Bytes
  /** Nothing but its end may follow: it could not be listed further. */
  broken: boolean
}

/** Hashing many short lines one by one costs more than hashing them. */
const together = 16_384

export class State {
  readonly open: OpenDirectory[] = []
  /** The top has ended. */
  done = false

  get top(): OpenDirectory {
    const top = this.open.at(-1)
    if (!top) throw new Error('no directory is open')
    return top
  }

  begin(name: Bytes): void {
    const above = this.open.at(-1)
    if (above) {
      above.last = name
      // What waits here is cut from the text that was read last, and would keep all of it alive while a folder is gone through.
      this.#take(above)
    }
    const prefix = above ? `${above.prefix}${name}/` : ''
    this.open.push({
      name, prefix, digest: createHash('sha256').update(directoryMark), leaves: '',
      files: 0, bytes: 0, unread: 0, last: '', broken: false,
    })
  }

  add(leaves: string, last: Bytes, { files, bytes, unread }: Totals): void {
    const top = this.top
    top.leaves += leaves
    top.files += files
    top.bytes += bytes
    top.unread += unread
    top.last = last
    if (top.leaves.length > together) this.#take(top)
  }

  rootOfTop(): string {
    const top = this.top
    this.#take(top)
    return top.digest.copy().digest('hex')
  }

  /**
   * Root and totals go to the directory above as they are stated, so that what is wrong is found exactly where it is.
   */
  end(root: string, totals: Totals): void {
    const { name } = this.top
    this.open.pop()
    if (this.open.length === 0) this.done = true
    else this.add(directoryLeaf(name, root), name, totals)
  }

  #take(top: OpenDirectory): void {
    if (top.leaves !== '') top.digest.update(top.leaves, 'latin1')
    top.leaves = ''
  }
}
