// What one form of JSON document means: which leaf is which field, and which leaves say where and when the event was.
import type { LogSource, Shape } from '#engines/sigma'
import type { Fix, Naming, Role } from './names.ts'
import { beat, eventTree, flat, wazuh } from './names.ts'
import { genericOf } from './generic.ts'
import type { Generic } from './generic.ts'

export interface Plan {
  readonly shape: Shape
  /** field → leaf */
  readonly leaves: Int32Array
  readonly fixes: readonly Fix[]
  /** Leaves by what they say; -1 where there is none. */
  readonly eventId: number
  readonly channel: number
  /** Whether a field of that name is there, also where it is not where the event was. */
  readonly hasChannel: boolean
  readonly provider: number
  readonly recordId: number
  readonly computer: number
  readonly level: number
  readonly levelFix: Fix
  readonly times: readonly number[]
  /** The one of them that is in UTC and does not say so. */
  readonly utc: number
  /** Null for an event of Windows, else how its source is told. */
  readonly generic: Generic | null
  /** The source of the last event of this form, and the three texts it was made of. */
  last: LastSource | null
}

export interface LastSource {
  readonly channel: string | null
  readonly provider: string | null
  readonly id: string | null
  readonly source: LogSource
}

const wrappers = new Set(['_source', 'result'])

export function planOf(given: readonly (readonly string[])[]): Plan {
  const paths = given.map(path => (wrappers.has(path[0] ?? '') && path.length > 1 ? path.slice(1) : path))
  const naming = namingOf(paths)
  const generic = naming === null ? genericOf(paths) : null
  const names: string[] = []
  const leaves: number[] = []
  const fixes: Fix[] = []
  const roles = new Map<Role, number>()
  const levelFix: Fix[] = []
  const taken = new Set<string>()
  paths.forEach((path, leaf) => {
    const named = naming?.(path) ?? { name: path.join('.') }
    if (named.name === null) return
    if (named.role !== undefined && !roles.has(named.role)) {
      roles.set(named.role, leaf)
      if (named.role === 'level') levelFix.push(named.fix ?? 'none')
    } else if (named.role !== undefined && taken.has(named.name)) return
    taken.add(named.name)
    names.push(named.name)
    leaves.push(leaf)
    fixes.push(named.fix ?? 'none')
    if (named.also === undefined) return
    names.push(named.also)
    leaves.push(leaf)
    fixes.push(named.fix ?? 'none')
  })
  const at = (role: Role): number => roles.get(role) ?? -1
  const times = generic ? generic.times : [at('time'), at('utc'), at('otherTime'), at('wall')].filter(leaf => leaf >= 0)
  return {
    shape: { fields: names },
    leaves: Int32Array.from(leaves),
    fixes,
    eventId: at('eventId'),
    channel: at('channel'),
    hasChannel: names.includes('Channel'),
    provider: at('provider'),
    recordId: at('recordId'),
    computer: generic ? generic.computer : at('computer'),
    level: generic ? generic.level : at('level'),
    levelFix: levelFix[0] ?? 'none',
    times,
    utc: at('utc'),
    generic,
    last: null,
  }
}

/** The writer, told by names only it uses; null for what is no event of Windows. */
function namingOf(paths: readonly (readonly string[])[]): Naming | null {
  const names = new Set(paths.map(path => path.join('.')))
  const has = (name: string): boolean => names.has(name)
  const starts = (start: string): boolean => paths.some(path => path.join('.').startsWith(start))
  if (starts('Event.System.') || starts('System.EventID') || starts('System.Provider')) return eventTree
  if (beatMarks.some(has) || starts('winlog.event_data.')) return beat
  if (has('event_id') && (has('log_name') || starts('event_data.') || has('source_name'))) return beat
  if (starts('data.win.system.') || starts('win.system.')) return wazuh
  const nxlog = has('SourceModuleType') || has('SourceModuleName') || has('EventReceivedTime')
  if (has('EventID') && (nxlog || windowsMarks.some(has))) return flat(nxlog ? 'nxlog' : 'other')
  if (has('Id') && has('LogName') && has('ProviderName')) return flat('powershell')
  return null
}

const beatMarks = ['winlog.event_id', 'winlog.channel', 'winlog.provider_name']

/** Any of these beside an EventID is Windows. */
const windowsMarks = [
  'Channel', 'SourceName', 'ProviderName', 'Provider_Name', 'ProviderGuid', 'EventRecordID', 'RecordNumber', 'LogName',
  'ProcessGuid', 'LogonGuid', 'SubjectUserSid', 'SubjectLogonId', 'UtcTime', 'TargetUserSid',
]
