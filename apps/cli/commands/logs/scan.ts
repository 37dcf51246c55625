// `kokoroe logs scan PATH…`: every event against all rules, in time order, in the forms asked for.
import { levels } from '#engines/sigma'
import { isGeo } from '#hospital/signs/geo/geo.ts'
import { profiles } from '#hospital/signs/output/profile.ts'
import { type Scan, scan as scanFiles, sharedFile } from '#hospital/signs/scan/scan.ts'
import { signsSpeak } from '#hospital/signs/text.ts'
import { type Call, type Command, textOption, textOptions } from '../../command.ts'
import { exit, type ExitCode } from '../../exit-codes.ts'
import { sayFiles, somethingUnread } from './files-said.ts'
import { type Reading, readingOf, readingOptions, ruleChoiceOf, ruleOptions, whole } from './options.ts'
import { type Loaded, rulesOf, sayRefused } from './rules-of.ts'
import { reading } from './run-reading.ts'
import { type Output, outputsOf } from './scan-outputs.ts'
import { type Shown, writers } from './scan-write.ts'
import { whyNot } from './why-not.ts'

/** Hours without a single event of a log that are worth telling: longer than a weekend. */
const usualGap = 72

export const scan: Command = {
  name: 'scan',
  summary: 'logs.scan.summary',
  help: 'logs.scan.help',
  options: {
    ...readingOptions, ...ruleOptions, profile: { type: 'string' }, geoip: { type: 'string', multiple: true },
    dedupe: { type: 'boolean' },
    hospital: { type: 'string' }, gap: { type: 'string' },
  },
  async run(call) {
    const what = await readingOf(call)
    const choice = what && ruleChoiceOf(call, 'informational')
    const profile = profiles.find((one) => one === (textOption(call, 'profile') ?? 'standard'))
    const gap = whole(call, 'gap', 1, 10_000)
    if (!profile) call.complain(
      'cli.badFormat', { value: textOption(call, 'profile') ?? '', choices: profiles.join(', ') },
    )
    if (!what || !choice || !profile || gap === undefined) return exit.usage
    const geo = await databases(call)
    const loaded = geo && await rulesOf(call)
    if (!geo || !loaded) return exit.machine
    if (loaded.rules.rules.length === 0) {
      sayRefused(call, loaded.rules)
      call.complain('logs.zeroRules')
      return exit.usage
    }
    const outputs = await outputsOf(call, what.zone)
    if (!outputs) return exit.usage
    const shown = { profile, zone: what.zone, table: outputs.find(({ format }) => format === 'csv')?.path ?? null }
    const holes = outputs.some(({ format }) => format === 'html') ? { holes: gap ?? usualGap } : {}
    try {
      return await reading(call, what, async (options) => {
        const outcome = await scanFiles({
          ...options, paths: what.paths, events: what.events, choice, geo, dedupe: call.options['dedupe'] === true,
          rules: loaded.rules, mappings: loaded.mappings, ...holes,
        })
        return outcome.ok ? { ...outcome, ok: true as const } : outcome
      }, async ({ scan }) => await putOut(call, { scan, outputs, shown, what, loaded }))
    } finally {
      await Promise.all(outputs.map(({ out }) => out.abandon()))
    }
  },
}

interface Done {
  readonly scan: Scan
  readonly outputs: readonly Output[]
  readonly shown: Shown
  readonly what: Reading
  readonly loaded: Loaded
}

async function putOut(call: Call, { scan, outputs, shown, loaded }: Done): Promise<ExitCode> {
  try {
    for (const { format, path, out } of outputs) {
      await writers[format](scan, (text) => out.write(text), call, shown)
      await out.finish()
      if (path !== undefined) call.complain('cli.written', { path })
    }
    sayRefused(call, loaded.rules)
    return sayScan(call, scan)
  } finally {
    scan.close()
  }
}

function sayScan(call: Call, { summary, correlationProblems }: Scan): ExitCode {
  sayFiles(call, summary.files)
  for (const { title, code, detail, count } of correlationProblems) {
    const why = signsSpeak(call.locale, { code: `correlation.${code}`, params: { detail: detail ?? '', count } })
    call.complain(title === null ? 'logs.correlations' : 'logs.correlation', { title: title ?? '', why })
  }
  const seconds = ((summary.finished - summary.started) / 1000).toFixed(1)
  const counts = levels.toReversed().filter((level) => summary.byLevel[level] > 0)
    .map(
      (level) => `${signsSpeak(call.locale, { code: `level.${level}` })} ${summary.byLevel[level]}`
    ).join(call.locale === 'ja' ? '、' : ', ')
  call.complain('logs.scanned', {
    files: summary.files.filter(({ state }) => state === 'read' || state === 'partly').length, events: summary.events,
    megabytes: (summary.bytes / 1e6).toFixed(1), seconds, rules: summary.rules.loaded,
  })
  call.complain(summary.detections > 0 ? 'logs.found' : 'logs.nothing', { count: summary.detections, counts })
  if (summary.interrupted) {
    call.complain('logs.stopped', { left: summary.files.filter(({ state }) => state === 'notReached').length })
    return exit.interrupted
  }
  const unread = summary.rules.refused.length > 0 || somethingUnread(summary.files)
  if (summary.detections > 0) return unread ? exit.failsAndUnknown : exit.fails
  return unread ? exit.unknown : exit.good
}

/** Null where one cannot be read, and said so. */
async function databases(call: Call): Promise<SharedArrayBuffer[] | null> {
  const all: SharedArrayBuffer[] = []
  for (const path of textOptions(call, 'geoip')) {
    try {
      const bytes = sharedFile(path)
      if (!isGeo(Buffer.from(bytes))) {
        call.complain('logs.badGeo', { path })
        return null
      }
      all.push(bytes)
    } catch (error) {
      call.complain('cli.cannotRead', { path, reason: await whyNot(call, error) })
      return null
    }
  }
  return all
}
