// Distinguished names, SIDs and times of the directory, as its exports write them.
import type { Account, Group, Hospital } from '../hospital.ts'

export interface DirectoryNames {
  of(account: Account): string
  ofGroup(name: string): string
  readonly base: string
}

export function directoryNames({ accounts, profile, groups }: Hospital): DirectoryNames {
  const base = profile.domain
    .split('.')
    .map((label) => `DC=${label}`)
    .join(',')
  const known = new Map(groups.map((group) => [group.name, group]))
  const used = new Set<string>()
  const names = new Map(
    accounts.map((account) => {
      const place = account.unit === null ? `CN=Users,${base}` : `OU=${account.unit},${base}`
      const plain = `CN=${account.display},${place}`
      const dn = used.has(plain) ? `CN=${account.display} ${account.login},${place}` : plain
      used.add(dn)
      return [account, dn]
    }),
  )
  return {
    base,
    of: (account) => names.get(account) ?? '',
    ofGroup: (name) => `CN=${name},${placeOf(known.get(name), base)}`,
  }
}

function placeOf(group: Group | undefined, base: string): string {
  if (group?.sid.startsWith('S-1-5-32-')) return `CN=Builtin,${base}`
  return /-5\d\d$/.test(group?.sid ?? '') ? `CN=Users,${base}` : `OU=グループ,${base}`
}

export function sidOf(hospital: Hospital, account: Account): string {
  const [domain = ''] = hospital.groups.map(({ sid }) => sid).filter((sid) => sid.startsWith('S-1-5-21-'))
  return `${domain.slice(0, domain.lastIndexOf('-'))}-${account.rid}`
}

/** Something in office hours, the same for the same account. */
export function hourOf({ rid }: Account): string {
  return `${9 + (rid % 9)}:${String(rid % 60).padStart(2, '0')}:${String((rid * 7) % 60).padStart(2, '0')}`
}

/** 2026/04/01 9:12:40, as Windows in Japan shows it. */
export function shownTime(day: string | null, account: Account): string {
  return day === null ? '' : `${day.replaceAll('-', '/')} ${hourOf(account)}`
}

/** 100-nanosecond steps since 1601, UTC. */
export function filetime(day: string | null, account: Account): string {
  return day === null ? '0' : String((BigInt(instant(day, account)) + 11_644_473_600_000n) * 10_000n)
}

/** 20260401001240.0Z */
export function generalizedTime(day: string, account: Account): string {
  return `${new Date(instant(day, account)).toISOString().replace(/[-:T]|\.\d+Z/g, '')}.0Z`
}

function instant(day: string, account: Account): number {
  return Date.parse(`${day}T${hourOf(account).padStart(8, '0')}+09:00`)
}

export const never = '9223372036854775807'

export function control(account: Account): number {
  const flags = [
    [0x200, true],
    [0x2, !account.enabled],
    [0x20, account.passwordNotRequired],
    [0x80, account.reversible],
    [0x10000, account.passwordNeverExpires],
  ] as const
  const bits = flags.reduce((sum, [bit, on]) => (on ? sum + bit : sum), 0)
  return account.login.endsWith('$') ? 0x820 : bits
}
