// A rule's log source → the routes by which its events may arrive. Never none: unmapped, the event is asked.
import type { RuleSource } from '../rule.ts'
import { allOf } from '../read/tests.ts'
import type { Test } from '../tree.ts'
import type { MappedCategory, MappedService, Mapping } from './mapping.ts'
import type { Route } from './route.ts'

export function routesOf(mappings: readonly Mapping[], source: RuleSource): readonly Route[] {
  return [...mappings.flatMap((mapping) => mapped(mapping, source)), named(source)]
}

/** Whether any mapping knows this log source; otherwise only readers that name it themselves bring such events. */
export function isMapped(mappings: readonly Mapping[], source: RuleSource): boolean {
  return mappings.some((mapping) => mapped(mapping, source).length > 0) ||
    (source.product !== null && source.category === null && source.service === null)
}

/** The events whose reader has already said what they are. */
function named({ product, category, service }: RuleSource): Route {
  return { product, category, service, channels: null, providers: null, eventIds: null, where: null, rename: new Map() }
}

function mapped(mapping: Mapping, source: RuleSource): Route[] {
  if (source.product !== null && mapping.product !== null && source.product !== mapping.product) return []
  const service = source.service === null ? undefined : mapping.services.get(source.service)
  if (source.category === null) return service === undefined ? [] : through(mapping, service, null)
  const ways = mapping.categories.get(source.category) ?? []
  const fitting = source.service === null ? ways : ways.filter((way) => way.service === source.service)
  if (fitting.length > 0) {
    return fitting.flatMap((way) => through(mapping, mapping.services.get(way.service ?? '') ?? null, way))
  }
  return service === undefined || ways.length > 0 ? [] : through(mapping, service, null)
}

/** A category's way narrows the service it goes through; its own channels and names win. */
function through({ product }: Mapping, service: MappedService | null, way: MappedCategory | null): Route[] {
  const common = {
    product,
    eventIds: way?.eventIds ?? service?.eventIds ?? null,
    where: both(service?.where ?? null, way?.where ?? null),
    rename: new Map([...(service?.rename ?? []), ...(way?.rename ?? [])]),
    derive: new Map([...(service?.derive ?? []), ...(way?.derive ?? [])]),
  }
  const channels = way?.channels ?? service?.channels ?? null
  const providers = way?.providers ?? service?.providers ?? null
  const isPlaced = channels !== null || providers !== null
  const placed: Route[] = isPlaced ? [{ ...common, channels, providers, category: null, service: null }] : []
  const called = [...(way?.named ?? []), ...(service?.named ?? [])]
  return [...placed, ...called.map((one): Route => ({ ...common, ...one, channels: null, providers: null }))]
}

function both(one: Test | null, other: Test | null): Test | null {
  return one === null || other === null ? one ?? other : allOf([one, other])
}
