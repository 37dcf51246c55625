// What the programs that guard a Linux machine say about who came from where: the same fields whatever the wording.
import type { LineEvent } from './event.ts'
import { readPairs } from './pairs.ts'

/** Rules ask for these services by name; all that authenticate are `auth`, everything else is `syslog`. */
const services: Readonly<Record<string, string>> = {
  sshd: 'sshd', 'sshd-session': 'sshd', 'sshd-auth': 'sshd', sudo: 'sudo', cron: 'cron', crond: 'cron',
  crontab: 'cron', anacron: 'cron',
  clamd: 'clamav', freshclam: 'clamav', clamscan: 'clamav', vsftpd: 'vsftpd', guacd: 'guacamole', audit: 'auditd',
  auditd: 'auditd', audispd: 'auditd', su: 'auth', login: 'auth', pkexec: 'auth', polkitd: 'auth', passwd: 'auth',
  chpasswd: 'auth',
  useradd: 'auth', usermod: 'auth', userdel: 'auth', groupadd: 'auth', groupmod: 'auth', groupdel: 'auth',
  gpasswd: 'auth',
  chage: 'auth', chfn: 'auth', 'systemd-logind': 'auth', 'gdm-password]': 'auth', 'gdm-password': 'auth',
  unix_chkpwd: 'auth',
}

export function serviceOf(program: string | null, facility: number | null): string {
  const known = program === null ? undefined : services[program.toLowerCase().replace(/^.*\//, '')]
  if (known !== undefined) return known
  return facility === 4 || facility === 10 ? 'auth' : 'syslog'
}

type Read = (message: string, event: LineEvent) => void

const accepted = /^(Accepted|Failed|Postponed) ([\w/-]+) for (invalid user )?(.*?) from (\S+) port (\d+)/
const invalid = /^(?:Invalid|Illegal) user (.*?) ?from (\S+)(?: port (\d+))?/
const closed = new RegExp([
  /^(?:Connection (?:closed|reset) by|Disconnected from|Disconnecting)/,
  /(?: (authenticating|invalid))?(?: user (\S*))? (\S+) port (\d+)/,
].map(part => part.source).join(''))
const session = /session (opened|closed) for user ([^\s(]+)(?:\(uid=(\d+)\))?(?: by ([^\s(]*))?/

const readSshd: Read = (message, event) => {
  const login = accepted.exec(message)
  if (login) {
    const [, how = '', method = '', unknown, user = '', address = '', port = ''] = login
    event.add('outcome', how === 'Accepted' ? 'success' : how === 'Failed' ? 'failure' : 'postponed')
    event.add('auth_method', method)
    event.add('user', user)
    if (unknown !== undefined) event.add('invalid_user', 'true')
    from(event, address, port)
    return
  }
  const wrong = invalid.exec(message)
  if (wrong) {
    event.add('outcome', 'failure')
    event.add('user', wrong[1] ?? '')
    event.add('invalid_user', 'true')
    from(event, wrong[2] ?? '', wrong[3])
    return
  }
  const gone = closed.exec(message)
  if (gone) {
    if (gone[2] !== undefined) event.add('user', gone[2])
    from(event, gone[3] ?? '', gone[4])
  } else readPam(message, event)
}

const readPam: Read = (message, event) => {
  const found = session.exec(message)
  if (found) {
    const [, what = '', user = '', uid, by] = found
    event.add('session', what)
    event.add('user', user)
    if (uid !== undefined) event.add('uid', uid)
    if (by !== undefined && by !== '') event.add('by_user', by)
    return
  }
  const at = message.indexOf('authentication failure;')
  if (at < 0) return
  event.add('outcome', 'failure')
  readPairs(message, at + 23, (key, value) => {
    if (value === '') return
    event.add(key, value)
    if (key === 'rhost') event.add('src_ip', value)
  })
}

/** `bob : TTY=pts/0 ; PWD=/home/bob ; USER=root ; COMMAND=/bin/id`; a complaint may stand before TTY. */
const readSudo: Read = (message, event) => {
  const colon = message.indexOf(' : ')
  const at = message.indexOf('COMMAND=')
  if (colon < 0 || at < colon) return readPam(message, event)
  event.add('user', message.slice(0, colon).trim())
  let trouble: string | null = null
  for (const part of message.slice(colon + 3, at).split(' ; ')) {
    const found = /^(TTY|PWD|USER|GROUP)=(.*)$/.exec(part.trim())
    if (found) event.add(found[1] ?? '', found[2] ?? '')
    else if (part.trim() !== '' && !part.includes('=')) trouble = part.trim()
  }
  event.add('COMMAND', message.slice(at + 8))
  event.add('outcome', trouble === null ? 'success' : 'failure')
  if (trouble !== null) event.add('reason', trouble)
}

const switched = /^(FAILED SU )?\(to ([^)]+)\) (\S+) on (\S+)/
const switchedOld = /^(?:(Successful)|(FAILED)) su for (\S+) by (\S+)/

const readSu: Read = (message, event) => {
  const found = switched.exec(message)
  const old = switchedOld.exec(message)
  if (found) {
    event.add('outcome', found[1] === undefined ? 'success' : 'failure')
    event.add('target_user', found[2] ?? '')
    event.add('user', found[3] ?? '')
    event.add('TTY', found[4] ?? '')
  } else if (old) {
    event.add('outcome', old[2] === undefined ? 'success' : 'failure')
    event.add('target_user', old[3] ?? '')
    event.add('user', old[4] ?? '')
  } else readPam(message, event)
}

const added = /^new (user|group): /

const readAccounts: Read = (message, event) => {
  const found = added.exec(message)
  if (found) readPairs(message, found[0].length, (key, value) => event.add(key, value))
}

const readers: Readonly<Record<string, Read>> = {
  sshd: readSshd, 'sshd-session': readSshd, 'sshd-auth': readSshd, sudo: readSudo, su: readSu, login: readPam,
  useradd: readAccounts, groupadd: readAccounts,
}

/** What these programs say is short. */
const MOST = 8192

/** Adds the fields that the program's wording holds; an unknown wording adds none. */
export function readProgram(program: string | null, message: string, event: LineEvent): void {
  if (message.length <= MOST) readers[program ?? '']?.(message, event)
}

function from(event: LineEvent, address: string, port: string | undefined): void {
  event.add('src_ip', address)
  if (port !== undefined) event.add('src_port', port)
}
