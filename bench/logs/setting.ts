// Where the benches of `logs` work, how big, and how our command is called there.
import { join } from 'node:path'
import { corpus } from '#tools/testing/corpora.ts'
import type { Command } from '../child.ts'

export interface Setting {
  readonly place: string
  /** Sample logs, folder beside folder. */
  readonly folder: string
  readonly files: number
  readonly bytes: number
  /** The same chunks as one log. */
  readonly one: string
  readonly oneBytes: number
  readonly oneEvents: number
  /** Events as flat JSON, one a line. */
  readonly lines: string
  readonly lineBytes: number
  readonly lineCount: number
  /** The log whose events those are, and how often. */
  readonly small: string
  readonly times: number
  /** SigmaHQ's rules as files, for peers that read no zip. */
  readonly rules: string
}

export interface Part {
  readonly lines: readonly string[]
  readonly ratios: Readonly<Record<string, number>>
}

const home = join(import.meta.dirname, '..', '..')
const main = join(home, 'apps', 'cli', 'main.ts')

export function ours(paths: readonly string[], out: string, more: readonly string[] = []): Command {
  const rules = more.includes('--rules') ? [] : ['--rules', corpus('sigma-rules.zip')]
  return {
    program: process.execPath, fine: [0, 1, 2], makes: out,
    // As `kokoroe.mjs` starts it, which itself only waits.
    env: { NODE_COMPILE_CACHE: join(home, 'node_modules', '.cache', 'kokoroe') },
    args: ['--max-semi-space-size=8', main, 'logs', 'scan', ...paths, ...rules, '--no-own-rules', '--format', 'csv', '--out', out, ...more],
  }
}

export const mega = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`
export const perSecond = (count: number, seconds: number): string => `${Math.round(count / seconds).toLocaleString('en')}/s`
export const ratio = (a: number, b: number): number => Number((a / b).toFixed(2))
