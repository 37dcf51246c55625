// Whose directory an entry stands in, and which part of it a whole export covers.
import { fold } from '#engines/japanese'
import { domainOf, parseDn, type Rdn } from '#hospital/register/dn.ts'
import { unknownDirectory } from '#hospital/register/key.ts'

/** DC parts of the DN first, then the suffix of the user principal name, then `ad`. */
export function realmOf(dn: string | undefined, principalName?: string): string {
  const parts = dn === undefined ? null : parseDn(dn)
  const domain = parts && domainOf(parts)
  if (domain) return domain
  const suffix = /@([\w.-]+\.[\w-]+)$/.exec(principalName ?? '')?.[1]
  return suffix?.toLowerCase() ?? unknownDirectory
}

/**
 * `kokoro.local`, or `kokoro.local/ou=外来` where every entry of a file stands in that one unit: two such files stand side by
 * side in the register, one of the whole domain covers them.
 */
export class Scope {
  readonly #realms = new Set<string>()
  /** Units from the domain down that all entries share. */
  #common: readonly string[] | null = null

  add(realm: string, dn: string | undefined): void {
    this.#realms.add(realm)
    const units = unitsOf(dn === undefined ? null : parseDn(dn))
    const shared = this.#common ?? units
    let same = 0
    while (same < shared.length && shared[same] === units[same]) same++
    if (this.#common === null || same < this.#common.length) this.#common = shared.slice(0, same)
  }

  toString(): string {
    const realms = [...this.#realms].sort()
    if (realms.length === 0) return unknownDirectory
    return realms.length === 1 ? [realms[0], ...(this.#common ?? [])].join('/') : realms.join(',')
  }
}

function unitsOf(dn: readonly Rdn[] | null): readonly string[] {
  return (dn ?? []).slice(1).filter((part) => part.type === 'ou').map((part) => `ou=${fold(part.value).replaceAll('/', '／')}`).reverse()
}
