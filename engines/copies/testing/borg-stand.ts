// Real borg repositories for tests.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Tree, writeTree } from './trees.ts'

export const password = 'pass word 検査'

export interface BorgStand {
  readonly top: string
  readonly repository: string
  readonly source: string
  call(args: readonly string[], folder?: string): string
  /** Names start in the source, as with `borg create … .`. */
  backup(name: string, tree: Tree, args?: readonly string[]): void
  end(): void
}

export function borgStand(program: string, appendOnly = false): BorgStand {
  const top = mkdtempSync(join(tmpdir(), 'kokoroe-borg-'))
  const repository = join(top, 'repository')
  const source = join(top, 'source')
  const env = {
    PATH: process.env['PATH'], HOME: top, BORG_BASE_DIR: join(top, 'client'), BORG_REPO: repository,
    BORG_PASSPHRASE: password,
    BORG_RELOCATED_REPO_ACCESS_IS_OK: 'yes',
    LC_ALL: 'C.UTF-8', TZ: 'UTC',
  }
  const call = (args: readonly string[], folder = top) =>
    String(execFileSync(program, [...args], { env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] }))
  mkdirSync(join(top, 'client'))
  call(['init', '-e', 'repokey-blake2', ...(appendOnly ? ['--append-only'] : [])])
  return {
    top, repository, source, call,
    backup(name, tree, args = []) {
      writeTree(source, tree)
      call(['create', ...args, `::${name}`, '.'], source)
    },
    end: () => rmSync(top, { recursive: true, force: true }),
  }
}
