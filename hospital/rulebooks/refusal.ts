// Why a rulebook was not taken: where in the file, and a sentence that says what is wrong and what to do.
import { messages, type Message } from '#hospital/kernel/text.ts'
import { text } from './text.ts'

export interface Refused {
  /** 1-based, as an editor counts. */
  readonly line: number
  readonly column: number
  readonly message: Message
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | {
  readonly ok: false; readonly refusals: readonly Refused[],
}

export const say = messages(text)

export function refuse(line: number, column: number, message: Message): Outcome<never> {
  return { ok: false, refusals: [{ line, column, message }] }
}
