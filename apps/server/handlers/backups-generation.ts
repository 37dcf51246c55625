// One generation: the seven answers with every reason, and each of them down to the row it was read from.
import { dayOfCopy } from '#hospital/copies/generations/copies.ts'
import { placesOf } from '#hospital/copies/generations/places.ts'
import { systemsOf, type Placed, type System } from '#hospital/copies/generations/systems.ts'
import { rowsOfSystem, type GenerationRow } from '#hospital/copies/matrix/matrix.ts'
import { suspicionsOn } from '#hospital/copies/verdicts/clean.ts'
import { verdictNames } from '#hospital/copies/verdicts/shape.ts'
import type { Evidence } from '#hospital/register/fact.ts'
import { keyOf } from '#hospital/register/key.ts'
import type { Context } from '../context.ts'
import { attributeTitle, evidenceOf, said } from '../present.ts'
import { notFound } from '../refuse.ts'
import { groundOf, shortId, shownAnswer, stepOfVerdict, titleOf, valueTitle, type Speaking } from './backups-speak.ts'

const mostRows = 12

export async function generationPage(context: Context<'backups.generation'>) {
  const { facility, query, say } = context
  const { view, limits } = await groundOf(context, facility)
  const holding = systemsOf(view).filter(({ copies }) => copies.some(({ key }) => key === query.key))
  const place = placesOf(view).find(({ copies }) => copies.some(({ key }) => key === query.key))
  // What nobody assigned to a system is looked at by itself.
  const copies = place?.copies ?? []
  const nobodys: System = { key: '', name: '', entity: undefined, sort: 'other', need: undefined, plans: [], copies }
  const system = holding.find(({ key }) => key === query.system) ?? holding[0] ?? nobodys
  const rows = rowsOfSystem(view, system, limits)
  const at = rows.generations.findIndex(({ generation }) => generation.key === query.key)
  const row = rows.generations[at]
  if (row === undefined) return notFound()
  const { generation, takenOn } = row
  const { store, repository } = generation
  return {
    asOf: view.asOf,
    key: generation.key, id: shortId(generation.id), position: generation.position, takenOn,
    repository: {
      key: store?.key ?? keyOf.repository({ name: repository }) ?? repository, name: repository,
      tool: valueTitle(context, 'tool', store?.is.tool), place: store?.is.place ?? null, known: store !== undefined,
    },
    system: system === nobodys ? null : { key: system.key, name: system.name },
    systems: holding.map(({ key, name }) => ({ key, name })),
    answer: shownAnswer(context, rows),
    verdicts: verdictNames.map((name) => {
      const found = row.verdicts[name]
      const evidence = once(found.evidence)
      return {
        ...titleOf(context, name), verdict: found.verdict, date: found.date,
        reasons: found.reasons.map((reason) => said(say, reason)), step: stepOfVerdict(context, name, found),
        evidence: evidence.slice(0, mostRows).map((one) => evidenceOf(say, one)), evidenceInAll: evidence.length,
      }
    }),
    suspicions: suspicionsOn(view, generation).map(({ is, evidence }) => ({
      rule: is.rule ?? '', title: valueTitle(context, 'rule', is.rule) ?? '', count: is.count ?? 1,
      example: is.example ?? '',
      evidence: once(evidence).slice(0, mostRows).map((one) => evidenceOf(say, one)),
    })),
    figures: figuresOf(context, generation),
    inRegister: generation.entity !== null,
    ...neighbours(rows.generations, at),
  }
}

/** The same row is read once, whatever it says. */
function once(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...new Map(evidence.map((one) => [`${one.file} ${one.sheet ?? ''} ${one.row ?? ''}`, one])).values()]
}

const figures = [
  ['takenAt', 'moment'], ['storedAt', 'moment'], ['files', 'count'], ['bytes', 'bytes'], ['addedBytes', 'bytes'],
  ['changedFiles', 'count'], ['missing', 'count'], ['unread', 'count'], ['comparedWithSourceAt', 'moment'],
  ['wholeReadAt', 'moment'], ['damaged', 'count'], ['inspectedAt', 'moment'], ['inspectedFiles', 'count'],
  ['unjudged', 'count'],
  ['grade', 'text'], ['lockedUntil', 'moment'], ['triedAt', 'moment'], ['medium', 'text'], ['root', 'text'],
] as const

function figuresOf(context: Speaking, { is, id, medium, aheadMinutes }: Placed) {
  const known = figures.flatMap(([name, unit]) => {
    const told = name === 'medium' ? (medium?.label ?? is.medium) : is[name]
    if (told === undefined) return []
    const value = name === 'grade' ? (valueTitle(context, 'grade', String(told)) ?? told) : told
    return [{ name, title: attributeTitle(context.say, name), unit, value }]
  })
  return [
    { name: 'id', title: attributeTitle(context.say, 'id'), unit: 'text' as const, value: id },
    ...known,
    ...(aheadMinutes > 0
      ? [{
          name: 'ahead', title: context.say({ code: 'words.backups.ahead' }), unit: 'minutes' as const,
          value: Math.round(aheadMinutes),
        }]
      : []),
  ]
}

/** Of the same place, the next in time on either side. */
function neighbours(all: readonly GenerationRow[], at: number) {
  const here = all[at]?.generation.repository
  const dated = ({ generation }: GenerationRow) => generation.repository === here && dayOfCopy(generation) !== null
  return {
    newer: all.slice(0, at).findLast(dated)?.generation.key ?? null,
    older: all.slice(at + 1).find(dated)?.generation.key ?? null,
  }
}
