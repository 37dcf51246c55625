// Which log sources of rules are which logs: data, so that anybody may add what their own machines write.
import type { Test } from '../tree.ts'
import type { Way } from './derived.ts'

export interface Mapping {
  readonly product: string | null
  readonly services: ReadonlyMap<string, MappedService>
  readonly categories: ReadonlyMap<string, readonly MappedCategory[]>
}

export interface MappedService {
  readonly channels: readonly string[] | null
  readonly providers: readonly string[] | null
  readonly eventIds: readonly number[] | null
  readonly where: Test | null
  readonly rename: ReadonlyMap<string, string>
  /** Field as the rule says it → how it is made of the event's fields. */
  readonly derive?: ReadonlyMap<string, readonly Way[]>
  /** What readers may call these events, beside the name the rule uses. */
  readonly named?: readonly Named[]
}

export interface Named {
  readonly category: string | null
  readonly service: string | null
}

/** One way a category arrives: through a service, narrowed. */
export interface MappedCategory extends MappedService {
  readonly service: string | null
}
