// What a reader answers: a value, or why there is none. Expected outcomes are values; a bug throws.

export const refusals = {
  'no-tool': 'the program that reads it is not on this machine',
  'old-tool': 'the program is too old for what was asked',
  'no-password': 'it asks for a password and none was given',
  'wrong-password': 'the password does not fit',
  'not-there': 'there is nothing at this address',
  'not-one': 'what is there is not what it was said to be',
  'no-generation': 'no generation of this name',
  unreachable: 'the machine or service does not answer',
  denied: 'this account may not do that',
  locked: 'another run holds its lock; nothing is said about damage',
  damaged: 'it cannot be read because it is damaged',
  'not-offered': 'this tool has no way to tell',
  'too-large': 'more than the limit for what comes in',
  'no-room': 'the disk that it would be brought back to has not enough room',
  aborted: 'broken off by whoever asked',
  failed: 'the program failed in a way that is not known',
} as const

export type RefusalCode = keyof typeof refusals

export interface Refusal {
  readonly code: RefusalCode
  /** What it is about: a path, a generation, an option. */
  readonly what: string
  /** The tool's own last words, one line, without secrets. */
  readonly said: string
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal }

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value }
}

export function refused(code: RefusalCode, what: string, said = ''): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { code, what, said: said.slice(0, 400) } }
}

/** Two values, or the first refusal; the second is not asked for where the first was refused. */
export async function both<A, B>(
  first: Promise<Outcome<A>>, second: () => Promise<Outcome<B>>,
): Promise<Outcome<readonly [A, B]>> {
  const a = await first
  if (!a.ok) return a
  const b = await second()
  return b.ok ? done([a.value, b.value]) : b
}
