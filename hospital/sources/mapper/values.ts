// How many values of a column can be read as an attribute.
import type { Attribute } from '#hospital/register/mapping/attributes.ts'
import type { MappedColumn } from '#hospital/register/mapping/mapping.ts'
import { converter } from './convert.ts'

/** 0 … 1. A column without values speaks neither for nor against. */
export function looks(values: readonly string[], attribute: Attribute, column: MappedColumn, today: string): number {
  if (values.length === 0) return 0.9
  const convert = converter(attribute, column, today)
  const readable = values.filter(
    (value) => convert(value).ok && fits(value, attribute),
  ).length
  return readable / values.length
}

/** Texts take anything; what plainly is something else does not fit them. */
function fits(value: string, { name, holds }: Attribute): boolean {
  if (holds !== 'text') return true
  if (/^(?:login|employeeId)$/.test(name)) return value.length <= 60 && !/\n/.test(value)
  if (/^(?:displayName|name|kana|owner)$/.test(name)) return !/^[\d/:.\s-]+$/.test(value)
  return true
}
