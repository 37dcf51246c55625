import { afterAll, describe, expect, it } from 'vitest'
import { everyEvent } from '../choose/events.ts'
import { Folder, second, windowsLine } from '../scan/logs.fixture.ts'
import { isMachine } from './attempts.ts'
import { readLogons } from './read-logons.ts'

const folder = new Folder()
afterAll(() => folder.remove())

const rowsOf = async (text: string, machines = false, name = 'x.log') => {
  const { rows } = await readLogons([folder.file(name, text)], { events: everyEvent, machines }, { zone: 'Asia/Tokyo' })
  return rows.map(({
    outcome, way, logonType, account, source, count,
  }) => [outcome, way, logonType, account, source, count])
}
let record = 0
const event = (
  id: number, data: Readonly<Record<string, string>>, at = 0,
) => windowsLine({ id, at: second(at), record: ++record, data })
const user = { TargetUserName: 'tanaka', TargetDomainName: 'HOSP' }

describe('log-ins', () => {
  it('of Windows are told by event, type and status', async () => {
    expect(await rowsOf([
      event(4624, { ...user, LogonType: '2', IpAddress: '-' }),
      event(4624, { ...user, TargetUserName: 'TANAKA', LogonType: '2' }),
      event(4624, { ...user, LogonType: '10', IpAddress: '::ffff:203.0.113.9' }),
      event(4625, { ...user, LogonType: '3', IpAddress: '-', WorkstationName: '\\\\EVIL' }),
      event(4648, {
        SubjectUserName: 'a', SubjectDomainName: 'D', TargetUserName: 'b', TargetDomainName: 'D',
        TargetServerName: 'SV',
      }),
      event(4672, { SubjectUserName: 'admin', SubjectDomainName: 'D' }), event(4634, { ...user, LogonType: '2' }),
      event(4776, { TargetUserName: 'x', Workstation: 'W', Status: '0xc000006a' }),
      event(4776, { TargetUserName: 'x', Workstation: 'W', Status: '0x0' }),
      event(4768, { TargetUserName: 'k', TargetDomainName: 'D', Status: '0x00000000', IpAddress: '::ffff:10.0.0.5' }),
      event(4771, { TargetUserName: 'k', IpAddress: '10.0.0.6', Status: '0x18' }), event(5000, user),
    ].join(''))).toEqual([
      ['failure', 'windows', 3, 'HOSP\\tanaka', 'EVIL', 1], ['failure', 'kerberos', null, 'k', '10.0.0.6', 1],
      ['failure', 'ntlm', null, 'x', 'W', 1],
      ['success', 'windows', 2, 'HOSP\\tanaka', '', 2], ['success', 'kerberos', null, 'D\\k', '10.0.0.5', 1],
      ['success', 'rdp', 10, 'HOSP\\tanaka', '203.0.113.9', 1], ['success', 'ntlm', null, 'x', 'W', 1],
      ['explicit', 'windows', null, 'D\\a → D\\b', 'SV', 1], ['special', 'windows', null, 'D\\admin', '', 1],
      ['logoff', 'windows', 2, 'HOSP\\tanaka', '', 1],
    ])
  })

  it('over remote desktop have logs of their own', async () => {
    const session = (id: number) => windowsLine({
      id, at: second(0), record: ++record,
      channel: 'Microsoft-Windows-TerminalServices-LocalSessionManager/Operational',
      data: { User: 'D\\u', Address: '203.0.113.1' },
    })
    expect(await rowsOf(session(21) + session(24))).toEqual([
      ['success', 'rdp', 10, 'D\\u', '203.0.113.1', 1], ['logoff', 'rdp', 10, 'D\\u', '203.0.113.1', 1],
    ])
  })

  it('of SSH and of a FortiGate count as well', async () => {
    const ssh = (text: string) => `Nov 20 09:00:00 web sshd[1]: ${text}\n`
    expect(await rowsOf([
      ssh('Failed password for invalid user admin from 203.0.113.5 port 4000 ssh2'),
      ssh('Failed password for root from 203.0.113.5 port 4001 ssh2'),
      ssh('Accepted publickey for deploy from 10.0.0.1 port 22 ssh2'), ssh('Connection closed'),
    ].join(''))).toEqual([
      ['failure', 'ssh', null, 'admin', '203.0.113.5', 1], ['failure', 'ssh', null, 'root', '203.0.113.5', 1],
      ['success', 'ssh', null, 'deploy', '10.0.0.1', 1],
    ])
    const forti = (rest: string) => `date=2026-11-20 time=09:00:00 devname="FG" devid="FG1" tz="+0900" type="event" ${rest}\n`
    expect(await rowsOf([
      forti('logid="0101039426" subtype="vpn" action="ssl-login-fail" user="maint" remip=203.0.113.7'),
      forti('logid="0101039424" subtype="vpn" action="tunnel-up" user="maint" remip=203.0.113.7'),
      forti('logid="0100032002" subtype="system" action="login" user="admin" ui="https(203.0.113.8)" status="failed"'),
      forti('logid="0000000013" subtype="forward" user="x"'),
    ].join(''))).toEqual([
      ['failure', 'fortigate-admin', null, 'admin', '203.0.113.8', 1],
      ['failure', 'vpn', null, 'maint', '203.0.113.7', 1], ['success', 'vpn', null, 'maint', '203.0.113.7', 1],
    ])
  })

  it('of computers and of the system are left out unless asked for', async () => {
    const text = event(
      4624, { TargetUserName: 'PC-1$', TargetDomainName: 'D', LogonType: '3' },
    ) + event(4624, { TargetUserName: 'SYSTEM', TargetDomainName: 'NT AUTHORITY', LogonType: '5' })
    expect(await rowsOf(text)).toEqual([])
    expect((await rowsOf(text, true)).length).toBe(2)
    expect(['DWM-3', 'D\\UMFD-1', '', '-', 'systems'].map(isMachine)).toEqual([true, true, true, true, false])
  })

  it('know their first and last moment', async () => {
    const { rows } = await readLogons(
      [folder.file('span.jsonl', event(4625, user, 50) + event(4625, user, 10) + event(4625, user, 30))],
      { events: everyEvent, machines: false }, {},
    )
    expect(rows).toMatchObject([{ count: 3, from: Date.parse(second(10)), to: Date.parse(second(50)) }])
  })
})
