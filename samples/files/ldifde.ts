// `ldifde -f`: LDIF in ASCII, Japanese and bytes in base64, long lines folded, empty attributes left out.
import type { Hospital } from '../hospital.ts'
import { entries } from './entries.ts'

const width = 76

export function* ldifde(hospital: Hospital): Generator<string> {
  for (const entry of entries(hospital)) {
    for (const [name, value] of entry) {
      if (typeof value === 'string') {
        if (value !== '') yield* line(name, value)
      } else if ('bytes' in value) yield* folded(`${name}:: ${Buffer.from(value.bytes).toString('base64')}`)
      else for (const one of value) yield* line(name, one)
      if (name === 'dn') yield 'changetype: add'
    }
    yield ''
  }
}

function line(name: string, value: string): Generator<string> {
  const plain = /^[\x21-\x39\x3b\x3d-\x7e][\x20-\x7e]*$/.test(value)
  return folded(plain ? `${name}: ${value}` : `${name}:: ${Buffer.from(value, 'utf8').toString('base64')}`)
}

function* folded(text: string): Generator<string> {
  yield text.slice(0, width)
  for (let at = width; at < text.length; at += width - 1) yield ` ${text.slice(at, at + width - 1)}`
}
