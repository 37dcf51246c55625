// Times as they go over the wire.
export const moment = (ms: number): string => new Date(ms).toISOString()
export const momentOrNull = (ms: number | null | undefined): string | null => (
  ms === null || ms === undefined ? null : moment(ms)
)

/** The day in Japan, which is the hospital's day. */
export const dayOf = (ms: number): string =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Asia/Tokyo').toPlainDate().toString()
