// How files name a group or a member: a DN, a SID, `DOMAIN\name`, `#513`, or a plain name. Taken apart here, once.
import { fold } from '#engines/japanese'
import { dnKey, domainOf, parseDn } from '../dn.ts'
import { nameOfRelativeId } from './well-known.ts'

export type Reference =
  | { readonly by: 'dn'; readonly dn: string; readonly name: string; readonly realm?: string }
  | { readonly by: 'sid'; readonly sid: string; readonly name: string }
  | { readonly by: 'relative'; readonly id: number; readonly name: string }
  | { readonly by: 'name'; readonly name: string; readonly realm?: string }

/** Authorities of the machine itself, in the languages Windows prints them in. */
const machine = new Set(['builtin', 'nt authority', 'nt service', '.'])

export function reference(written: string): Reference {
  const text = written.trim()
  const relative = /^#(\d+)$/.exec(text)
  if (relative) {
    const id = Number(relative[1])
    return { by: 'relative', id, name: nameOfRelativeId(id) ?? text }
  }
  if (/^S-1-\d+(?:-\d+)+$/i.test(text)) {
    const id = Number(/-(\d+)$/.exec(text)?.[1])
    return { by: 'sid', sid: text.toUpperCase(), name: (/^S-1-5-21-/i.test(text) && nameOfRelativeId(id)) || text }
  }
  const dn = text.includes('=') ? parseDn(text) : null
  if (dn?.[0]) {
    const realm = domainOf(dn)
    return { by: 'dn', dn: dnKey(text), name: dn[0].value, ...(realm !== undefined && { realm }) }
  }
  const slash = text.lastIndexOf('\\')
  if (slash < 1) return { by: 'name', name: text }
  const realm = text.slice(0, slash)
  const name = text.slice(slash + 1)
  return machine.has(fold(realm)) ? { by: 'name', name } : { by: 'name', name, realm }
}
