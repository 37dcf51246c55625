// The report for a terminal: files, the nine, and what falls short.
import { signs } from '#hospital/binder/render/verdicts.ts'
import { binderWords } from '#hospital/binder/text.ts'
import { checkTitle } from '#hospital/binder/titles.ts'
import type { Call } from '../command.ts'
import { sourceTitle } from '../mappings.ts'
import type { CheckReport } from './report.ts'
import { askers, type Check, endedEditions, together } from './together.ts'

const mostSubjects = 10
const mostProblems = 10

export function asText(report: CheckReport, call: Call): string {
  const { say, locale } = call
  const words = binderWords(locale)
  const lines = [`${say('check.title')}  ${say('check.asOf', { date: report.asOf })}`]
  lines.push(say('check.editions', { editions: report.editions.map(({ title }) => title).join(' / ') }))
  lines.push(...endedEditions(report, call), '')
  lines.push(...filesText(report, call), '')
  lines.push(say('check.board'))
  for (const one of report.principles) {
    const verdict = `${signs[one.verdict]} ${words(`verdict.${one.verdict}`)}`
    lines.push(say('check.principle', { number: one.number, title: one.title, verdict }))
  }
  for (const { number, title, checks } of report.principles) {
    lines.push('', words('board.duty', { number, title }))
    for (const alike of together(checks)) {
      const [check] = alike
      lines.push(say('check.check', {
        verdict: `${signs[check.verdict]} ${words(`verdict.${check.verdict}`)}`, title: checkTitle(locale, check.id),
        asked: askers(report, alike).join(', '),
      }))
      if (check.verdict === 'pass' || check.verdict === 'notApplicable') continue
      lines.push(...check.reasons.map(({ text }) => `      ${text}`), ...subjectsText(check, call))
    }
  }
  const all = report.principles.flatMap(({ checks }) => checks)
  const count = (wanted: string) => all.filter(({ verdict }) => verdict === wanted).length
  lines.push('', say('check.counts', {
    fail: count('fail'), unknown: count('unknown'), pass: count('pass'), notApplicable: count('notApplicable'),
  }))
  if (report.unanswered.length > 0) lines.push(say('check.unanswered', {
    count: report.unanswered.length, items: askers(report, report.unanswered).slice(0, 60).join(', '),
  }))
  const missing = all.some(({ reasons }) => reasons.some(({ code }) => code.startsWith('needs.')))
  if (missing || report.files.some(({ source }) => source === null)) lines.push(say('check.guide'))
  lines.push(say('check.disclaimer'))
  return `${lines.join('\n')}\n`
}

function filesText({ files }: CheckReport, call: Call): string[] {
  const { say, locale } = call
  if (files.length === 0) return [say('check.noFiles')]
  return [say('check.files'), ...files.flatMap((file) => {
    const lost = file.problems.filter(({ lost }) => lost).length
    const title = file.source && sourceTitle(call, file.source)
    const head = title
      ? say('check.file', { path: file.path, source: title, facts: file.facts, problems: lost })
      : say(file.problems.some(({ code }) => code.startsWith('pipeline.advice')) ? 'check.fileUnknown' : 'check.fileRefused', { path: file.path, why: file.problems.map(({ text }) => text).join(' ') })
    const problems = title ? file.problems.slice(0, mostProblems).map(({ row, text }) =>
      say('check.problem', { where: row === null ? '' : say('check.row', { row }), text })) : []
    const more = title && file.problems.length > mostProblems ? [say('check.more', { count: file.problems.length - mostProblems })] : []
    const tried = file.tried ? [say('check.tried', { sources: file.tried.map(({ title }) => title).join(locale === 'ja' ? '、' : ', ') })] : []
    return [`  ${head}`, ...tried, ...problems, ...more]
  })]
}

function subjectsText({ subjects }: Check, { say }: Call): string[] {
  const lines = subjects.slice(0, mostSubjects).map((one) => {
    const [first] = one.evidence
    const place = first ? placeText(first, say) : ''
    return say('check.subject', { label: one.label, reasons: one.reasons.map(({ text }) => text).join(' ') }) + place
  })
  return subjects.length > mostSubjects ? [...lines, `  ${say('check.more', { count: subjects.length - mostSubjects })}`] : lines
}

function placeText({ path, row, sheet }: Check['evidence'][number], say: Call['say']): string {
  if (row === null) return say('check.evidenceFile', { path })
  return sheet === undefined ? say('check.evidence', { path, row }) : say('check.evidenceSheet', { path, row, sheet })
}
