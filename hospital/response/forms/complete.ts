// How far a form is: what stands in it, what is said to be unknown, what nobody has said anything about; and what differs.
import { fieldsOf, type Form, type FormField } from './form.ts'
import type { FieldState } from './tables.ts'

export interface Value {
  readonly state: FieldState
  readonly value: string | null
}
export type Values = ReadonlyMap<string, Value>

export interface Completeness {
  readonly complete: boolean
  readonly required: number
  /** Of the required ones; 「不明」 is an answer. */
  readonly answered: number
  readonly unknown: number
  readonly missing: readonly FormField[]
}

export function completeness(form: Form, values: Values): Completeness {
  const required = fieldsOf(form).filter((one) => one.required)
  const missing = required.filter(({ id }) => !answered(values.get(id)))
  return {
    complete: missing.length === 0, required: required.length, answered: required.length - missing.length,
    unknown: required.filter(({ id }) => values.get(id)?.state === 'unknown').length, missing,
  }
}

/** A value that was erased is there no more. */
const answered = (value: Value | undefined) => value !== undefined && (value.state === 'unknown' || value.value !== null)

export interface Change {
  readonly field: FormField
  readonly before: Value | null
  readonly after: Value | null
}

/** What differs from the version sent last, in the form's order. */
export function changes(form: Form, before: Values, after: Values): readonly Change[] {
  return fieldsOf(form).flatMap((field) => {
    const [was, is] = [before.get(field.id) ?? null, after.get(field.id) ?? null]
    const same = was?.state === is?.state && (was?.value ?? null) === (is?.value ?? null)
    return same ? [] : [{ field, before: was, after: is }]
  })
}
