// How borg is told which files: all in one list that it reads, so that one start does for a hundred thousand.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Named {
  readonly options: readonly string[]
  readonly args: readonly string[]
  readonly paths: ReadonlySet<string>
  readonly folder: string | null
}

/** A few stand on the command line; a name that a line of a list cannot hold always does. */
const few = 200
const fewBytes = 50_000
const notInALine = /[\n\r]|^[\s\x1c-\x1f\x85]|[\s\x1c-\x1f\x85]$/

/** INVARIANT: each is given to `forgetNames` afterwards. */
export function* naming(paths: readonly string[]): Generator<Named, void, undefined> {
  const isFew = paths.length <= few && paths.reduce((sum, path) => sum + Buffer.byteLength(path), 0) <= fewBytes
  const listed = isFew ? [] : paths.filter((path) => !notInALine.test(path))
  if (listed.length > 0) yield inAList(listed)
  let some: string[] = []
  let bytes = 0
  for (const path of isFew ? paths : paths.filter((one) => notInALine.test(one))) {
    if (some.length >= few || bytes > fewBytes) {
      yield asArguments(some)
      some = []
      bytes = 0
    }
    some.push(path)
    bytes += Buffer.byteLength(path)
  }
  if (some.length > 0) yield asArguments(some)
}

export function forgetNames({ folder }: Named): void {
  if (folder !== null) rmSync(folder, { recursive: true, force: true })
}

function asArguments(paths: readonly string[]): Named {
  return { options: [], args: paths.map((path) => `pf:${path}`), paths: new Set(paths), folder: null }
}

/** Whole names are looked up by borg, not tried one after the other; everything else is left out. */
function inAList(paths: readonly string[]): Named {
  const folder = mkdtempSync(join(tmpdir(), 'kokoroe-borg-'))
  const file = join(folder, 'names')
  writeFileSync(file, `${paths.map((path) => `+ pf:${path}`).join('\n')}\n- re:.*\n`, { mode: 0o600 })
  return { options: ['--patterns-from', file], args: [], paths: new Set(paths), folder }
}
