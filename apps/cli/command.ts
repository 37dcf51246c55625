// The one shape of a command.
import type { ParseArgsOptionsConfig } from 'node:util'
import type { Locale } from '#hospital/kernel/text.ts'
import type { ExitCode } from './exit-codes.ts'
import type { ja } from './text.ja.ts'

export type Sentence = keyof typeof ja

export interface Call {
  readonly positionals: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
  readonly locale: Locale
  /** To standard output, as it is. */
  print(text: string): void
  /** To standard error, one sentence of the catalogue. */
  complain(code: Sentence, params?: Readonly<Record<string, string | number>>): void
  say(code: Sentence, params?: Readonly<Record<string, string | number>>): string
}

export interface Command {
  readonly name: string
  /** Line in the list of commands, and the full help. */
  readonly summary: Sentence
  readonly help: Sentence
  readonly options: ParseArgsOptionsConfig
  run(call: Call): Promise<ExitCode>
}

/** What a list of commands shows before anything of them is loaded. */
export interface Listed {
  readonly name: string
  readonly summary: Sentence
  load(): Promise<Command | Group>
}

/** A command of several, as in `kokoroe logs scan`; each has options of its own. */
export interface Group {
  readonly name: string
  /** Above the list of its commands, and below it. */
  readonly head: Sentence
  readonly foot: Sentence
  readonly commands: readonly Listed[]
}

/** A string option, or undefined. */
export function textOption(call: Call, name: string): string | undefined {
  const value = call.options[name]
  return typeof value === 'string' ? value : undefined
}

export function textOptions(call: Call, name: string): string[] {
  const value = call.options[name]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}
