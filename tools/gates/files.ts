// The project's own source files, from git, so that no gate looks at what is built or installed.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface SourceFile {
  /** Path from the root, with `/`. */
  readonly path: string
  readonly text: string
}

export function listed(root: string, pattern: RegExp): string[] {
  const out = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, maxBuffer: 1 << 28 })
  return out.toString('utf8').split('\0').filter((path) => pattern.test(path) && existsSync(join(root, path)))
}

export function sources(root: string): SourceFile[] {
  return listed(root, /\.(ts|tsx|mjs)$/).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

export const isTest = (path: string) =>
  /\.(test|suite|fixture)\.tsx?$|(^|\/)(fixtures|e2e|testing)\/|\/fixtures\.ts$/.test(path)
