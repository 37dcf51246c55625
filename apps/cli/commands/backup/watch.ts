// `kokoroe backup watch`: every repository from every side, into a report that is dropped into the house or carried there.
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { attachedMedia, type GenerationGone, type MediumAttached, type RepositorySeen } from '#engines/copies'
import { lockFolder } from '#hospital/kernel/lock/folder-lock.ts'
import { makeFolder } from '#hospital/kernel/make-folder.ts'
import { readSettings, settingsFor, type RepositorySettings, type WatchSettings } from '#hospital/watch/settings.ts'
import { watchSpeak } from '#hospital/watch/text.ts'
import { watch as watched } from '#hospital/watch/watch.ts'
import { probe } from '#hospital/watch/probe.ts'
import { type Call, type Command, textOption, textOptions } from '../../command.ts'
import { exit, type ExitCode } from '../../exit-codes.ts'
import { stopOnSignal } from '../../stop.ts'
import { write } from '../../write.ts'
import { commonOptions, isJson } from './options.ts'
import { amount } from './progress.ts'
import { codeOf } from './verify.ts'
import { oneLine } from './one-line.ts'
import { reports } from './refused.ts'
import { watchProgress } from './watch-progress.ts'
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
  const lock = heldBy(call, folder)
  if (lock === null) return exit.machine
  const stop = stopOnSignal(() => call.complain('backup.stopping'))
  let skipped = 0
  const { onStep, onProgress, clear } = watchProgress(call)
  const report = await watched(settings.repositories, {
    folder, env: process.env, now: () => new Date().toISOString(),
    run: { signal: stop.signal, ...(onProgress && { onProgress }) }, ...(onStep && { onStep }),
    others: beside === undefined, media: mediaOf,
    onAside: (name, file) => call.complain('backup.watch.aside', { name: oneLine(name), file }),
    onForgot(name, refusal) {
      skipped += 1
      call.complain('backup.watch.forgot', { name: oneLine(name), reason: reports(call, refusal) })
    },
    onRefused(name, step, refusal) {
      skipped += 1
      call.complain(`backup.watch.skipped.${step}`, { name: oneLine(name), reason: reports(call, refusal) })
    },
  }).finally(() => {
    clear()
    stop.release()
    lock.release()
  })
  const out = textOption(call, 'out') ?? (isJson(call) ? undefined : join(folder, `watch-${report.host}.json`))
  if (!await write(call, out, `${JSON.stringify(report, null, out === undefined ? 0 : 1)}\n`, ownersOnly)) return exit.machine
  if (!isJson(call)) for (const one of report.repositories) call.print(`${said(call, one)}\n`)
  if (!report.complete) return exit.interrupted
  return codeOf(report.repositories.some(isBad), skipped > 0 || report.repositories.some(isUnclear))
}

/** What the copies hold and what speaks against them is for the eyes of whoever watches. */
const ownersOnly = 0o600

/** One watch at a time remembers in one folder. */
function heldBy(call: Call, folder: string): { release(): void } | null {
  try {
    makeFolder(folder, 0o700)
    const lock = lockFolder(folder)
    if (lock.ok) return lock
    call.complain('backup.watch.busy', { path: folder, holder: lock.holder ?? '―' })
  } catch (error) {
    call.complain('backup.watch.noMemory', { path: folder, reason: error instanceof Error ? error.message : String(error) })
  }
  return null
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
  if (!await write(call, out, `${JSON.stringify(report, null, out === undefined ? 0 : 1)}\n`, ownersOnly)) return exit.machine
  if (!isJson(call)) {
    for (const { repository, target, connected, wrote } of report.tried) {
      const state = wrote === true ? 'wrote' : connected === true ? 'reached' : 'not'
      call.print(`${call.say(`backup.probe.${state}`, { name: oneLine(repository), target: oneLine(target) })}\n`)
    }
  }
  return report.complete ? codeOf(report.tried.some(({ wrote }) => wrote === true), false) : exit.interrupted
}

const isBad = ({ generations, sample, gone, lookedAt }: RepositorySeen): boolean =>
  (sample?.wrong.length ?? 0) > 0 || (gone ?? []).some((one) => isStrange(one, generations, lookedAt)) || generations.some(({ read, inspected, source }) =>
    read.damages.length > 0 || (inspected?.suspicions.length ?? 0) > 0 || (source?.missing ?? 0) > 0)

/** Retention takes old ones: never the newest, and nothing from a storage where nothing may be deleted. */
function isStrange({ deletedAt, takenAt, missedAt }: GenerationGone, generations: RepositorySeen['generations'], lookedAt: string): boolean {
  const newest = generations.at(-1)?.takenAt
  return deletedAt !== null || (missedAt >= lookedAt && takenAt !== null && (!newest || Date.parse(takenAt) > Date.parse(newest)))
}

const isUnclear = ({ refusal, generations }: RepositorySeen): boolean =>
  refusal !== null || generations.length === 0 || generations.some(({ inspected, source }) => inspected === null || (source?.unread ?? 0) > 0)

/** What a clock may be off before somebody should set it. */
const patientSeconds = 300

/** The tools' own short form of what they count by hashes; what people named, as they named it. */
const nameOf = (id: string): string => oneLine(id, /^[0-9a-f]{40,}$/i.test(id) ? 12 : 60)

function said(call: Call, seen: RepositorySeen): string {
  const { name, generations, refusal, sample, lookedAt, clock, prune } = seen
  const lines = [call.say('backup.watch.repository', { name: oneLine(name), count: generations.length })]
  if (refusal) lines.push(`  ${reports(call, refusal)}`)
  if (Math.abs(clock?.aheadSeconds ?? 0) > patientSeconds) {
    lines.push(`  ${call.say('backup.watch.clock', { minutes: Math.round((clock?.aheadSeconds ?? 0) / 60) })}`)
  }
  if (prune !== null && prune.takes.length > 0) {
    const ids = prune.takes.slice(0, 5).map((id) => nameOf(id)).join('、') + (prune.takes.length > 5 ? ' …' : '')
    lines.push(`  ${call.say('backup.watch.prune', { count: prune.takes.length, left: prune.keeps.length, ids })}`)
  }
  for (const gone of (seen.gone ?? []).filter(({ missedAt, deletedAt }) => missedAt >= lookedAt || deletedAt !== null).slice(-10)) {
    const code = gone.deletedAt !== null ? 'deleted' : isStrange(gone, generations, lookedAt) ? 'newestGone' : 'gone'
    lines.push(`  ${call.say(`backup.watch.${code}`, {
      id: nameOf(gone.id), at: minute(gone.takenAt), seen: minute(gone.lastSeenAt), deleted: minute(gone.deletedAt),
    })}`)
  }
  for (const { id, takenAt, storedAt, bytes, read, inspected, protection, source } of generations.toReversed().slice(0, 10)) {
    lines.push(`  ${call.say('backup.watch.generation', {
      id: nameOf(id), at: minute(takenAt ?? storedAt), amount: bytes === null ? '―' : amount(bytes), grade: protection ? wordFor(call, `value.grade.${protection.grade}`, protection.grade) : '―',
      read: `${read.parts}/${read.of}`, damages: read.damages.length,
    })}`)
    for (const { where } of read.damages.slice(0, 5)) lines.push(`    ${call.say('backup.watch.damage', { where: oneLine(where) })}`)
    if (source && source.missing > 0) {
      lines.push(`    ${call.say('backup.watch.missing', { count: source.missing, example: oneLine(source.example ?? '') })}`)
    }
    if (source && source.unread > 0) lines.push(`    ${call.say('backup.watch.sourceUnread', { count: source.unread })}`)
    for (const { rule, count, example } of inspected?.suspicions ?? []) {
      const word = wordFor(call, `value.rule.${rule}`, rule)
      lines.push(`    ${call.say('backup.watch.suspicion', { rule: word, count, example: oneLine(example) })}`)
    }
  }
  if (generations.length > 10) lines.push(`  ${call.say('backup.watch.more', { count: generations.length - 10 })}`)
  if (sample) {
    const { picked, equal, sizeOnly, wrong } = sample
    lines.push(`  ${call.say('backup.watch.sample', { picked, back: equal + sizeOnly, equal, wrong: wrong.length })}`)
  }
  return lines.join('\n')
}

/** As the clock on the wall shows it. */
function minute(at: string | null): string {
  if (at === null) return '―'
  const here = Temporal.Instant.from(at).toZonedDateTimeISO(Temporal.Now.timeZoneId())
  return `${here.toPlainDate().toString()} ${here.toPlainTime().toString({ smallestUnit: 'minute' })}`
}
