// What was examined, and above all what was not: files, rules, missing and cleared records.
import { escaped } from '#hospital/kernel/escaped.ts'
import type { ScannedFile } from '../../finding.ts'
import { bounds } from '../bounds.ts'
import type { Sheet } from '../sheet.ts'

export function scope(sheet: Sheet): string {
  const { say, says, number, moments, input: { result: { summary } } } = sheet
  const seconds = Math.max(1, Math.round((summary.finished - summary.started) / 1000))
  const took = seconds < 120 ? say('seconds', { count: number(seconds) })
    : say('minutes', { count: number(Math.round(seconds / 60)) })
  const rows: [string, string][] = [
    [say('scope.files'), say('scope.filesCount', { count: number(summary.files.length), bytes: bytes(summary.bytes) })],
    [say('scope.events'), say('scope.eventsCount', { count: number(summary.events) })],
    [say('scope.span'), summary.span === null ? say('scope.spanNone')
      : moments.range(summary.span.from, summary.span.to)],
    [say('scope.rules'), say('scope.rulesCount', { loaded: number(summary.rules.loaded) })],
    [say('scope.took'), took],
  ]
  return `<section aria-labelledby="scope"><h2 id="scope">${says('scope.title')}</h2>` +
    `<p class="lead">${says('scope.lead')}</p>` +
    `<dl class="facts">${rows.map(([name, value]) => `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}</dd></div>`)
      .join('')}</dl>` +
    `${problems(sheet)}${refused(sheet)}${holes(sheet)}${files(sheet)}</section>\n`
}

function problems(sheet: Sheet): string {
  const { say, says, input } = sheet
  const bad = input.result.summary.files.filter(({ state, problems }) => state !== 'read' || problems.length > 0)
  const title = `<h3>${says('scope.problems')}</h3>`
  if (bad.length === 0) return `${title}<p>${says('scope.noProblems')}</p>`
  const why = ({ problems }: ScannedFile) => problems.slice(0, 10).map(({ message, count }) => {
    const text = input.say(message)
    return `<li>${escaped(count > 1 ? say('problem.times', { text, count }) : text)}</li>`
  }).join('')
  const rows = bad.slice(0, bounds.problems).map((file) =>
    [escaped(file.path), says(`state.${file.state}`), file.problems.length > 0 ? `<ul>${why(file)}</ul>` : ''])
  return title + table(sheet, say('scope.problems'), [say('col.file'), say('col.state'), say('col.why')], rows,
    bad.length)
}

function refused(sheet: Sheet): string {
  const { say, says, input } = sheet
  const all = input.result.summary.rules.refused
  const title = `<h3>${says('scope.refused')}</h3>`
  if (all.length === 0) return `${title}<p>${says('scope.noRefused')}</p>`
  const rows = all.slice(0, bounds.problems).map(({ path, line, title, message }) =>
    [escaped(`${path}:${line}`), `<span lang="en">${escaped(title ?? '')}</span>`, escaped(input.say(message))])
  return title + table(sheet, say('scope.refused'), [say('col.file'), say('col.rule'), say('col.why')], rows,
    all.length)
}

function holes(sheet: Sheet): string {
  const { say, says, moments, number, input } = sheet
  const title = `<h3>${says('scope.gaps')}</h3>`
  if (input.holes === null) return `${title}<p>${says('scope.holesUnknown')}</p>`
  const { cleared, recordGaps, timeGaps } = input.holes
  if (cleared.length + recordGaps.length
    + timeGaps.length === 0) return `${title}<p>${says('scope.holesNone')}</p>`
  const missing = [
    ...recordGaps.map((gap) => [escaped(gap.computer), escaped(gap.channel), escaped(moments.range(gap.from, gap.to)),
      says('scope.gap', { first: gap.first, last: gap.last, count: number(gap.last - gap.first + 1) })]),
    ...timeGaps.map((gap) => [escaped(gap.computer), escaped(gap.channel), escaped(moments.range(gap.from, gap.to)),
      says('scope.timeGap', { range: moments.range(gap.from, gap.to) })]),
  ]
  const clearings = cleared.map(({ time, computer, log }) =>
    [escaped(computer ?? say('nobody')), escaped(log), time === null ? '–' : escaped(moments.exact(time))])
  const columns = [say('col.computer'), say('col.log'), say('col.time')]
  return (clearings.length === 0 ? '' : `<h3>${says('scope.cleared')}</h3>` +
      table(sheet, say('scope.cleared'), columns, clearings.slice(0, bounds.problems), clearings.length)) +
    (missing.length === 0 ? '' : title
      + table(sheet, say('scope.gaps'), [...columns, say('col.missing')], missing.slice(0, bounds.problems),
      missing.length))
}

function files(sheet: Sheet): string {
  const { say, says, number, input } = sheet
  const all = input.result.summary.files
  const rows = all.slice(0, bounds.files).map((file) =>
    [escaped(file.path), escaped(file.kind ?? '–'), says(`state.${file.state}`), number(file.events),
      bytes(file.bytes)])
  const columns = [say('col.file'), say('col.kind'), say('col.state'), say('col.events'), '']
  return `<details class="plain"><summary>${says('scope.readFiles')} (${number(all.length)})</summary>` +
    `${table(sheet, say('scope.readFiles'), columns, rows, all.length)}</details>`
}

/** `rows` is HTML already. */
function table({ says, number }: Sheet, name: string, columns: readonly string[], rows: readonly (readonly string[])[],
  total: number): string {
  const head = columns.map((column) => (column === '' ? '<td></td>' : `<th scope="col">${escaped(column)}</th>`))
    .join('')
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')
  const more = total > rows.length
    ? `<p class="soft">${says('scope.moreFiles', { count: number(total - rows.length) })}</p>` : ''
  return `<div class="wide" role="group" aria-label="${escaped(name)}" tabindex="0"><table><thead><tr>${head}</tr>` +
    `</thead><tbody>${body}</tbody></table></div>${more}`
}

function bytes(value: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  const step = value < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(value) / 3))
  return `${(value / 1000 ** step).toFixed(step === 0 || value / 1000 ** step >= 100 ? 0 : 1)} ${units[step] ?? ''}`
}
