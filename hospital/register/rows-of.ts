// The rows that gave these attributes; all rows about it where none of them did.
import type { Evidence } from './fact.ts'
import type { Entity, RegisterView } from './view.ts'
import type { Attributes, Kind } from './vocabulary/index.ts'

export function rowsOf<K extends Kind>(
  view: RegisterView, entity: Entity<K>, ...attributes: readonly (keyof Attributes[K] & string)[]
): readonly Evidence[] {
  const rows = attributes.flatMap((attribute) => view.source(entity, attribute) ?? [])
  return rows.length > 0 ? rows : entity.evidence
}
