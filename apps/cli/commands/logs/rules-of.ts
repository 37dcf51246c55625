// Rules, log sources and databases as the options name them. Null where one cannot be read, and said so.
import { builtinMappings, type Mapping, readMapping } from '#engines/sigma'
import { ordinaryBytes } from '#hospital/signs/files/ordinary.ts'
import { Cache, cacheFolder } from '#hospital/signs/rules/cache.ts'
import { loadRuleSet, type RuleSet } from '#hospital/signs/rules/load.ts'
import { signsSpeak } from '#hospital/signs/text.ts'
import { type Call, textOption, textOptions } from '../../command.ts'
import { whyNot } from './why-not.ts'

export interface Loaded {
  readonly rules: RuleSet
  readonly mappings: readonly Mapping[]
}

export async function rulesOf(call: Call): Promise<Loaded | null> {
  const mappings = mappingsOf(call)
  if (!mappings) return null
  try {
    const rules = await loadRuleSet(textOptions(call, 'rules'), {
      placeholders: textOption(call, 'placeholders'), own: call.options['no-own-rules'] !== true,
      cache: call.options['no-cache'] === true ? null : new Cache(cacheFolder(process.env, process.platform)),
    })
    return { rules, mappings }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const path = 'path' in error ? String(error.path) : ''
    if (error.code === 'ENOENT') call.complain('cli.noFile', { path })
    else call.complain('logs.noRules', { path, reason: await whyNot(call, error) })
    return null
  }
}

/** Our own log sources, and those of the user before them. */
function mappingsOf(call: Call): readonly Mapping[] | null {
  const own: Mapping[] = []
  for (const path of textOptions(call, 'log-sources')) {
    const text = textIn(path)
    if (text === null) {
      call.complain('cli.noFile', { path })
      return null
    }
    const read = readMapping(text)
    if (!read.ok) {
      const reason = signsSpeak(call.locale, { code: `refusal.${read.code}`, params: read.params })
      call.complain('cli.badMapping', { path, place: String(read.line), reason })
      return null
    }
    own.push(...read.mappings)
  }
  return [...own, ...builtinMappings()]
}

function textIn(path: string): string | null {
  try {
    return ordinaryBytes(path).toString('utf8')
  } catch {
    return null
  }
}

const mostRefused = 20

/** What was left out is said every time, on standard error, with file and line. */
export function sayRefused(call: Call, { refused }: RuleSet): void {
  for (const { path, line, title, message } of refused.slice(0, mostRefused)) {
    call.complain('logs.refusedRule', { path, line, title: title ?? '', reason: signsSpeak(call.locale, message) })
  }
  if (refused.length > 0) call.complain('logs.refusedRules', { count: refused.length })
}
