// Log sources interned: equal values are one object, so that rules are chosen once per source and not per event.
import type { LogSource } from '#engines/sigma'

/** More different sources than any real log has; past it, sources are handed out without being remembered. */
const MOST = 100_000
const windowsSources = new Map<string, Map<string, LogSource>>()
const otherSources = new Map<string, LogSource>()
let count = 0

export function windowsSource(channel: string | null, provider: string | null, eventId: number | null): LogSource {
  const outer = `${channel ?? '\0'}\n${provider ?? '\0'}`
  let inner = windowsSources.get(outer)
  const id = String(eventId)
  const known = inner?.get(id)
  if (known) return known
  const made = { product: 'windows', category: null, service: null, channel, provider, eventId }
  if (count++ >= MOST) return made
  if (!inner) windowsSources.set(outer, (inner = new Map()))
  inner.set(id, made)
  return made
}

export function plainSource(product: string | null, category: string | null, service: string | null): LogSource {
  const key = `${product ?? '\0'}\n${category ?? '\0'}\n${service ?? '\0'}`
  const known = otherSources.get(key)
  if (known) return known
  const made = { product, category, service, channel: null, provider: null, eventId: null }
  if (count++ < MOST) otherSources.set(key, made)
  return made
}
