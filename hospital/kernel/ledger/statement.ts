// A statement of this installation, signed with the key of its ledger.
// INVARIANT: its first line can be the origin of no ledger, so that no statement is ever taken for a head.
import { signNote } from '#engines/ledger'
import type { KeyPair } from '#engines/ledger'

export interface Statement {
  /** A signed note: the lines, and the signature over them. */
  readonly note: string
  readonly vkey: string
}

export const statementLine = (kind: string): string => `kokoroe-statement/${kind}/v1`

export function signStatement(key: KeyPair, kind: string, lines: readonly string[]): Statement {
  if (!/^[a-z][a-z-]{0,39}$/.test(kind) || lines.some((one) => one === '' || one.includes('\n'))) {
    throw new RangeError('a statement has a plain kind, and lines that are not empty')
  }
  return { note: signNote(`${[statementLine(kind), ...lines].join('\n')}\n`, [key.skey]), vkey: key.vkey }
}
