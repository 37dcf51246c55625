// Whose directory an entry stands in, and which part of it a whole export covers.
import { fold } from '#engines/japanese'
import { domainOf, parseDn, type Rdn } from '#hospital/register/dn.ts'
import { unknownDirectory } from '#hospital/register/key.ts'

export interface Place {
  readonly realm: string
  /** Organisational units from the domain down. */
  readonly units: readonly string[]
}

/** DC parts of the DN first, then the suffix of the user principal name, then `ad`. */
export function placeOf(dn: string | undefined, principalName?: string): Place {
  const parts = dn === undefined ? null : parseDn(dn)
  const suffix = /@([\w.-]+\.[\w-]+)$/.exec(principalName ?? '')?.[1]
  return { realm: (parts && domainOf(parts)) ?? suffix?.toLowerCase() ?? unknownDirectory, units: unitsOf(parts) }
}

/**
 * `kokoro.local`, or `kokoro.local/ou=外来` where every entry of a file stands in that one unit: two such files stand side by
 * side in the register, one of the whole domain covers them.
 */
export class Scope {
  readonly #realms = new Set<string>()
  /** Units from the domain down that all entries share. */
  #common: readonly string[] | null = null

  add({ realm, units }: Place): void {
    this.#realms.add(realm)
    const shared = this.#common ?? units
    let same = 0
    while (same < shared.length && shared[same] === units[same]) same++
    if (this.#common === null || same < this.#common.length) this.#common = shared.slice(0, same)
  }

  toString(): string {
    const realms = [...this.#realms].sort()
    if (realms.length === 0) return unknownDirectory
    const units = (this.#common ?? []).map((unit) => `ou=${fold(unit).replaceAll('/', '\uff0f')}`)
    return realms.length === 1 ? [realms[0], ...units].join('/') : realms.join(',')
  }
}

function unitsOf(dn: readonly Rdn[] | null): readonly string[] {
  return (dn ?? []).slice(1).filter((part) => part.type === 'ou').map((part) => part.value).reverse()
}
