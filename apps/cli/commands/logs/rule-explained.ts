// One rule for a person: what it means, where it looks, what must hold, what to do.
import { type CorrelationRule, explain, type Explained, type Mapping, type Route, routesOf } from '#engines/sigma'
import { sigmaBooks } from '#hospital/signs/explanations/books.ts'
import { explainer } from '#hospital/signs/explanations/explain.ts'
import { packBook } from '#hospital/signs/pack/explain.ts'
import type { RunningRule } from '#hospital/signs/rules/kept.ts'
import { treeAt, type Trees } from '#hospital/signs/rules/trees.ts'
import { signsSpeak } from '#hospital/signs/text.ts'
import type { Call } from '../../command.ts'

export function explained(call: Call, rule: RunningRule, trees: Trees, mappings: readonly Mapping[]): string {
  const { say, locale } = call
  const { meaning, next } = explainer(locale, [packBook, ...sigmaBooks])(rule)
  const head: readonly (readonly [label: string, value: string | null])[] = [
    [say('logs.col.level'), signsSpeak(locale, { code: `level.${rule.level}` })], [say('logs.col.id'), rule.id],
    [say('logs.col.status'), rule.status],
    [say('logs.col.author'), rule.author], [say('logs.col.license'), rule.license],
    [say('logs.explain.tags'), rule.tags.join(' ')],
    [say('logs.explain.dates'), [rule.date, rule.modified].filter((one) => one !== null).join(' / ')],
    [say('logs.col.file'), `${rule.place.path}:${rule.place.line}`],
  ]
  const lines = [
    rule.title,
    ...head.filter(([, value]) => value !== null && value !== '').map(([label, value]) => `  ${label}: ${value}`),
  ]
  lines.push('', say('logs.explain.means'), `  ${meaning}`)
  if (rule.description) lines.push(
    '', say('logs.explain.description'), ...rule.description.trim().split('\n').map((line) => `  ${line.trim()}`),
  )
  if (rule.kind === 'detection') {
    lines.push(
      '', say('logs.explain.where'), ...routesOf(mappings, rule.source).map((route) => `  - ${routeText(call, route)}`),
    )
    lines.push('', say('logs.explain.what'), ...treeLines(call, explain(treeAt(trees, rule.tree)), '  '))
  } else lines.push('', say('logs.explain.what'), ...correlationLines(call, rule))
  if (rule.falsePositives.length > 0) lines.push(
    '', say('logs.explain.harmless'), ...rule.falsePositives.map((one) => `  - ${one}`),
  )
  lines.push('', say('logs.explain.next'), ...next.map((one) => `  - ${one}`))
  if (rule.references.length > 0) lines.push(
    '', say('logs.explain.references'), ...rule.references.map((one) => `  ${one}`),
  )
  return `${lines.join('\n')}\n`
}

function routeText({ say }: Call, { product, category, service, channels, providers, eventIds }: Route): string {
  const parts = [
    [product, category, service].filter((part) => part !== null).join('/'), (channels ?? providers ?? []).join(', '),
    eventIds === null ? '' : `${say('logs.col.eventId')} ${eventIds.join(', ')}`,
  ]
  return parts.filter((part) => part !== '').join('  ') || say('logs.explain.anywhere')
}

function treeLines(call: Call, part: Explained, indent: string): string[] {
  const { say } = call
  if (part.is === 'line') return [`${indent}${lineText(call, part)}`]
  if (part.is === 'not') return [`${indent}${say('logs.explain.not')}`, ...treeLines(call, part.of, `${indent}  `)]
  return [
    `${indent}${say(`logs.explain.${part.is}`)}`, ...part.of.flatMap((one) => treeLines(call, one, `${indent}  `)),
  ]
}

function lineText(
  { say, locale }: Call, { field, how, cased, values, every }: Extract<Explained, { is: 'line' }>,
): string {
  const name = field ?? say('logs.explain.anyField')
  const code = `how.${how}`
  const told = how.includes(':') ? how.replace(':', ' ') : signsSpeak(locale, { code })
  const joined = values.map(
    (value) => `「${value}」`
  ).join(every ? ` ${say('logs.explain.and')} ` : ` ${say('logs.explain.or')} `)
  return `${name}  ${told}${joined === '' ? '' : `  ${joined}`}${cased ? `  ${say('logs.explain.cased')}` : ''}`
}

function correlationLines({ say }: Call, rule: CorrelationRule): string[] {
  const bounds = rule.bounds.map(({ is, than }) => `${is} ${than}`).join(', ')
  return [
    `  ${rule.type}${rule.fields.length > 0 ? ` (${rule.fields.join(', ')})` : ''} ${bounds}`.trimEnd(),
    `  ${say('logs.explain.within', { seconds: Math.round(rule.timespan / 1000) })}`,
    ...(rule.groupBy.length > 0 ? [`  ${say('logs.explain.groupBy', { fields: rule.groupBy.join(', ') })}`] : []),
    ...rule.of.map((one) => `  - ${one}`),
  ]
}
