// Events of Windows Server Backup by their numbers, which are the same in every language of Windows.

/** In the log of the component itself (Operational). */
export const started = 1
export const succeeded = 4
/** A run is over, well or not: its fields tell. */
export const ended = 14

/**
 * Stopped by somebody, or failed: 5 and 9 and those around them in the component's log, 517 and up in Application.
 * Sure of 4, 5, 9, 14, 517 and 521 only: the others are recalled from Microsoft's lists and were never seen in a real log. A number
 * wrongly here would call a run failed; one that is missing leaves it without a result, as no success is told either.
 */
export const failures: ReadonlySet<number> = new Set([
  5, 8, 9, 17, 18, 19, 20, 21, 22, 49, 50, 52, 100,
  517, 518, 521, 527, 528, 544, 545, 546, 561, 564, 612,
])

export const provider = /^(?:microsoft-windows-)?backup$/i

export function tells(id: number | null): id is number {
  return id !== null && (id === started || id === succeeded || id === ended || failures.has(id))
}
