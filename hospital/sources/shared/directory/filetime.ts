// Windows time: 100-nanosecond steps since 1601, as directories store it.

const epoch = 11_644_473_600_000n // milliseconds from 1601 to 1970
const never = 9_223_372_036_854_775_807n

/** ISO moment in UTC; null for "never" (0 and the greatest number); undefined where it is no such number. */
export function fromFiletime(text: string): string | null | undefined {
  if (!/^\d{1,19}$/.test(text.trim())) return undefined
  const steps = BigInt(text.trim())
  if (steps === 0n || steps === never) return null
  return isoOf(Number(steps / 10_000n - epoch))
}

/** Durations stand as negative steps: maxPwdAge, lockoutDuration. Null: none or for ever. */
export function fromDuration(text: string, unit: 'days' | 'minutes'): number | null | undefined {
  if (!/^-?\d{1,19}$/.test(text.trim())) return undefined
  const steps = BigInt(text.trim())
  if (steps <= -never) return null
  const length = unit === 'days' ? 864_000_000_000n : 600_000_000n
  return Number(-steps / length)
}

/** `20260401093000.0Z`, as whenCreated stands in LDIF. */
export function fromGeneralizedTime(text: string): string | undefined {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/.exec(text.trim()) ?? []
  return y === undefined ? undefined : isoOf(Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`))
}

/** Years a directory cannot mean are taken for damage. */
function isoOf(milliseconds: number): string | undefined {
  const date = new Date(milliseconds)
  const year = Number.isNaN(date.getTime()) ? 0 : date.getUTCFullYear()
  return year >= 1601 && year <= 9999 ? date.toISOString().replace('.000Z', 'Z') : undefined
}
