// The result of a rehearsal on one sheet: hours and lost work against what was agreed, rates, hashes, and keys that
// were out of reach.
import type { Message } from '#hospital/kernel/text.ts'
import { instantOf } from '#hospital/register/moment.ts'
import { keyOf } from '#hospital/register/key.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { stepSeconds, type StepSeconds } from '../estimate/steps.ts'
import { systemKey } from '../same.ts'
import { say } from '../text.ts'
import { orderProblems, type OrderProblem } from './order.ts'

/** `unknown` is never taken for met. */
export interface Against {
  readonly hours: number | null
  readonly target: number | null
  readonly verdict: 'met' | 'missed' | 'unknown'
}

export interface ResultSheet {
  readonly is: Partial<Attributes['rehearsal']>
  readonly rto: Against
  /** Age of the copy when the rehearsal was declared. */
  readonly rpo: Against
  readonly steps: StepSeconds
  readonly bytesPerSecond: number | null
  readonly filesPerSecond: number | null
  readonly hashes: { readonly equal: number; readonly compared: number; readonly verdict: 'met' | 'missed' | 'unknown' }
  readonly keysOutOfReach: readonly string[]
  readonly order: readonly OrderProblem[]
  /** What to say of it, the gravest first. */
  readonly messages: readonly Message[]
}

export function resultSheet(view: RegisterView, key: string, now: string): ResultSheet | null {
  const is = view.get('rehearsal', key)?.is
  if (is === undefined) return null
  const need = view.get('recoveryNeed', systemKey(is.system ?? ''))?.is ?? {}
  const steps = stepSeconds(is) ?? {}
  const came = is.outcome === 'came-back'
  const rto = against(came ? hoursBetween(is.declaredAt, is.handedOverAt) : null, need.rtoHours ?? null)
  const rpo = against(hoursBetween(takenAt(view, is), is.declaredAt), need.rpoHours ?? null)
  const [equal, compared] = [is.equal ?? 0, is.compared ?? 0]
  const hashes = {
    equal,
    compared,
    verdict: compared === 0 ? ('unknown' as const) : equal === compared ? ('met' as const) : ('missed' as const),
  }
  const order = orderProblems(is, now)
  const sheet = {
    is,
    rto,
    rpo,
    steps,
    hashes,
    order,
    keysOutOfReach: is.keysOutOfReach ?? [],
    bytesPerSecond: rate(is.bytes, steps.data),
    filesPerSecond: rate(is.files, steps.data),
  }
  return { ...sheet, messages: messagesOf(sheet) }
}

function messagesOf({ is, rto, rpo, hashes, keysOutOfReach, order }: Omit<ResultSheet, 'messages'>): Message[] {
  const found: Message[] = []
  if (is.outcome === 'failed') found.push(say('recovery.result.failed'))
  if (is.outcome === 'broken-off') found.push(say('recovery.result.broken-off'))
  if (hashes.verdict === 'missed')
    found.push(say('recovery.result.hashes-differ', { count: hashes.compared - hashes.equal, of: hashes.compared }))
  if (hashes.verdict === 'unknown') found.push(say('recovery.result.hashes-unknown'))
  for (const [name, one] of [
    ['rto', rto],
    ['rpo', rpo],
  ] as const) {
    if (one.verdict === 'unknown')
      found.push(say(one.target === null ? `recovery.result.${name}-no-target` : `recovery.result.${name}-unknown`))
    else
      found.push(
        say(`recovery.result.${name}-${one.verdict}`, { hours: tenths(one.hours ?? 0), target: one.target ?? 0 }),
      )
  }
  if (keysOutOfReach.length > 0) found.push(say('recovery.result.keys', { keys: keysOutOfReach.join(', ') }))
  return [...found, ...order.map(({ message }) => message)]
}

function takenAt(view: RegisterView, { repository, generation }: Partial<Attributes['rehearsal']>): string | undefined {
  const key = keyOf.generation({
    ...(repository !== undefined && { repository }),
    ...(generation !== undefined && { id: generation }),
  })
  return key === null ? undefined : view.get('generation', key)?.is.takenAt
}

function against(hours: number | null, target: number | null): Against {
  return { hours, target, verdict: hours === null || target === null ? 'unknown' : hours <= target ? 'met' : 'missed' }
}

function hoursBetween(from: string | undefined, to: string | undefined): number | null {
  if (from === undefined || to === undefined) return null
  const hours = (instantOf(to) - instantOf(from)) / 3_600_000
  // Backwards: one of the two is wrong, and nobody can tell which.
  return hours < 0 ? null : hours
}

const rate = (amount: number | undefined, seconds: number | undefined): number | null =>
  amount === undefined || seconds === undefined || seconds <= 0 ? null : amount / seconds
const tenths = (hours: number): number => Math.round(hours * 10) / 10
