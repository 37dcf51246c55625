// Options that several commands of `kokoroe logs` share. Null where one is wrong, and said so.
import { stat } from 'node:fs/promises'
import type { ParseArgsOptionsConfig } from 'node:util'
import { levels } from '#engines/sigma'
import type { EventChoice } from '#hospital/signs/choose/events.ts'
import { isZone, momentOf } from '#hospital/signs/choose/moment.ts'
import type { NameChoice } from '#hospital/signs/choose/names.ts'
import type { RuleChoice } from '#hospital/signs/choose/rules.ts'
import type { ReadFilesOptions } from '#hospital/signs/files/read-files.ts'
import { type Call, textOption, textOptions } from '../../command.ts'

export const readingOptions = {
  from: { type: 'string' }, to: { type: 'string' }, zone: { type: 'string' }, threads: { type: 'string' },
  progress: { type: 'boolean' }, 'all-text': { type: 'boolean' },
  computer: { type: 'string', multiple: true }, 'exclude-computer': { type: 'string', multiple: true },
  channel: { type: 'string', multiple: true }, 'exclude-channel': { type: 'string', multiple: true },
  'event-id': { type: 'string', multiple: true }, 'exclude-event-id': { type: 'string', multiple: true },
  format: { type: 'string' }, out: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig

export const ruleOptions = {
  rules: { type: 'string', multiple: true }, 'no-own-rules': { type: 'boolean' }, placeholders: { type: 'string' },
  'log-sources': { type: 'string', multiple: true }, 'no-cache': { type: 'boolean' },
  'min-level': { type: 'string' }, rule: { type: 'string', multiple: true },
  'exclude-rule': { type: 'string', multiple: true },
  tag: { type: 'string', multiple: true }, 'exclude-tag': { type: 'string', multiple: true },
  status: { type: 'string', multiple: true }, 'exclude-status': { type: 'string', multiple: true },
} as const satisfies ParseArgsOptionsConfig

export interface Reading {
  readonly paths: readonly string[]
  readonly events: EventChoice
  /** As asked for; the machine's own without it. */
  readonly zone: string
  readonly options: Pick<ReadFilesOptions, 'zone' | 'threads' | 'allText'>
}

export async function readingOf(call: Call, paths = call.positionals): Promise<Reading | null> {
  if (paths.length === 0) return wrong(call, 'logs.needsPath')
  for (const path of paths) if (!(await stat(path).catch(() => null))) return wrong(call, 'cli.noFile', { path })
  const zone = textOption(call, 'zone') ?? Temporal.Now.timeZoneId()
  if (!isZone(zone)) return wrong(call, 'logs.badZone', { value: zone })
  const [from, to] = [moment(call, 'from', zone), moment(call, 'to', zone)]
  const threads = whole(call, 'threads', 1, 256)
  if (from === undefined || to === undefined || threads === undefined) return null
  const events = {
    from, to, computers: names(call, 'computer'), channels: names(call, 'channel'), eventIds: names(call, 'event-id'),
  }
  const allText = call.options['all-text'] === true
  return { paths, events, zone, options: { zone, threads: threads ?? undefined, allText } }
}

export function ruleChoiceOf(call: Call, otherwise: RuleChoice['minLevel']): RuleChoice | null {
  const asked = textOption(call, 'min-level') ?? otherwise
  const minLevel = levels.find((level) => level === asked || (level === 'informational' && asked === 'info'))
  if (!minLevel) return wrong(call, 'cli.badFormat', { value: asked, choices: levels.join(', ') })
  return { minLevel, rules: names(call, 'rule'), tags: names(call, 'tag'), statuses: names(call, 'status') }
}

export function formatOf<const Format extends string>(
  call: Call, formats: readonly [Format, ...Format[]],
): Format | null {
  const asked = textOption(call, 'format')
  const format = asked === undefined ? formats[0] : formats.find((one) => one === asked)
  return format ?? wrong(call, 'cli.badFormat', { value: asked ?? '', choices: formats.join(', ') })
}

/** Undefined where it is no whole number within the bounds (and said so); null where it was not given. */
export function whole(call: Call, name: string, from: number, to: number): number | null | undefined {
  const value = textOption(call, name)
  if (value === undefined) return null
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
  if (number >= from && number <= to) return number
  call.complain('cli.badNumber', { what: `--${name}`, from, to })
  return undefined
}

/** Given several times, or with commas between. */
function names(call: Call, name: string): NameChoice {
  const list = (option: string) => textOptions(call, option).flatMap(
    (one) => one.split(',')
  ).map((one) => one.trim()).filter((one) => one !== '')
  return { include: list(name), exclude: list(`exclude-${name}`) }
}

function moment(call: Call, name: 'from' | 'to', zone: string): number | null | undefined {
  const value = textOption(call, name)
  if (value === undefined) return null
  const time = momentOf(value, zone, name)
  if (time !== null) return time
  call.complain('logs.badMoment', { what: `--${name}`, value })
  return undefined
}

function wrong(call: Call, code: Parameters<Call['complain']>[0], params?: Parameters<Call['complain']>[1]): null {
  call.complain(code, params)
  return null
}
