// What each level of sharing tells of an incident, field by field; whatever stands in no list here never leaves a hospital.

export const shareLevels = ['exists', 'status', 'full-notes'] as const
export type ShareLevel = (typeof shareLevels)[number]

/** Everything that could ever be shared of one incident. */
export interface Shareable {
  readonly number: string
  readonly openedAt: number
  readonly state: string
  readonly knownAt: number
  /** Systems that were declared down. */
  readonly systems: readonly { readonly title: string; readonly declaredAt: number; readonly backAt: number | null }[]
  readonly nextWordAt: number | null
  readonly title: string | null
  /** Status notes as they went out, the newest first. */
  readonly notes: readonly SharedNote[]
}

export interface SharedNote {
  readonly n: number
  readonly issuedAt: number
  readonly known: readonly string[]
  readonly unknown: readonly string[]
  readonly doing: readonly string[]
  readonly notDoing: readonly string[]
  readonly nextAt: number
  readonly contact: string | null
}

export const fieldsOfLevel = {
  exists: ['number', 'openedAt'],
  status: ['number', 'openedAt', 'state', 'knownAt', 'systems', 'nextWordAt'],
  'full-notes': ['number', 'openedAt', 'state', 'knownAt', 'systems', 'nextWordAt', 'title', 'notes'],
} as const satisfies Readonly<Record<ShareLevel, readonly (keyof Shareable)[]>>

/** INVARIANT: exactly the fields of the level, by name, whatever else is known. */
export function cutTo(level: ShareLevel, whole: Shareable): Partial<Shareable> {
  return Object.fromEntries(fieldsOfLevel[level].map((field) => [field, whole[field]]))
}

export const wider = (a: ShareLevel, b: ShareLevel): boolean => shareLevels.indexOf(a) > shareLevels.indexOf(b)
