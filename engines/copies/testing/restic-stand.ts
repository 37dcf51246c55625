// Real restic repositories for tests, small and quick.
import { execFileSync, type ExecFileSyncOptions } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { quickKey } from './quick-key.ts'
import { type Tree, writeTree } from './trees.ts'

export const password = 'pass word 検査'

export interface ResticStand {
  readonly top: string
  readonly repository: string
  /** Where the tree lies that is backed up. */
  readonly source: string
  call(args: readonly string[], more?: ExecFileSyncOptions): string
  backup(tree: Tree, args?: readonly string[]): void
  end(): void
}

export function resticStand(program: string): ResticStand {
  const top = mkdtempSync(join(tmpdir(), 'kokoroe-restic-'))
  const repository = join(top, 'repository')
  const source = join(top, 'source')
  const env = { PATH: process.env['PATH'], HOME: top, RESTIC_REPOSITORY: repository, RESTIC_PASSWORD: password }
  const call = (args: readonly string[], more: ExecFileSyncOptions = {}) =>
    String(execFileSync(program, [...args, '--no-cache'], { env, stdio: ['ignore', 'pipe', 'pipe'], ...more }))
  mkdirSync(source)
  call(['init', '-q'])
  quickKey(repository, password, call(['cat', 'masterkey']))
  return {
    top, repository, source, call,
    backup(tree, args = []) {
      writeTree(source, tree)
      call(['backup', '-q', '--host', 'karte', ...args, source])
    },
    end: () => rmSync(top, { recursive: true, force: true }),
  }
}

/** Files of a repository below one of its folders, largest first. */
export function largest(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name)).sort((a, b) => statSync(b).size - statSync(a).size)
}

export function flipBit(path: string, at: number): void {
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  chmodSync(path, 0o600)
  writeFileSync(path, bytes)
}
