// One call of borg: answers prepared for everything it could ask, a home of our own, and a lock only where we cannot look.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { done, type Outcome, refused } from '../outcome.ts'
import { type Lines, type Ran, run, startLines } from '../process/lines.ts'
import type { Command } from '../process/run.ts'
import { refusalOf } from './said.ts'

export interface BorgOptions {
  /** Name on PATH or absolute path; `borg` without it. */
  readonly program?: string
  readonly repository: string
  /** Null for a repository that is not encrypted. */
  readonly password: { readonly file: string } | { readonly text: string } | null
  /** Folder of our own for what borg remembers between calls; without it everything is forgotten at `close`. */
  readonly base?: string
  /** For the way there: BORG_RSH, BORG_REMOTE_PATH … */
  readonly env?: Readonly<Record<string, string>>
  /** `files` tells hashes: borg then reads everything. */
  readonly hashes?: boolean
  /** How many of the newest generations are measured. */
  readonly measure?: number
}

export interface Borg {
  readonly options: BorgOptions
  /** On a file system of this machine: what can be looked at without borg. */
  readonly folder: string | null
  run(args: readonly string[], signal?: AbortSignal, more?: { readonly folder?: string; readonly repository?: string }): Promise<Ran>
  lines(args: readonly string[], signal?: AbortSignal): Lines
  ready(): Promise<Outcome<null>>
  close(): void
}

export function borg(options: BorgOptions): Borg {
  const { program = 'borg', repository, password, env = {} } = options
  const folder = /^[a-z]+:\/\/|^[^/]+@[^/:]+:|^[^/:]+:/.test(repository) && !repository.startsWith('file://')
    ? null : resolve(repository.replace(/^file:\/\//, ''))
  // Borg also runs in other folders than ours, from where a relative place would be another one.
  const here = folder ?? repository
  const base = options.base ?? mkdtempSync(join(tmpdir(), 'kokoroe-borg-'))
  mkdirSync(base, { recursive: true })
  let word: string | null = null
  let version: Outcome<null> | null = null

  const command = (args: readonly string[], signal?: AbortSignal, other = here): Command => ({
    // Where we can look for locks ourselves none is taken; elsewhere borg takes its own and takes it away again.
    program, args: ['--log-json', '--lock-wait', '2', ...(folder === null ? [] : ['--bypass-lock']), ...args],
    secrets: word === null ? [] : [word],
    env: {
      // Times without an offset are then UTC.
      TZ: 'UTC', ...env, BORG_REPO: other,
      // A repository as it was before is older than what borg remembers of it: that would be an attack to it.
      BORG_BASE_DIR: other === here ? base : `${other}-base`, BORG_PASSPHRASE: word ?? '',
      // INVARIANT: every question has its answer beforehand; those that would change something are answered with no.
      BORG_RELOCATED_REPO_ACCESS_IS_OK: 'yes', BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK: 'yes',
      BORG_CHECK_I_KNOW_WHAT_I_AM_DOING: 'NO', BORG_DELETE_I_KNOW_WHAT_I_AM_DOING: 'NO', BORG_RECREATE_I_KNOW_WHAT_I_AM_DOING: 'NO',
      BORG_DISPLAY_PASSPHRASE: 'no', BORG_EXIT_CODES: 'legacy',
    },
    ...(signal ? { signal } : {}),
  })
  return {
    options, folder,
    run: (args, signal, more = {}) =>
      run({ ...command(args, signal, more.repository), ...(more.folder === undefined ? {} : { folder: more.folder }) }, 256 << 20),
    lines: (args, signal) => startLines(command(args, signal), 8 << 20),
    async ready() {
      if (word === null && password !== null) {
        const read = secret(password)
        if (!read.ok) return read
        word = read.value
      }
      version ??= await enough(program)
      return version
    },
    close() {
      if (options.base === undefined) rmSync(base, { recursive: true, force: true })
    },
  }
}

function secret(password: { readonly file: string } | { readonly text: string }): Outcome<string> {
  if ('text' in password) return done(password.text)
  try {
    return done(readFileSync(password.file, 'utf8').replace(/\r?\n$/, ''))
  } catch (error) {
    if (error instanceof Error && 'code' in error) return refused('no-password', password.file, String(error.code))
    throw error
  }
}

async function enough(program: string): Promise<Outcome<null>> {
  const ran = await run({ program, args: ['--version'], timeoutSeconds: 60 }, 1 << 16)
  const refusal = refusalOf(ran, program)
  if (refusal) return refusal
  const [, major, minor] = /borg2? (\d+)\.(\d+)/.exec(ran.output) ?? []
  if (major === undefined) return refused('no-tool', program, 'does not say which borg it is')
  return major === '1' && Number(minor) >= 1 ? done(null) : refused('old-tool', `borg ${major}.${minor}`, 'borg 1.1 to 1.4 are understood')
}
