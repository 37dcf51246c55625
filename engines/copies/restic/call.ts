// One call of restic: the same few options every time, so that none can forget to leave the repository alone.
import { done, type Outcome, refused } from '../outcome.ts'
import { type Lines, type Ran, run, startLines } from '../process/lines.ts'
import type { Command } from '../process/run.ts'
import type { Generation } from '../reader.ts'
import { refusalOf } from './said.ts'

export interface ResticOptions {
  /** Name on PATH or absolute path; `restic` without it. */
  readonly program?: string
  readonly repository: string
  readonly password: { readonly file: string } | { readonly text: string }
  /** Folder of our own; without it nothing is cached, and what lies far away is read anew each time. */
  readonly cache?: string
  /** For the way there: AWS_ACCESS_KEY_ID, RESTIC_REST_PASSWORD, RCLONE_CONFIG … */
  readonly env?: Readonly<Record<string, string>>
  /** How many of the newest generations that do not tell their size are measured, a few seconds each. */
  readonly measure?: number
  /** Generations that were measured before: what they hold never changes. */
  readonly sizes?: readonly Generation[]
}

export interface Version {
  readonly major: number
  readonly minor: number
}

export interface Restic {
  readonly options: ResticOptions
  /** Bytes of what it may put out, and of what is kept of its errors. */
  run(args: readonly string[], signal?: AbortSignal, limits?: { readonly most?: number; readonly mostErrors?: number }): Promise<Ran>
  lines(args: readonly string[], signal?: AbortSignal): Lines
  version(): Promise<Outcome<Version>>
}

/** The oldest whose words and JSON were tried. */
const oldest: Version = { major: 0, minor: 14 }

export function restic(options: ResticOptions): Restic {
  const { program = 'restic', repository, password, cache, env = {} } = options
  // INVARIANT: no lock is ever written, and no cache but our own.
  const always = ['--no-lock', ...(cache === undefined ? ['--no-cache'] : ['--cache-dir', cache])]
  const secrets = [
    ...('text' in password ? [password.text] : []),
    ...Object.entries(env).filter(([name]) => /KEY|SECRET|PASS|TOKEN|CREDENTIAL/i.test(name)).map(([, value]) => value),
  ]
  const command = (args: readonly string[], signal?: AbortSignal): Command => ({
    // The address may hold a password, so it is no argument either.
    program, args: [...args, ...always], secrets,
    env: {
      ...env, RESTIC_REPOSITORY: repository,
      ...('text' in password ? { RESTIC_PASSWORD: password.text } : { RESTIC_PASSWORD_FILE: password.file }),
    },
    ...(signal ? { signal } : {}),
  })
  let version: Outcome<Version> | null = null
  return {
    options,
    run: (args, signal, { most, mostErrors } = {}) =>
      run({ ...command(args, signal), ...(mostErrors === undefined ? {} : { mostErrors }) }, most),
    lines: (args, signal) => startLines(command(args, signal), 8 << 20),
    async version() {
      if (version?.ok) return version
      const ran = await run({ program, args: ['version'], timeoutSeconds: 60 }, 1 << 16)
      const refusal = refusalOf(ran, program)
      const [, major, minor] = /^restic (\d+)\.(\d+)/m.exec(ran.output) ?? []
      version =
        refusal ?? (major === undefined || minor === undefined
          ? refused('no-tool', program, 'does not say which restic it is')
          : known({ major: Number(major), minor: Number(minor) }))
      return version
    },
  }
}

function known(version: Version): Outcome<Version> {
  const enough = version.major > oldest.major || version.minor >= oldest.minor
  return enough ? done(version) : refused('old-tool', `restic ${version.major}.${version.minor}`, 'needs restic 0.14 or newer')
}

