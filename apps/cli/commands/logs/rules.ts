// `kokoroe logs rules …`: which rules there are, what is wrong with them, what one means, what each costs.
import type { RuleCost } from '#engines/sigma'
import { everyEvent } from '#hospital/signs/choose/events.ts'
import { ruleChooser } from '#hospital/signs/choose/rules.ts'
import { type Sheet, type SheetFormat, sheetFormats } from '#hospital/signs/output/sheets.ts'
import { planScan } from '#hospital/signs/scan/plan.ts'
import { scan as scanFiles } from '#hospital/signs/scan/scan.ts'
import { signsSpeak } from '#hospital/signs/text.ts'
import { type Call, type Command } from '../../command.ts'
import { exit, type ExitCode } from '../../exit-codes.ts'
import { formatOf, readingOf, readingOptions, ruleChoiceOf, ruleOptions } from './options.ts'
import { explained } from './rule-explained.ts'
import { type Loaded, rulesOf, sayRefused } from './rules-of.ts'
import { reading, sayOutcome } from './run-reading.ts'
import { column, putSheets, sheetOut } from './sheet-out.ts'

export const rules: Command = {
  name: 'rules',
  summary: 'logs.rules.summary',
  help: 'logs.rules.help',
  options: { ...readingOptions, ...ruleOptions },
  async run(call) {
    const [verb, ...names] = call.positionals
    const format = formatOf(call, sheetFormats)
    if (!format) return exit.usage
    const deed = { list, check, explain, time }[verb ?? '']
    if (!deed) {
      call.complain('logs.rules.which')
      return exit.usage
    }
    const loaded = await rulesOf(call)
    return loaded ? await deed(call, loaded, names, format) : exit.machine
  },
}

async function list(call: Call, { rules }: Loaded, _names: readonly string[], format: SheetFormat): Promise<ExitCode> {
  const choice = ruleChoiceOf(call, 'informational')
  if (!choice) return exit.usage
  const chosen = rules.rules.filter(ruleChooser(choice))
  const source = (rule: (typeof chosen)[number]) => (rule.kind === 'detection'
    ? [
      rule.source.product, rule.source.category, rule.source.service,
    ].filter((part) => part !== null).join('/') : rule.type)
  return await put(call, format, {
    name: 'rules', title: call.say('logs.rules.title', { count: chosen.length }),
    columns: [
      column(call, 'level', 'logs.col.level'), column(call, 'id', 'logs.col.id'),
      column(call, 'source', 'logs.col.logSource'),
      column(call, 'status', 'logs.col.status'), column(call, 'title', 'logs.col.title'),
      column(call, 'author', 'logs.col.author'),
      column(call, 'license', 'logs.col.license'), column(call, 'path', 'logs.col.file'),
    ],
    rows: chosen.map((rule) => [
      rule.level, rule.id, source(rule), rule.status, rule.title, rule.author, rule.license, rule.place.path,
    ]),
  })
}

/** Every problem with file, line and reason. Exit code 1 where a rule cannot be used. */
async function check(call: Call, { rules }: Loaded, _names: readonly string[], format: SheetFormat): Promise<ExitCode> {
  const all = [
    ...rules.refused.map((one) => ({ ...one, weight: 'refused' as const })),
    ...rules.warnings.map((one) => ({ ...one, weight: 'warning' as const })),
  ]
  await put(call, format, {
    name: 'problems', title: call.say(
      'logs.rules.checked',
      { count: rules.rules.length, refused: rules.refused.length, warnings: rules.warnings.length },
    ),
    columns: [
      column(call, 'weight', 'logs.col.weight'), column(call, 'path', 'logs.col.file'),
      column(call, 'line', 'logs.col.line'),
      column(call, 'title', 'logs.col.title'), column(call, 'reason', 'logs.col.reason'),
    ],
    rows: all.map(({ weight, path, line, title, message }) =>
      [call.say(`logs.weight.${weight}`), path, line, title, signsSpeak(call.locale, message)]),
  })
  return rules.refused.length > 0 ? exit.fails : exit.good
}

async function explain(call: Call, { rules, mappings }: Loaded, names: readonly string[]): Promise<ExitCode> {
  if (names.length === 0) {
    call.complain('logs.rules.needsName')
    return exit.usage
  }
  for (const name of names) {
    const same = (value: string | null) => value !== null && value.toLowerCase() === name.toLowerCase()
    const found = rules.rules.filter((rule) => same(rule.id) || same(rule.name) || same(rule.title))
    if (found.length === 0) {
      call.complain('logs.rules.noRule', { name })
      return exit.usage
    }
    for (const rule of found) call.print(`${explained(call, rule, rules.trees, mappings)}\n`)
  }
  return exit.good
}

/** How long each rule kept a scan of the given files; the slowest first. */
async function time(call: Call, loaded: Loaded, names: readonly string[], format: SheetFormat): Promise<ExitCode> {
  const what = await readingOf(call, names)
  const choice = ruleChoiceOf(call, 'informational')
  if (!what || !choice) return exit.usage
  return await reading(call, what, async (options) =>
    await scanFiles({
      ...options, ...loaded, paths: what.paths, events: everyEvent, choice, measure: true,
    }), async ({ scan }) => {
    const ran = planScan(loaded.rules.rules, choice).detections
    const row = ({ rule, checked, matched, milliseconds }: RuleCost) =>
      [
        Math.round(milliseconds * 10) / 10, checked, matched, ran[rule]?.id ?? null, ran[rule]?.title ?? '',
        ran[rule]?.place.path ?? '',
      ]
    await put(call, format, {
      name: 'times', title: call.say('logs.rules.times', { events: scan.summary.events }),
      columns: [
        column(call, 'milliseconds', 'logs.col.milliseconds'), column(call, 'checked', 'logs.col.checked'),
        column(call, 'matched', 'logs.col.matched'),
        column(call, 'id', 'logs.col.id'), column(call, 'title', 'logs.col.title'),
        column(call, 'path', 'logs.col.file'),
      ],
      rows: [...scan.costs].sort((a, b) => b.milliseconds - a.milliseconds || a.rule - b.rule).map(row),
    })
    scan.close()
    sayRefused(call, loaded.rules)
    return sayOutcome(call, scan.summary.files, scan.summary.interrupted)
  })
}

async function put(call: Call, format: SheetFormat, sheet: Sheet): Promise<ExitCode> {
  const out = await sheetOut(call)
  if (!out) return exit.machine
  await putSheets(call, out, format, [sheet])
  return exit.good
}
