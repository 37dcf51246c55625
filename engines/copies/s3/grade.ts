// What a generation's protection is worth: locks as told by the storage, believed only as far as they were tried.
import type { Protection } from '../reader.ts'
import type { Retention } from './answers.ts'
import type { Tried } from './canary.ts'

/** What holds one version. `null`: nothing does, or not any more. */
export type Hold = Retention['mode'] | 'legal-hold' | null

export interface Held {
  readonly hold: Hold
  readonly until: string | null
}

export interface Standing {
  readonly versioning: 'Enabled' | 'Suspended' | 'never'
  readonly held: readonly Held[]
  readonly hidden: number
  /** What was tried, by mode; a mode that was not tried is not in it. */
  readonly tried: readonly Tried[]
  readonly grounds: readonly string[]
}

export function judge(standing: Standing): Protection {
  const count = (hold: Hold) => standing.held.filter(held => held.hold === hold).length
  const [compliance, governance, legal, unlocked] = [count('COMPLIANCE'), count('GOVERNANCE'), count('legal-hold'), count(null)]
  const until = standing.held.reduce<string | null>((first, { until }) =>
    until !== null && (first === null || until < first) ? until : first, null)
  const needed = [...compliance > 0 ? ['COMPLIANCE'] : [], ...governance > 0 ? ['GOVERNANCE'] : []]
  // A legal hold has no canary of its own; the storage is believed about it if it holds another lock.
  const trials = needed.length === 0 ? standing.tried : standing.tried.filter(tried => needed.includes(tried.mode))
  const broken = trials.some(tried => gaveWay(tried))
  const proven = trials.length >= Math.max(needed.length, 1) && trials.every(tried => held(tried))
  const whole = standing.held.length > 0 && unlocked === 0 && standing.versioning === 'Enabled'
  const best = governance === 0 && legal === 0 ? 'B' : 'C'
  return {
    // INVARIANT: a lock that was not tried is the storage's word alone, and so is one whose refusal may come from rights.
    grade: !whole || broken ? 'none' : proven ? best : 'E',
    until,
    objects: standing.held.length,
    unlocked,
    hidden: standing.hidden,
    refused: broken ? false : proven ? true : null,
    grounds: [
      `versioning ${standing.versioning}`,
      `retention COMPLIANCE ${compliance}`, `retention GOVERNANCE ${governance}`, `legal hold ${legal}`,
      ...standing.grounds, ...standing.tried.length === 0 ? ['canary not tried'] : standing.tried.flatMap(told),
    ],
  }
}

/** Any lock that was removed or cut short is none; and one that this very account may lift protects from others only. */
function gaveWay(tried: Tried): boolean {
  return tried.remove === 'allowed' || tried.bypass === 'allowed' || (tried.mode === 'COMPLIANCE' && tried.shorten === 'allowed')
}

function held(tried: Tried): boolean {
  return tried.told && tried.remove === 'refused' && tried.bypass === 'refused' && tried.shorten === 'refused'
    && tried.control !== 'refused'
}

function told(tried: Tried): string[] {
  const name = `canary ${tried.mode}`
  return [
    `${name} told ${tried.told ? 'yes' : 'no'}`, `${name} remove ${tried.remove}`, `${name} bypass ${tried.bypass}`,
    `${name} shorten ${tried.shorten}`, `${name} control ${tried.control}`, ...tried.said === '' ? [] : [`${name} said ${tried.said}`],
  ]
}

/** Whether something of it would be without lock before the next extension comes round. */
export function endsBefore(protection: Protection, nextExtensionAt: string): boolean {
  const { until, unlocked, objects } = protection
  if (objects === 0 || unlocked > 0) return true
  return until !== null && Date.parse(until) < Date.parse(nextExtensionAt)
}
