// One way by which a rule's events arrive: where they come from, what more must hold, how their fields are called.
import type { LogSource } from '../event.ts'
import type { Test } from '../tree.ts'
import type { Way } from './derived.ts'

export interface Route {
  /** Null asks nothing; otherwise the event's own value must equal it, case aside. */
  readonly product: string | null
  readonly category: string | null
  readonly service: string | null
  /** Null asks nothing. An event that names no channel may come by its provider instead. */
  readonly channels: readonly string[] | null
  readonly providers: readonly string[] | null
  readonly eventIds: readonly number[] | null
  /** What more must hold of such an event, by its own field names (Sysmon 12 with EventType DeleteKey). */
  readonly where: Test | null
  /** Field as the rule says it → field as the event says it; a name that is not here stays. */
  readonly rename: ReadonlyMap<string, string>
  /** Field as the rule says it → how it is made of the event's fields; goes before `rename`. */
  readonly derive?: ReadonlyMap<string, readonly Way[]>
}

/** Whether events of this source come by this route, `where` aside. Sources are interned, so ask once per source. */
export function routeTakes(route: Route, source: LogSource): boolean {
  return equals(route.product, source.product) && equals(route.category, source.category) &&
    equals(route.service, source.service) && comesBy(route, source) &&
    (route.eventIds === null || (source.eventId !== null && route.eventIds.includes(source.eventId)))
}

function comesBy({ channels, providers }: Route, { channel, provider }: LogSource): boolean {
  if (channels === null && providers === null) return true
  if (channels !== null && channel !== null) return isOneOf(channels, channel)
  return providers !== null && provider !== null && isOneOf(providers, provider)
}

function equals(wanted: string | null, has: string | null): boolean {
  return wanted === null || (has !== null && wanted.toLowerCase() === has.toLowerCase())
}

function isOneOf(wanted: readonly string[], has: string): boolean {
  const low = has.toLowerCase()
  return wanted.some((one) => one.toLowerCase() === low)
}

/** Field names compare without their spaces: Sigma writes Defender's `Threat Name` as `ThreatName`. */
export function fieldKey(name: string): string {
  return name.includes(' ') ? name.replaceAll(' ', '') : name
}
