// What a REST server says of its own time, by requests that change nothing.
import type { Place } from './place.ts'

export interface Told {
  /** The server's clock as it answered. */
  readonly date: Date | null
  /** When the object was stored, by that clock. */
  readonly modified: Date | null
}

/** Null where nobody answered, or not with this object. */
export async function ask(rest: NonNullable<Place['rest']>, path: string, signal?: AbortSignal): Promise<Told | null> {
  const limit = AbortSignal.timeout(20_000)
  try {
    const answer = await fetch(new URL(path, rest.url), {
      method: 'HEAD', redirect: 'error', signal: signal ? AbortSignal.any([signal, limit]) : limit,
      headers: rest.authorization === null ? {} : { authorization: rest.authorization },
    })
    await answer.body?.cancel()
    if (!answer.ok) return null
    return { date: moment(answer.headers.get('date')), modified: moment(answer.headers.get('last-modified')) }
  } catch {
    // Whatever kept it from answering, restic will say it in its own words.
    return null
  }
}

function moment(header: string | null): Date | null {
  const at = header === null ? NaN : Date.parse(header)
  return Number.isNaN(at) ? null : new Date(at)
}
