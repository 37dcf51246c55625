// Types of verify.mjs for the tests: the verifier itself stays one plain file.
import type { OutsideHead, Verdict } from '#engines/ledger'

export function verifyLedger(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  expected?: { readonly heads?: readonly OutsideHead[]; readonly vkey?: string },
): Promise<Verdict>
export function readHeadCode(text: string):
  | { readonly head: OutsideHead; readonly fault?: never }
  | { readonly fault: 'not-a-head' | 'mistyped'; readonly groups?: readonly number[] }
export function readVkey(text: string): { readonly name: string } | null
export function exitCodeOf(verdict: Verdict): 0 | 1 | 2
