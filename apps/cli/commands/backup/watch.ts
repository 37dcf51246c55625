// `kokoroe backup watch`: every repository from every side, into a report that is dropped into the house or carried there.
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { attachedMedia, type MediumAttached, type RepositorySeen } from '#engines/copies'
import { readSettings, settingsFor, type RepositorySettings, type WatchSettings } from '#hospital/watch/settings.ts'
import { watchSpeak } from '#hospital/watch/text.ts'
import { watch as watched } from '#hospital/watch/watch.ts'
import { probe } from '#hospital/watch/probe.ts'
import { type Call, type Command, textOption, textOptions } from '../../command.ts'
import { exit, type ExitCode } from '../../exit-codes.ts'
import { stopOnSignal } from '../logs/stop.ts'
import { write } from '../../write.ts'
import { commonOptions, isJson } from './options.ts'
import { amount } from './progress.ts'
import { codeOf } from './verify.ts'
import { reports } from './refused.ts'
import { wordFor } from './words.ts'

export const watch: Command = {
  name: 'watch',
  summary: 'backup.watch.summary',
  help: 'backup.watch.help',
  options: {
    ...commonOptions,
    settings: { type: 'string' }, memory: { type: 'string' }, out: { type: 'string', short: 'o' },
    name: { type: 'string' }, system: { type: 'string', multiple: true }, 'password-file': { type: 'string' },
    source: { type: 'string' }, probe: { type: 'boolean' }, position: { type: 'string' },
  },
  async run(call) {
    const settings = settingsOf(call)
    if (settings === null) return exit.usage
    return call.options['probe'] === true ? probed(call, settings) : watchAll(call, settings)
  },
}

function settingsOf(call: Call): WatchSettings | null {
  const path = textOption(call, 'settings')
  const [place, ...more] = call.positionals
  if ((path === undefined) === (place === undefined) || more.length > 0) {
    call.complain('backup.watch.what')
    return null
  }
  if (place !== undefined) return { repositories: [settingsFor(place, given(call))] }
  let text: string
  try {
    text = readFileSync(path ?? '', 'utf8')
  } catch {
    call.complain('backup.noFile', { path: path ?? '' })
    return null
  }
  const read = readSettings(text)
  if (read.ok) return read.settings
  for (const problem of read.problems) {
    call.complain('backup.watch.settings', { path: path ?? '', problem: watchSpeak(call.locale, problem) })
  }
  return null
}

function given(call: Call): Partial<RepositorySettings> {
  const [name, passwordFile, source] = ['name', 'password-file', 'source'].map((option) => textOption(call, option))
  return {
    systems: textOptions(call, 'system'),
    ...(name !== undefined && { name }), ...(passwordFile !== undefined && { passwordFile }), ...(source !== undefined && { source }),
  }
}

async function watchAll(call: Call, settings: WatchSettings): Promise<ExitCode> {
  const beside = textOption(call, 'settings')
  const folder = resolve(
    textOption(call, 'memory') ?? settings.memory ?? join(beside === undefined ? '.' : dirname(beside), 'kokoroe-watch'),
  )
  const stop = stopOnSignal(() => call.complain('backup.stopping'))
  const tells = process.stderr.isTTY || call.options['progress'] === true
  const report = await watched(settings.repositories, {
    folder, env: process.env, now: () => new Date().toISOString(), run: { signal: stop.signal },
    others: beside === undefined, media: mediaOf,
    onAside: (name, file) => call.complain('backup.watch.aside', { name, file }),
    ...(tells && { onStep: (name, step) => call.complain(`backup.watch.step.${step}`, { name }) }),
  }).finally(() => stop.release())
  const out = textOption(call, 'out') ?? (isJson(call) ? undefined : join(folder, `watch-${report.host}.json`))
  if (!await write(call, out, `${JSON.stringify(report, null, out === undefined ? 0 : 1)}\n`)) return exit.machine
  if (!isJson(call)) for (const one of report.repositories) call.print(`${said(call, one)}\n`)
  if (!report.complete) return exit.interrupted
  return codeOf(report.repositories.some(isBad), report.repositories.some(isUnclear))
}

/** A machine that does not tell its drives tells none: the media's own page says that nothing was seen. */
async function mediaOf(): Promise<readonly MediumAttached[]> {
  const media = await attachedMedia()
  return media.ok ? media.value : []
}

async function probed(call: Call, settings: WatchSettings): Promise<ExitCode> {
  const position = textOption(call, 'position')
  if (position === undefined || settings.repositories.every(({ reach }) => reach.length === 0)) {
    call.complain(position === undefined ? 'backup.probe.position' : 'backup.probe.nothing')
    return exit.usage
  }
  const stop = stopOnSignal(() => call.complain('backup.stopping'))
  const report = await probe(settings.repositories, { position, signal: stop.signal }).finally(() => stop.release())
  const out = textOption(call, 'out') ?? (isJson(call) ? undefined : `reach-${report.host}.json`)
  if (!await write(call, out, `${JSON.stringify(report, null, out === undefined ? 0 : 1)}\n`)) return exit.machine
  if (!isJson(call)) {
    for (const { repository, target, connected, wrote } of report.tried) {
      const state = wrote === true ? 'wrote' : connected === true ? 'reached' : 'not'
      call.print(`${call.say(`backup.probe.${state}`, { name: repository, target })}\n`)
    }
  }
  return report.complete ? codeOf(report.tried.some(({ wrote }) => wrote === true), false) : exit.interrupted
}

const isBad = ({ generations, sample }: RepositorySeen): boolean =>
  (sample?.wrong.length ?? 0) > 0 || generations.some(({ read, inspected, source }) =>
    read.damages.length > 0 || (inspected?.suspicions.length ?? 0) > 0 || (source?.missing ?? 0) > 0)

const isUnclear = ({ refusal, generations }: RepositorySeen): boolean =>
  refusal !== null || generations.length === 0 || generations.some(({ inspected }) => inspected === null)

function said(call: Call, { name, generations, refusal, sample }: RepositorySeen): string {
  const lines = [call.say('backup.watch.repository', { name, count: generations.length })]
  if (refusal) lines.push(`  ${reports(call, refusal)}`)
  for (const { id, takenAt, storedAt, bytes, read, inspected, protection } of generations.toReversed().slice(0, 10)) {
    const at = (takenAt ?? storedAt ?? '').slice(0, 16).replace('T', ' ')
    lines.push(`  ${call.say('backup.watch.generation', {
      id: id.slice(0, 12), at, amount: bytes === null ? '―' : amount(bytes), grade: protection?.grade ?? '―',
      read: `${read.parts}/${read.of}`, damages: read.damages.length,
    })}`)
    for (const { where } of read.damages.slice(0, 5)) lines.push(`    ${call.say('backup.watch.damage', { where })}`)
    for (const { rule, count, example } of inspected?.suspicions ?? []) {
      lines.push(`    ${call.say('backup.watch.suspicion', { rule: wordFor(call, `value.rule.${rule}`, rule), count, example })}`)
    }
  }
  if (sample) {
    const { picked, equal, sizeOnly, wrong } = sample
    lines.push(`  ${call.say('backup.watch.sample', { picked, back: equal + sizeOnly, equal, wrong: wrong.length })}`)
  }
  return lines.join('\n')
}
