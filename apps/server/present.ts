// How rooms' own shapes look on the wire, where several topics need the same.
import type { Evidence } from '#hospital/register/fact.ts'
import type { Entity } from '#hospital/register/view.ts'
import type { Kind } from '#hospital/register/vocabulary/index.ts'
import type { Rulebook } from '#hospital/rulebooks/schema.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { principles } from '#hospital/principles/index.ts'
import type { Check } from '#hospital/principles/shape.ts'
import { spoken } from '#apps/house/speak.ts'
import type { Common } from './context.ts'

type Say = Common['say']

export const said = (say: Say, message: Message) => ({ code: message.code, text: say(message) })

/** Sources name themselves; what a mapping read is named by its kind; the rest was written by people. */
export function sourceTitle(say: Say, source: string): string {
  if (spoken(`${source}.title`)) return say({ code: `${source}.title` })
  const kind = /^mapped-(.+)$/.exec(source)?.[1]
  return kind === undefined ? say({ code: 'words.byHand' }) : say(
    { code: 'words.mapped', params: { kind: kindTitle(say, kind) } }
  )
}

export const evidenceOf = (say: Say, one: Evidence) => ({
  file: one.file,
  path: one.path,
  row: one.row,
  sheet: one.sheet ?? null,
  source: one.source,
  sourceTitle: sourceTitle(say, one.source),
  observedAt: one.observedAt,
})

export const editionOf = (book: Rulebook, locale: 'ja' | 'en') => ({ id: book.id, title: book.title[locale] })

export const checks: ReadonlyMap<string, Check<never>> = new Map(
  principles.flatMap((one) => one.checks.map((check) => [check.id, check]))
)

/** A check's title is the title of its guidance; a duty's is its own sentence. */
export function checkTitle(say: Say, locale: 'ja' | 'en', id: string): string {
  for (const one of principles) {
    const guidance = one.guidance[locale][id]
    if (guidance) return guidance.title
  }
  return spoken(`duty.${id}`) ? say({ code: `duty.${id}` }) : id
}

export const kindTitle = (say: Say, kind: string) => say({ code: `kind.${kind}` })
export const attributeTitle = (say: Say, attribute: string) => say({ code: `attribute.${attribute}` })

export type Cell = string | number | boolean | null | string[]

export function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map(String)
  return value === null || value === undefined ? null : JSON.stringify(value)
}

/** What a person calls it: the best name its attributes give. */
export function labelOf(entity: Entity): string {
  // Kinds have different attributes; a name is looked for in each.
  const is = entity.is as Readonly<Record<string, unknown>>
  for (const name of ['displayName', 'name', 'title', 'label', 'login', 'medium', 'repository', 'vendor', 'system', 'scope', 'role', 'realm']) {
    const value = is[name]
    if (typeof value === 'string' && value !== '') return value
  }
  return entity.key
}

export const columnsOf: Readonly<Record<Kind, readonly string[]>> = {
  hospital: ['name', 'romaji', 'beds', 'director'],
  document: ['title', 'about', 'approvedOn', 'reviewedOn'],
  person: ['employeeId', 'name', 'kana', 'department', 'title', 'leftOn', 'movedOn'],
  account: ['realm', 'login', 'displayName', 'department', 'enabled', 'lastLogonAt', 'passwordSetAt', 'use', 'owner'],
  group: ['realm', 'name', 'description', 'members'],
  passwordPolicy: ['realm', 'minLength', 'complexity', 'maxAgeDays', 'lockoutThreshold', 'reversibleEncryption'],
  stocktake: ['scope', 'startedOn', 'finishedOn', 'reviewed', 'unanswered'],
  contact: ['role', 'order', 'name', 'organisation', 'phones', 'emails', 'nightsAndHolidays', 'confirmedOn'],
  vendor: ['name', 'phones', 'emails', 'address'],
  system: ['name', 'category', 'vendor', 'importance', 'remoteMaintenance', 'cloud'],
  contract: [
    'vendor', 'system', 'title', 'from', 'to', 'guidelineClause', 'vulnerabilityNotice', 'incidentRoles',
    'disclaimerClause'
  ],
  vendorAnswer: ['vendor', 'system', 'form', 'item', 'answer', 'answeredOn'],
  disclosure: ['vendor', 'system', 'form', 'askedOn', 'receivedOn'],
  remoteLine: ['vendor', 'system', 'method', 'sourceLimited', 'alwaysOn', 'twoFactor', 'declaredOn'],
  backupPlan: ['system', 'method', 'repository', 'everyHours', 'generations', 'media', 'offSite', 'offline', 'clause'],
  backupRun: ['system', 'job', 'startedAt', 'endedAt', 'result', 'bytes', 'files'],
  repository: ['name', 'tool', 'place', 'systems', 'media', 'offSite', 'inDomain', 'accountMayDelete'],
  generation: ['repository', 'id', 'takenAt', 'storedAt', 'files', 'bytes', 'wholeReadAt', 'inspectedAt', 'grade', 'lockedUntil'],
  generationGone: ['repository', 'id', 'takenAt', 'storedAt', 'lastSeenAt', 'missedAt', 'deletedAt'],
  suspicion: ['repository', 'generation', 'rule', 'count', 'example', 'inspectedAt'],
  medium: ['label', 'sort', 'serial', 'capacityBytes', 'boughtOn', 'systems'],
  mediumMove: ['medium', 'at', 'state', 'place', 'by', 'generation', 'dueOn'],
  mediumSeen: ['host', 'serial', 'label', 'at', 'sort', 'where'],
  reach: ['position', 'repository', 'way', 'at', 'connected', 'listed', 'wrote', 'deleted'],
  recoveryNeed: ['system', 'safety', 'rtoHours', 'rpoHours', 'farBackDays', 'first', 'needs', 'terminals'],
  recoveryMeans: ['name', 'sort', 'amount', 'note'],
  rehearsal: ['title', 'sort', 'system', 'declaredAt', 'handedOverAt', 'bytes', 'files', 'outcome'],
  restoreClaim: ['vendor', 'system', 'hours', 'askedOn', 'saidOn', 'inWriting', 'basis'],
  exercise: ['title', 'exerciseSize', 'department', 'startedAt', 'endedAt', 'participants', 'improvements'],
  offer: ['name', 'sort', 'capacityBytes', 'yen', 'driveYen', 'pricedOn', 'offeredBy'],
  place: ['name', 'department', 'floor', 'phones', 'segment'],
  device: ['number', 'hostname', 'sort', 'place', 'department', 'segment', 'systems', 'os', 'spare'],
  cutPoint: ['name', 'sort', 'cuts', 'where', 'how', 'undo', 'effect', 'by'],
  stopRule: ['system', 'sign', 'afterMinutes', 'declares', 'deputy', 'next', 'agreedOn'],
  substitute: ['system', 'form', 'where', 'amount', 'checkedOn'],
  ransomPolicy: ['stance', 'decidedBy', 'decidedOn'],
  insurance: ['insurer', 'number', 'covers', 'callFirst', 'phones', 'from', 'to'],
}
