// What readers hand out once per kind of event: the names of its fields, and where it comes from.

/** What an event offers: the names of its fields in order. The same object for the same names. */
export interface EvtxShape {
  readonly fields: readonly string[]
}

/** Where an event comes from. The same object for the same values. */
export interface EvtxSource {
  readonly product: 'windows'
  readonly category: null
  readonly service: null
  readonly channel: string | null
  readonly provider: string | null
  readonly eventId: number | null
}
