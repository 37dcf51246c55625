// Tables: Event Viewer's messages taken apart by number and label, quotes gone astray, any cell back as it was.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collect, collectBytes, fixture, record } from '../testing/collect.ts'
import { CsvRecords } from './records.ts'

describe('Event Viewer', () => {
  it.each(['event-viewer-ja.csv', 'event-viewer-ja-cp932.csv'])('%s: fields out of the message', async name => {
    const { events, problems } = await collect(fixture(name))
    expect(problems).toEqual([])
    expect(events.map(event => `${event.source.channel} ${event.source.eventId} ${event.ts}`)).toEqual([
      'Security 4624 2026-11-20T09:00:01+09:00', 'Security 4625 2026-11-20T08:59:40+09:00',
      'Security 4688 2026-11-20T08:58:12+09:00',
    ])
    expect(record(events[0])).toMatchObject({
      LogonType: '10', SubjectUserName: 'HIS-SV01$', TargetUserName: '髙﨑', TargetDomainName: 'MIHON',
      IpAddress: '203.0.113.45', IpPort: '0',
      ProcessName: String.raw`C:\Windows\System32\svchost.exe`, LogonProcessName: 'User32', KeyLength: '0',
        Keywords: '0x8020000000000000',
    })
    expect(record(events[1])).toMatchObject({
      TargetUserName: 'administrator', SubjectUserName: '-', LogonType: '3', Status: '0xC000006D',
      SubStatus: '0xC000006A', WorkstationName: 'KALI',
      IpAddress: '198.51.100.7', Keywords: '0x8010000000000000',
    })
    expect(record(events[2])).toMatchObject({
      SubjectUserName: 'maint', NewProcessName: String.raw`C:\Windows\System32\vssadmin.exe`,
      CommandLine: 'vssadmin  delete shadows /all /quiet',
      ParentProcessName: String.raw`C:\Windows\System32\cmd.exe`, ProcessId: '0x22b0', MandatoryLabel: 'S-1-16-12288',
    })
  })

  it('reads English of the same event into the same names', async () => {
    const [japanese, english] = [await collect(fixture('event-viewer-ja.csv')),
      await collect(fixture('event-viewer-en.csv'))]
    const names = (at: number,
      from: typeof english): string[] => Object.keys(record(from.events[at])).filter(name => name !== 'Keywords')
    expect(names(0, english)).toEqual(names(2, japanese))
    expect(english.events[0]?.ts).toBe('2026-11-20T09:00:01+09:00')
  })

  it('names the service of 7045 as the event does, and takes no other event apart', async () => {
    const { events } = await collect(fixture('event-viewer-ja-system.csv'))
    expect(record(events[0])).toMatchObject({ ServiceName: 'PSEXESVC',
      ImagePath: String.raw`%SystemRoot%\PSEXESVC.exe`, AccountName: 'LocalSystem' })
    expect(Object.keys(record(events[1]))).toEqual(['Level', 'TimeCreated', 'Provider_Name', 'EventID', 'TaskText',
      'RenderingInfo_Message', 'Channel'])
    expect(events.map(event => `${event.source.channel} ${event.level}`)).toEqual(['System 4', 'System 2'])
  })

  it('does not take the text of a stranger for fields', async () => {
    const row = (source: string,
      id: string): string => `情報,2026/11/19 18:03:55,${source},${id},なし,"アカウント名: admin\nプロセス名: x"\n`
    const head = 'レベル,日付と時刻,ソース,イベント ID,タスクのカテゴリ\n'
    const { events } = await collectBytes(head + row('SomeApp', '4624') + row('Microsoft-Windows-Security-Auditing',
      '99'))
    for (const event of events) expect(event.shape.fields).not.toContain('ProcessName')
  })

  it('reads what PowerShell exports, below its #TYPE line', async () => {
    const { events } = await collectBytes(
      '#TYPE System.Diagnostics.Eventing.Reader.EventLogRecord\n' +
      '"Message","Id","Level","ProviderName","LogName","MachineName","TimeCreated"\n' +
      '"x","4625","0","Microsoft-Windows-Security-Auditing","Security","HIS-SV01","2026/11/20 9:00:00"\n')
    expect(events[0]).toMatchObject({ computer: 'HIS-SV01', ts: '2026-11-20T09:00:00+09:00' })
    expect(events[0]?.source).toMatchObject({ channel: 'Security', eventId: 4625 })
  })
})

function parse(text: string, cuts: readonly number[] = []): { rows: string[][]; troubles: number } {
  const rows: string[][] = []
  let troubles = 0
  const records = new CsvRecords(',', record => rows.push([...record.cells]), () => troubles++)
  let at = 0
  for (const cut of cuts.map(cut => cut % (text.length + 1)).toSorted((a, b) => a - b)) {
    records.feed(text.slice(at, cut), false)
    at = cut
  }
  records.feed(text.slice(at), true)
  return { rows, troubles }
}

describe('records', () => {
  it('gives back what was quoted, wherever the pieces end', () => {
    const rows = fc.array(fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '髙', ' ') }),
      { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    fc.assert(fc.property(rows, fc.array(fc.nat(), { maxLength: 5 }), (given, cuts) => {
      const text = given.map(cells => cells.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')
      expect(parse(text, cuts).rows).toEqual(given)
    }), { numRuns: 300 })
  })

  it('loses one line to a quote that never closes, and finds the next', () => {
    expect(parse('a,b\n"c,d\ne,f\n')).toEqual({ rows: [['a', 'b'], ['e', 'f']], troubles: 1 })
  })
})
