// Whether a request was meant for this house (DNS rebinding) and came from its own pages (CSRF).
import { callHeader } from '#apps/contract/client.ts'
import { isIP } from 'node:net'
import { hostname } from 'node:os'

/** `kokoroe.local:8090` → name and the whole. null where it is no host at all. */
export function hostOf(header: string | null): { readonly name: string; readonly full: string } | null {
  const found = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]{1,253})(:\d{1,5})?$/i.exec(header ?? '')
  return found?.[1] === undefined ? null : {
    name: found[1].toLowerCase().replace(/\.$/, ''), full: (header ?? '').toLowerCase()
  }
}

/** A number cannot be rebound to another machine; a name can, so only names that are ours are answered. */
export function isOurs(name: string, names: readonly string[]): boolean {
  if (isIP(name.replace(/^\[|\]$/g, '')) !== 0) return true
  const machine = hostname().toLowerCase()
  return name === 'localhost' || name === machine || names.some((one) => one.toLowerCase() === name)
}

export type Strange = 'site' | 'header' | null

/** Why a request cannot be from our own pages, or null. A reading request needs no header, a changing one does. */
export function strangerThan(request: Request, origin: string, changes: boolean): Strange {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && (changes || site !== 'none')) return 'site'
  const from = request.headers.get('origin')
  if (from !== null && from.toLowerCase() !== origin) return 'site'
  return changes && request.headers.get(callHeader.name) !== callHeader.value ? 'header' : null
}
