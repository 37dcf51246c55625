// One rule from the lines of its detection, and whether it finds an event.
import type { Refusal } from '../faults.ts'
import type { LogEvent } from '../event.ts'
import type { Route } from '../mapping/route.ts'
import { plainMatch } from '../plain/plain.ts'
import type { PlainOptions } from '../plain/plain.ts'
import { readRules } from '../read/read-rules.ts'
import type { ReadOptions, ReadRules } from '../read/read-rules.ts'
import type { DetectionRule } from '../rule.ts'

export const everyRoute: readonly Route[] = [{
  product: null, category: null, service: null, channels: null, providers: null, eventIds: null,
  where: null, rename: new Map(),
}]

/** `detection` is the section without its heading, each line as deep as it stands there. */
export function ruleText(detection: string): string {
  return `title: t\nlogsource:\n    product: windows\ndetection:\n${detection.replace(/^(?=.)/gm, '    ')}\n`
}

export function readOne(text: string, options: ReadOptions = {}): ReadRules {
  return readRules([{ path: 'r.yml', text }], options)
}

export function detectionOf(detection: string, options: ReadOptions = {}): DetectionRule {
  const { rules, refused } = readOne(ruleText(detection), options)
  const [rule] = rules
  if (rule?.kind !== 'detection') throw new Error(`refused: ${JSON.stringify(refused)}`)
  return rule
}

/** A selection of one line. */
export function itemOf(line: string, options: ReadOptions = {}): DetectionRule {
  return detectionOf(`s:\n    ${line.replaceAll('\n', '\n    ')}\ncondition: s`, options)
}

export function finds(rule: DetectionRule, event: LogEvent, options: PlainOptions = {}): boolean {
  return plainMatch(rule, everyRoute, event, options)
}

/** The code, line and values of the only refusal. */
export function refusalOf(text: string, options: ReadOptions = {}): Pick<Refusal, 'code' | 'line' | 'params'> {
  const { refused } = readOne(text, options)
  const [only] = refused
  if (only === undefined || refused.length > 1) throw new Error(`expected one refusal: ${JSON.stringify(refused)}`)
  return { code: only.code, line: only.line, params: only.params }
}
