// Events for tests: from field lists, and from the JSON that converters of event logs write.
import type { LogEvent, LogSource } from '../event.ts'

export const noSource: LogSource = {
  product: null, category: null, service: null, channel: null, provider: null, eventId: null,
}

type FieldValue = string | null | readonly (string | null)[]

/** A list value is one field several times. */
export function eventOf(
  fields: Readonly<Record<string, FieldValue>>, source: Partial<LogSource> = {}, time = NaN,
): LogEvent {
  const names: string[] = []
  const values: (string | null)[] = []
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value as readonly (string | null)[] : [value as string | null]) {
      names.push(name)
      values.push(one)
    }
  }
  return { source: { ...noSource, ...source }, shape: { fields: names }, time, text: (field) => values[field] ?? null }
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** `{Event: {System, EventData}}` with `#attributes`, as the regression events of the rule set are written. */
export function eventFromJson(json: unknown): LogEvent {
  const { Event: event } = json as { Event: { readonly [key: string]: Json } }
  const fields: Record<string, (string | null)[]> = {}
  const put = (name: string, value: Json): void => {
    const text = typeof value === 'object' && value !== null ? JSON.stringify(value) : value
    ;(fields[name] ??= []).push(text === null ? null : String(text))
  }
  const system = event['System'] as { readonly [key: string]: Json }
  for (const [key, value] of Object.entries(system)) {
    const attributes = attributesOf(value)
    if (attributes === null) put(key, key === 'EventID' && isMap(value) ? value['#text'] ?? null : value)
    else if (key === 'EventID') put(key, (value as { '#text'?: Json })['#text'] ?? null)
    else for (const [name, one] of Object.entries(attributes)) put(systemName(key, name), one)
  }
  leaves(event['EventData'] ?? null, put)
  leaves(event['UserData'] ?? null, put)
  const first = (name: string): string | null => fields[name]?.[0] ?? null
  return eventOf(fields, {
    product: 'windows', channel: first('Channel'), provider: first('Provider_Name'), eventId: Number(first('EventID')),
  }, Date.parse(first('TimeCreated') ?? ''))
}

function systemName(key: string, attribute: string): string {
  if (key === 'TimeCreated') return key
  return key === 'Security' ? attribute : `${key}_${attribute}`
}

function leaves(value: Json, put: (name: string, value: Json) => void): void {
  if (!isMap(value)) return
  for (const [name, one] of Object.entries(value)) {
    if (name === '#attributes') continue
    const text = isMap(one) && '#text' in one ? one['#text'] ?? null : one
    if (Array.isArray(text)) for (const part of text as readonly Json[]) put(name, part)
    else if (isMap(text)) leaves(text, put)
    else put(name, text)
  }
}

function isMap(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function attributesOf(value: Json): { readonly [key: string]: Json } | null {
  const attributes = isMap(value) ? value['#attributes'] ?? null : null
  return isMap(attributes) ? attributes : null
}
