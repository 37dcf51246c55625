// Which files are brought back tonight: whole folders by lot, so that every folder has its chance and one start of the tool brings many.
// The lots of a generation are the same every night: the next goes on where this one ended.
import { hash } from 'node:crypto'
import { done, type FileSeen, type Outcome } from '#engines/copies'
import { plain } from './plain.ts'

export interface Wanted {
  readonly path: string
  readonly size: number
}

export interface Choosing {
  readonly generation: string
  /** Bytes. */
  readonly budget: number
  /** Whatever the budget. */
  readonly always: ReadonlySet<string>
  readonly has: (path: string) => boolean
}

const lots = 1 << 16

/** `files` is asked twice: what there is, then what fits. In the order in which they are told. */
export async function choose(
  files: () => AsyncIterable<Outcome<FileSeen>>, { generation, budget, always, has }: Choosing,
): Promise<Outcome<readonly Wanted[]>> {
  const unknown = async function* (): AsyncGenerator<Outcome<Wanted & { readonly isAlways: boolean }>> {
    for await (const file of files()) {
      if (!file.ok) {
        yield file
        return
      }
      const { what, path, size } = file.value
      // Not valid Unicode: its tool cannot be asked for it, and it stays unread.
      if (what !== 'file' || path.includes('\ufffd')) continue
      const at = plain(path)
      if (!has(at)) yield done({ path, size, isAlways: always.has(at) })
    }
  }
  const bytes = new Float64Array(lots)
  for await (const file of unknown()) {
    if (!file.ok) return file
    const { path, size, isAlways } = file.value
    const lot = lotOf(generation, path)
    if (!isAlways && size <= budget) bytes[lot] = (bytes[lot] ?? 0) + size
  }
  let [drawn, left] = [0, budget]
  for (let next = bytes[drawn]; next !== undefined && next <= left; next = bytes[++drawn]) left -= next
  const wanted: Wanted[] = []
  for await (const file of unknown()) {
    if (!file.ok) return file
    const { path, size, isAlways } = file.value
    const lot = lotOf(generation, path)
    // Of the first folder that does not fit, as much as does; a file that never fits stands in no other's way.
    const isDrawn = size <= budget && (lot < drawn || (lot === drawn && size <= left))
    if (!isAlways && !isDrawn) continue
    if (!isAlways && lot === drawn) left -= size
    wanted.push({ path, size })
  }
  return done(wanted)
}

function lotOf(generation: string, path: string): number {
  const folder = path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'), 0))
  return hash('sha256', `${generation}\n${folder}`, 'buffer').readUInt16LE(0)
}
