// One short word for all values of a form: sending says which state it means, so that nothing typed meanwhile is sent unseen.
import { createHash } from 'node:crypto'
import type { Values } from './complete.ts'
import { fieldsOf, type Form } from './form.ts'

export function digestOf(form: Form, values: Values): string {
  const stand = fieldsOf(form).map(({ id }) => [id, values.get(id)?.state ?? null, values.get(id)?.value ?? null])
  return createHash('sha256').update(JSON.stringify([form.id, stand])).digest('hex')
}
