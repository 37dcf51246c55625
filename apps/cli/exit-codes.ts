// Exit codes of every command; stable, documented in the README and in `--help`.
export const exit = {
  /** Nothing fails, and everything asked could be told. */
  good: 0,
  /** Something fails (a check, a ledger that does not verify, a file that was not taken). Not: a command that was refused. */
  fails: 1,
  /** Nothing fails, but something could not be told. */
  unknown: 2,
  /** Something fails, and something else could not be told. */
  failsAndUnknown: 3,
  /** The command was used wrongly. */
  usage: 64,
  /** The machine refused: disk, port, permission, locked data folder. */
  machine: 74,
  /** Somebody stopped it; what was done until then was put out. */
  interrupted: 130,
} as const

export type ExitCode = (typeof exit)[keyof typeof exit]
