// Line kinds on real wordings: who, from where, when, and under which log source.
import { describe, expect, it } from 'vitest'
import type { Event } from '../index.ts'
import { collect, collectBytes, fixture, record } from '../testing/collect.ts'

const source = (event: Event | undefined): string =>
  [event?.source.product, event?.source.category, event?.source.service].map(part => part ?? '').join('/')

describe('FortiGate', () => {
  it.each(['fortigate.log', 'fortigate-syslog.log'])('%s: keys as they are, exact time, source by type', async name => {
    const { events, problems } = await collect(fixture(name))
    expect(problems).toEqual([])
    expect(events.map(source)).toEqual(['fortigate/firewall/traffic', 'fortigate//event', 'fortigate//event',
      'fortigate//event', 'fortigate//event'])
    expect(record(events[0])).toMatchObject({ srcip: '192.168.10.23', dstport: '23', dst_port: '23',
      devname: 'FGT60F-MIHON' })
    expect(events[0]?.ts).toBe('2026-11-20T00:12:01.123456789Z')
    expect(events[0]?.time).toBe(Date.UTC(2026, 10, 20, 0, 12, 1, 123))
    expect(record(events[1])).toMatchObject({ action: 'Add', cfgpath: 'system.admin',
      msg: 'Add system.admin support2' })
    expect(record(events[2])).toMatchObject({ action: 'Edit', cfgpath: 'vpn.ssl.settings' })
    expect(events[4]).toMatchObject({ computer: 'FGT60F-MIHON', level: 'alert' })
  })

  it('uses its own offset without eventtime, and the zone without either', async () => {
    const line = 'date=2026-11-20 time=09:12:01 devname="A" devid="B" logid="1" type="event"'
    const { events } = await collectBytes(`${line} tz="-0500"\n${line}\n`)
    expect(events.map(event => event.ts)).toEqual(['2026-11-20T09:12:01-05:00', '2026-11-20T09:12:01+09:00'])
  })

  it('says that the SSL-VPN daemon crashed under the name rules have for it', async () => {
    const { events } = await collectBytes(
      'date=2026-11-20 time=09:12:01 devname="A" devid="B" logid="0100032546" type="event" ' +
      'logdesc="Application crashed" msg="Pid: 123, application: sslvpnd, Signal 11"\n')
    expect(source(events[0])).toBe('fortios//sslvpnd')
  })

  it('is read from tables too', async () => {
    const { events } = await collectBytes(
      'date,time,devname,logid,type,action,cfgpath\n2026-11-20,09:12:01,FGT,0100044547,event,Add,user.local\n')
    expect(source(events[0])).toBe('fortigate//event')
    expect(events[0]?.ts).toBe('2026-11-20T09:12:01+09:00')
  })
})

describe('CEF', () => {
  it('takes the vendor for the product and undoes FortiGate’s prefixes', async () => {
    const { events } = await collect(fixture('cef.log'))
    expect(source(events[0])).toBe('fortigate//event')
    expect(record(events[0])).toMatchObject({ action: 'Add', cfgpath: 'user.local',
      logdesc: 'Object attribute configured' })
    expect(source(events[1])).toBe('trendmicro//deep security agent')
    expect(record(events[1])).toMatchObject({ Name: 'Eicar|test', filePath: String.raw`C:\temp\a=b.txt`,
      cn1Label: 'Host ID' })
    expect(events[1]).toMatchObject({ computer: 'HIS-SV01', level: '6', ts: '2026-11-20T09:15:00+09:00' })
  })
})

describe('Linux', () => {
  it('names who and from where, whatever the program’s wording', async () => {
    const { events, problems } = await collect(fixture('auth.log'))
    expect(problems).toEqual([])
    expect(events.map(source)).toEqual([
      'linux//sshd', 'linux//sshd', 'linux//sshd', 'linux//sudo', 'linux//sudo', 'linux//auth', 'linux//auth',
      'linux//auth', 'linux//sshd', 'linux//cron',
    ])
    const read = events.map(record)
    expect(read[0]).toMatchObject({ outcome: 'failure', user: 'admin', invalid_user: 'true', src_ip: '198.51.100.7',
      src_port: '40022' })
    expect(read[2]).toMatchObject({ outcome: 'success', auth_method: 'publickey', user: 'yamada' })
    expect(read[3]).toMatchObject({ user: 'yamada', USER: 'root', COMMAND: '/usr/bin/cat /etc/shadow',
      outcome: 'success' })
    expect(read[4]).toMatchObject({ user: 'suzuki', outcome: 'failure', reason: '3 incorrect password attempts' })
    expect(read[5]).toMatchObject({ target_user: 'root', user: 'yamada', outcome: 'success' })
    expect(read[6]).toMatchObject({ session: 'opened', user: 'root', by_user: 'yamada' })
    expect(read[7]).toMatchObject({ name: 'butter', UID: '0', shell: '/bin/bash' })
    expect(read[8]).toMatchObject({ outcome: 'failure', src_ip: '198.51.100.7', user: 'root' })
  })

  it('finds the year that is not said: the last one before the file was written', async () => {
    const lines = 'Dec 31 23:59:59 a b: c\nJan  1 00:00:10 a b: c\nFeb 29 10:00:00 a b: c\n'
    const { events } = await collectBytes(lines, { written: '2027-01-02T00:00:00Z' })
    expect(events.map(event => event.ts?.slice(0, 10))).toEqual(['2026-12-31', '2027-01-01', '2024-02-29'])
  })

  it('reads RFC 5424 with its data, Cisco, and heads of all sorts', async () => {
    const { events } = await collect(fixture('syslog.log'))
    expect(record(events[0])).toMatchObject({
      program: 'su', pid: '412', message_id: 'ID47', iut: '3', eventSource: '認証', note: 'a "b" ]', seq: '1',
      facility: 'auth', severity: 'critical',
      message: "'su root' failed for 山田 on /dev/pts/8",
    })
    expect(record(events[2])).toMatchObject({ hostname: 'nas01', program: 'smbd', pid: '77',
      message: '共有「検査結果」に接続しました' })
    expect(source(events[3])).toBe('cisco//')
    expect(record(events[3])).toMatchObject({ mnemonic: 'CONFIG_I' })
    expect(record(events[4])).toEqual({ hostname: 'switch01', facility: 'user', severity: 'notice',
      message: 'link up' })
  })

  it('reads audit records and what they hold in hexadecimal', async () => {
    const { events } = await collect(fixture('audit.log'))
    expect(record(events[2])).toMatchObject({ type: 'EXECVE', a0: 'sh', a2: 'touch /tmp/x' })
    expect(record(events[3])).toMatchObject({ type: 'USER_LOGIN', op: 'login', res: 'success', addr: '192.168.10.23' })
    expect(events[0]).toMatchObject({ recordId: 4242, ts: '2026-11-20T00:13:10.123Z' })
  })

  it('reads access logs under the names of the webserver category', async () => {
    const { events } = await collect(fixture('access.log'))
    expect(source(events[0])).toBe('/webserver/')
    expect(record(events[0])).toMatchObject({ 'cs-method': 'GET', 'cs-uri-query': 'id=1%27%20UNION%20SELECT%201',
      'cs-user-agent': 'sqlmap/1.7', 'sc-status': '200' })
  })
})

describe('W3C', () => {
  it('takes the columns the file names, also where they change', async () => {
    const { files, events, problems } = await collectBytes([
      '#Software: Microsoft Internet Information Services 10.0',
      '#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query c-ip sc-status',
      '2026-11-20 00:00:01 10.0.0.1 GET /a.aspx id=1 198.51.100.7 200', '2026-11-20 00:00:02 short',
      '#Fields: date time cs-method c-ip',
      '2026-11-20 00:00:03 POST -',
    ].join('\r\n'))
    expect(files[0]?.kind).toBe('w3c')
    expect(events.map(event => event.ts)).toEqual(['2026-11-20T00:00:01Z', '2026-11-20T00:00:02+09:00',
      '2026-11-20T00:00:03Z'])
    expect(record(events[0])).toMatchObject({ 'cs-method': 'GET', 'cs-uri-query': 'id=1', 'sc-status': '200' })
    expect(source(events[0])).toBe('/webserver/')
    expect(record(events[1])).toEqual({ message: '2026-11-20 00:00:02 short' })
    expect(record(events[2])).toMatchObject({ 'cs-method': 'POST', 'c-ip': null })
    expect(problems.map(problem => problem.code)).toEqual(['line-not-understood'])
  })
})

describe('mixed files and the last resort', () => {
  it('reads each line as what it is, and tells those of no known form', async () => {
    const mixed = [
      'Nov 20 09:00:00 a sshd[1]: x', 'Nov 20 09:00:01 a CEF:0|V|P|1|2|N|3|act=x', '???', '{"a":1}',
      'Nov 20 09:00:02 a b: c',
    ].join('\n')
    const { events, problems } = await collectBytes(mixed)
    expect(events.map(source)).toEqual(['linux//sshd', 'v//p', '//', '//', 'linux//syslog'])
    expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual(['line-not-understood 3',
      'time-not-understood 3'])
    expect(record(events[2])).toEqual({ message: '???' })
  })

  it('reads EUC-JP and CP932 lines of one file', async () => {
    const { events } = await collect(fixture('plain-euc.log'))
    expect(events.map(event => event.text(0))).toEqual([
      '2026/11/20 09:00:00 バックアップを開始しました', '2026/11/20 09:05:00 バックアップに失敗しました（媒体がありません）', '続きの行',
    ])
    expect(events[1]?.ts).toBe('2026-11-20T09:05:00+09:00')
  })
})
