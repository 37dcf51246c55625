// A rule's regular expression, run in time linear in the value or not at all.
import { RE2JS } from 're2js'
import { stepsPerPlace } from './cost.ts'
import { parseRegex } from './parse.ts'
import type { RegexRefusal } from './parse.ts'
import { writeLinear, writeNative } from './write.ts'
import type { Engine } from './write.ts'
import type { Regex, RegexFlags } from './tree.ts'

export type RegexCheck = { readonly ok: true } | { readonly ok: false; readonly reason: RegexRefusal | 'size' }

export interface SafeRegex {
  /** Whether the pattern is found anywhere in the text. */
  readonly test: (text: string) => boolean
  readonly engine: Engine
  readonly tree: Regex
}

/** Above this a backtracking engine could be made slow by its input; the linear one takes over. */
const mostSteps = 256

/** Whether a pattern can be run in bounded time; `reason` is a code for people's text elsewhere. */
export function checkRegex(pattern: string, flags: RegexFlags): RegexCheck {
  const compiled = compileRegex(pattern, flags)
  return compiled.ok ? { ok: true } : compiled
}

export type CompiledRegex =
  | { readonly ok: true; readonly regex: SafeRegex }
  | { readonly ok: false; readonly reason: RegexRefusal | 'size' }

const cache = new Map<string, CompiledRegex>()
const mostCached = 2000

/** Compiled once per pattern and kept, because the same few patterns stand in many rules. */
export function compileRegex(pattern: string, flags: RegexFlags): CompiledRegex {
  const key = `${flags.ignoreCase ? 'i' : ''}${flags.multiline ? 'm' : ''}${flags.dotAll ? 's' : ''}:${pattern}`
  const known = cache.get(key)
  if (known !== undefined) return known
  if (cache.size >= mostCached) cache.clear()
  const made = build(pattern, flags)
  cache.set(key, made)
  return made
}

function build(pattern: string, flags: RegexFlags): CompiledRegex {
  const parsed = parseRegex(pattern, flags)
  if (!parsed.ok) return parsed
  const { tree } = parsed
  const native = stepsPerPlace(tree) <= mostSteps ? nativeTest(tree) : null
  const test = native ?? linearTest(tree)
  return test === null
    ? { ok: false, reason: 'size' }
    : { ok: true, regex: { test, engine: native === null ? 'linear' : 'native', tree } }
}

/** Null where the native engine cannot be asked; whoever calls has made sure that it is fast enough. */
export function nativeTest(tree: Regex): ((text: string) => boolean) | null {
  const written = writeNative(tree)
  if (written === null) return null
  const regex = new RegExp(written.source, written.flags)
  return (text) => regex.test(text)
}

/** Null where the pattern grows beyond what the linear engine takes, as `(a{500}){500}` does. */
export function linearTest(tree: Regex): ((text: string) => boolean) | null {
  try {
    const regex = RE2JS.compile(writeLinear(tree))
    return (text) => regex.test(text)
  } catch {
    return null
  }
}
