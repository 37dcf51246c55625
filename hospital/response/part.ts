// One part of the room: its rows, its acts, its sentences. The room is the list of its parts.
import type { Act } from '#hospital/kernel/act.ts'
import type { TableSpec } from '#hospital/kernel/room.ts'
import { messages, type Catalogue } from '#hospital/kernel/text.ts'

export interface Part {
  readonly tables: readonly TableSpec[]
  // Payload types differ per act; the schema in each act is what guards them.
  readonly acts: readonly Act[]
  readonly text: Catalogue
}

/** How a part names its sentences: an act's sentence on the audit page stands in the same catalogue under the act's name. */
export function sentences<C extends Catalogue>(text: C) {
  return {
    say: messages(text),
    actText: (act: keyof C['ja'] & string) => ({ ja: text.ja[act] ?? act, en: text.en[act] ?? act }),
  }
}
