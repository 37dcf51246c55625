// Holds log-ins after failures, per account and per address, so that a stranger can neither guess on nor lock people
// out.
export interface Attempt {
  /** Folded log-in name, whether it exists or not: both are treated the same. null: nobody was named (a passkey). */
  readonly account: string | null
  readonly address: string
  /** This browser has logged in to this account before. */
  readonly known: boolean
}

interface Bucket {
  failures: number
  until: number
  last: number
}

const minute = 60_000
const forgetAfter = 30 * minute
/** A known browser has a bucket of its own: what strangers do to the account or the address never holds it. */
const limits = { account: 10, address: 30, known: 10 }
const holdFor = 15 * minute
const most = 20_000

export class Guard {
  readonly #buckets = new Map<string, Bucket>()
  readonly #underWay = new Map<string, number>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /**
   * Lets a try begin: gives how it ends, or the minutes to wait. What is under way counts as if it had failed, so that
   * many at once get no more guesses than one after the other.
   */
  begin(attempt: Attempt): (() => void) | number {
    const minutes = this.held(attempt)
    if (minutes > 0) return minutes
    const mine = keys(attempt)
    const underWay = (key: string) => this.#underWay.get(key) ?? 0
    if (mine.some(([key, limit]) => underWay(key) >= this.#left(key, limit))) return 1
    for (const [key] of mine) this.#underWay.set(key, underWay(key) + 1)
    return () => {
      for (const [key] of mine) {
        const left = underWay(key) - 1
        if (left > 0) this.#underWay.set(key, left)
        else this.#underWay.delete(key)
      }
    }
  }

  /** Minutes to wait, 0 when the attempt may go on. */
  held(attempt: Attempt): number {
    const until = Math.max(...keys(attempt).map(([key]) => this.#buckets.get(key)?.until ?? 0))
    return until > this.#now() ? Math.ceil((until - this.#now()) / minute) : 0
  }

  /** Number of failures when this one has just closed the account's lock, else 0. */
  failed(attempt: Attempt): number {
    let closed = 0
    for (const [key, limit] of keys(attempt)) {
      const bucket = this.#bucket(key)
      bucket.failures += 1
      bucket.last = this.#now()
      if (bucket.failures < limit) continue
      if (bucket.failures === limit && !key.startsWith('address')) closed = bucket.failures
      bucket.until = this.#now() + holdFor
      bucket.failures = key.startsWith('address') ? bucket.failures : 0
    }
    return closed
  }

  /** A success clears what this browser and this address did to this account, not the count against strangers. */
  succeeded(attempt: Attempt): void {
    for (const [key] of keys(attempt)) if (!key.startsWith('address')) this.#buckets.delete(key)
  }

  heldUntil(account: string): number | null {
    const until = this.#buckets.get(`account ${account}`)?.until ?? 0
    return until > this.#now() ? until : null
  }

  /** Failures until the lock closes; after it has opened again there is one. */
  #left(key: string, limit: number): number {
    const found = this.#buckets.get(key)
    const fresh = found !== undefined && this.#now() - found.last < forgetAfter
    return fresh ? Math.max(1, limit - found.failures) : limit
  }

  #bucket(key: string): Bucket {
    if (this.#buckets.size > most) this.#forget()
    const now = this.#now()
    const found = this.#buckets.get(key)
    if (found && now - found.last < forgetAfter) return found
    const fresh = { failures: 0, until: 0, last: now }
    this.#buckets.set(key, fresh)
    return fresh
  }

  #forget(): void {
    const now = this.#now()
    for (const [key, bucket] of this.#buckets) {
      if (bucket.until < now && now - bucket.last >= forgetAfter) this.#buckets.delete(key)
    }
    // Flooded with fresh names: the oldest go, those that hold somebody stay.
    for (const [key, bucket] of this.#buckets) {
      if (this.#buckets.size <= most / 2) break
      if (bucket.until < now) this.#buckets.delete(key)
    }
  }
}

function keys({ account, address, known }: Attempt): readonly (readonly [string, number])[] {
  if (account === null) return [[`address ${network(address)}`, limits.address]]
  if (known) return [[`known ${account} ${address}`, limits.known]]
  return [[`account ${account}`, limits.account], [`address ${network(address)}`, limits.address]]
}

/** One customer of IPv6 has a whole /64. */
export function network(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address.replace('::ffff:', '')
  const [head = '', tail] = address.split('::')
  const front = head.split(':').filter(Boolean)
  const back = (tail ?? '').split(':').filter(Boolean)
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0')
  return [...front, ...zeros, ...back].slice(0, 4).join(':')
}
