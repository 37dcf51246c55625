// What programs say as JSON, believed in nothing: a missing or strange value is null.

export type Json = Readonly<Record<string, unknown>>

/** An object, or null for everything else and for what is no JSON. */
export function parseObject(text: string): Json | null {
  return asObject(parse(text))
}

export function parseList(text: string): readonly unknown[] | null {
  const value = parse(text)
  return Array.isArray(value) ? value : null
}

export function asObject(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null // just checked
}

export function objects(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(asObject).filter((one) => one !== null) : []
}

export function text(from: Json, key: string): string | null {
  const value = from[key]
  return typeof value === 'string' && value !== '' ? value : null
}

export function texts(from: Json, key: string): readonly string[] {
  const value = from[key]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

/** Whole and not negative, as sizes and counts are. */
export function count(from: Json, key: string): number | null {
  const value = from[key]
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}
