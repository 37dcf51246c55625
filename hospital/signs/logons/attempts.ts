// Which events are somebody logging in, or failing to, and what each calls the account and where it came from.
import type { Event } from '#engines/logs'
import { fieldReader } from '../pass/fields.ts'

export type LogonOutcome = 'success' | 'failure' | 'explicit' | 'special' | 'logoff'
export type LogonWay = 'windows' | 'rdp' | 'kerberos' | 'ntlm' | 'ssh' | 'vpn' | 'fortigate-admin'

export interface Attempt {
  readonly outcome: LogonOutcome
  readonly way: LogonWay
  /** As Windows numbers it: 2 at the keyboard, 3 over the network, 10 remote desktop … */
  readonly logonType: number | null
  readonly account: string
  /** Address or name of where it came from. */
  readonly source: string
}

const read = fieldReader([
  'TargetUserName', 'TargetDomainName', 'TargetUserSid', 'SubjectUserName', 'SubjectDomainName', 'SubjectUserSid',
  'LogonType',
  'IpAddress', 'WorkstationName', 'Workstation', 'Status', 'TargetServerName', 'User', 'Address', 'Param1', 'Param2',
  'Param3',
  'program', 'message', 'logid', 'logdesc', 'action', 'status', 'user', 'remip', 'srcip', 'ui', 'tunneltype',
])

/** Null for every other event. Cheap for those: the event's ID is looked at first. */
export function attemptIn(event: Event): Attempt | null {
  const { source } = event
  if (source.eventId !== null) return windows(event, source.eventId, source.channel?.toLowerCase() ?? '')
  return ssh(event) ?? fortigate(event)
}

function windows(event: Event, id: number, channel: string): Attempt | null {
  if (channel === 'security') return security(event, id)
  const rdp = (account: string | null, from: string | null, outcome: LogonOutcome): Attempt =>
    ({ outcome, way: 'rdp', logonType: 10, account: account ?? '', source: plain(from) })
  if (channel.endsWith('terminalservices-localsessionmanager/operational')) {
    if (id === 21 || id === 25) return rdp(read(event, 'User'), read(event, 'Address'), 'success')
    return id === 23 || id === 24 ? rdp(read(event, 'User'), read(event, 'Address'), 'logoff') : null
  }
  if (id === 1149 && channel.endsWith('terminalservices-remoteconnectionmanager/operational')) {
    return rdp(joined(read(event, 'Param2'), read(event, 'Param1')), read(event, 'Param3'), 'success')
  }
  return null
}

function security(event: Event, id: number): Attempt | null {
  const target = () => joined(read(event, 'TargetDomainName'), read(event, 'TargetUserName'))
  const subject = () => joined(read(event, 'SubjectDomainName'), read(event, 'SubjectUserName'))
  const from = () => plain(read(event, 'IpAddress')) || plain(read(event, 'WorkstationName'))
  const type = () => Number(read(event, 'LogonType') ?? Number.NaN)
  const good = () => /^0x0+$/i.test(read(event, 'Status') ?? '')
  const made = (outcome: LogonOutcome, account: string, source: string, way?: LogonWay): Attempt => {
    const logonType = type()
    return {
      outcome, way: way ?? (logonType === 10 ? 'rdp' : 'windows'),
      logonType: Number.isNaN(logonType) ? null : logonType, account, source,
    }
  }
  switch (id) {
    case 4624: return made('success', target(), from())
    case 4625: return made('failure', target(), from())
    case 4634: case 4647: return made('logoff', target(), '')
    case 4648: return made(
      'explicit', `${subject()} → ${target()}`,
      plain(read(event, 'IpAddress')) || plain(read(event, 'TargetServerName')),
    )
    case 4672: return made('special', subject(), '')
    case 4776: return made(good() ? 'success' : 'failure', target(), plain(read(event, 'Workstation')), 'ntlm')
    case 4768: return made(good() ? 'success' : 'failure', target(), from(), 'kerberos')
    case 4771: return made('failure', target(), from(), 'kerberos')
    default: return null
  }
}

const login = /^(Accepted|Failed) [\w/-]+ for (?:invalid user )?(.{0,256}?) from ([\w.:%-]{1,64}) port \d+/

function ssh(event: Event): Attempt | null {
  if (!(read(event, 'program') ?? '').startsWith('sshd')) return null
  const message = read(event, 'message') ?? ''
  const [, word, account = '', source = ''] = login.exec(message) ?? []
  if (word === undefined) return null
  return { outcome: word === 'Accepted' ? 'success' : 'failure', way: 'ssh', logonType: null, account, source }
}

/** By the last six digits of a FortiGate's log number; the first four say which kind of log it is. */
const fortigateLogs: Readonly<Record<string, readonly [LogonOutcome, LogonWay]>> = {
  '039424': ['success', 'vpn'], '039425': ['logoff', 'vpn'], '039426': ['failure', 'vpn'], '039947': ['success', 'vpn'],
  '039948': ['logoff', 'vpn'],
  '032001': ['success', 'fortigate-admin'], '032002': ['failure', 'fortigate-admin'],
  '032003': ['logoff', 'fortigate-admin'],
}

function fortigate(event: Event): Attempt | null {
  const logid = read(event, 'logid')
  if (logid === null || logid.length < 6 || !Object.hasOwn(fortigateLogs, logid.slice(-6))) return null
  const found = fortigateLogs[logid.slice(-6)]
  if (!found) return null
  const [outcome, way] = found
  // `ui` is how the administrator came: `https(203.0.113.9)`, `console`.
  const ui = read(event, 'ui') ?? ''
  const from = plain(
    read(event, 'remip')
  ) || (way === 'fortigate-admin' ? plain(read(event, 'srcip')) || (/\(([^)]+)\)/.exec(ui)?.[1] ?? ui) : '')
  return { outcome, way, logonType: null, account: read(event, 'user') ?? '', source: from }
}

function joined(domain: string | null, user: string | null): string {
  return domain && domain !== '-' && user && !user.includes('@') ? `${domain}\\${user}` : user ?? ''
}

function plain(value: string | null): string {
  const text = (value ?? '').replace(/^::ffff:(?=\d)/i, '').replace(/^\\\\/, '')
  return text === '-' ? '' : text
}

/** Accounts of the system itself and of computers: they log in all day, and never as a person. */
export function isMachine(account: string): boolean {
  const name = account.slice(account.lastIndexOf('\\') + 1)
  const system = /^(?:SYSTEM|LOCAL SERVICE|NETWORK SERVICE|ANONYMOUS LOGON|(?:DWM|UMFD)-\d+|-)?$/i
  return name.endsWith('$') || system.test(name)
}
