// One event in every form people have it in gives the same fields, so that the same rules match.
import { describe, expect, it } from 'vitest'
import { collect, collectBytes, fixture, record } from './testing/collect.ts'

const system = {
  Provider_Name: 'Microsoft-Windows-Security-Auditing', EventID: '4688', Version: '2',
  Level: '0', Keywords: '0x8020000000000000', EventRecordID: '123456', Execution_ProcessID: '4',
  Execution_ThreadID: '5124',
  Channel: 'Security', Computer: 'HIS-SV01.mihon.local',
}
const data = {
  SubjectUserSid: 'S-1-5-21-1-2-3-1104', SubjectUserName: 'maint', SubjectDomainName: 'MIHON',
  SubjectLogonId: '0x41aa2', NewProcessId: '0x1f4c',
  NewProcessName: String.raw`C:\Windows\System32\vssadmin.exe`, TokenElevationType: '%%1936', ProcessId: '0x22b0',
  CommandLine: 'vssadmin  delete shadows /all /quiet && echo "完了"', TargetUserSid: 'S-1-0-0', TargetUserName: '-',
  TargetDomainName: '-',
  TargetLogonId: '0x0', ParentProcessName: String.raw`C:\Windows\System32\cmd.exe`, MandatoryLabel: 'S-1-16-12288',
}
const { Level: _, ...withoutLevel } = system

describe.each([
  ['wevtutil.xml', 'xml', { ...system, ...data, Task: '13312', Opcode: '0' }],
  ['wevtutil-utf16.xml', 'xml', { ...system, ...data }],
  ['wevtutil-rendered-cp932.xml', 'xml', { ...system, ...data, RenderingInfo_Message: '新しいプロセスが作成されました。' }],
  ['event-viewer-saved.xml', 'xml', { ...system, ...data }],
  ['evtx-dump.jsonl', 'json-lines', { ...system, ...data, Task: '13312', Opcode: '0' }],
  ['evtx-dump-pretty.json', 'json', { ...system, ...data }],
  ['array.json', 'json', { ...system, ...data }],
  ['winlogbeat.jsonl', 'json-lines', { ...system, ...data, RenderingInfo_Message: 'A new process has been created.' }],
  // NXLog tells no level of Windows
  ['nxlog.jsonl', 'json-lines', { ...withoutLevel, ...data, Task: '13312', Opcode: '0' }],
  ['wazuh.jsonl', 'json-lines', { ...system, ...data }],
])('%s', (name, kind, expected) => {
  it('has the fields of the event log', async () => {
    const { files, events, problems } = await collect(fixture(name))
    const [event] = events
    expect(files[0]?.kind).toBe(kind)
    expect(problems).toEqual([])
    expect(record(event)).toMatchObject(expected)
    expect(record(event)['Provider_Guid']?.toUpperCase()).toBe('{54849625-5478-4994-A5BA-3E3B0328C30D}')
    expect(event?.source).toEqual({
      product: 'windows', category: null, service: null, channel: 'Security', provider: system.Provider_Name,
      eventId: 4688,
    })
    // NXLog writes whole seconds of local time
    expect(Math.floor((event?.time ?? 0) / 1000)).toBe(Date.UTC(2026, 10, 20, 0, 0, 1) / 1000)
    expect(event?.computer).toBe('HIS-SV01.mihon.local')
    expect(event?.recordId).toBe(123_456)
  })
})

describe('forms without the fields of the event', () => {
  it('keeps repeated and user data', async () => {
    const { events } = await collect(fixture('wevtutil.xml'))
    expect(record(events[1])).toMatchObject({ Data: 'first|二番目', Binary: '0A0B', EventID: '33205',
      EventID_Qualifiers: '16384' })
    expect(record(events[2])).toMatchObject({ SubjectUserName: 'maint', EventID: '1102', Channel: 'Security' })
    expect(events.map(event => event.line)).toEqual([1, 2, 3])
    expect(events[2]?.ts).toBe('2026-11-20T00:00:03.5Z')
  })

  it('knows both names of what Wazuh writes with a small letter', async () => {
    const eventdata = { param1: 'a', payload: 'b', processPath: 'c', serviceName: 'd' }
    const win = { system: { eventID: '7036' }, eventdata }
    const { events } = await collectBytes(`${JSON.stringify({ data: { win } })}\n`)
    expect(record(events[0])).toEqual({
      EventID: '7036', Param1: 'a', param1: 'a', Payload: 'b', payload: 'b', ProcessPath: 'c', processPath: 'c',
      ServiceName: 'd',
    })
  })

  it('reads the XML of evtx_dump: identifiers without braces, breaks in the place of no value', async () => {
    const bare = '0CCE922B-69AE-11D9-BED3-505054503030'
    const { events } = await collectBytes(`<Event><System><Provider Name="a" Guid="${bare}"/><EventID>4719</EventID>
      <Correlation ActivityID="${bare}"/></System><EventData><Data Name="SubcategoryGuid">${bare}</Data>
      <Data Name="Empty">\n    </Data><Data Name="Blank"> </Data><Data Name="Text">at ${bare}</Data>
      <Data Name="ScriptBlockId">${bare.toLowerCase()}</Data></EventData></Event>`)
    const braced = `{${bare}}`
    expect(record(events[0])).toMatchObject({
      Provider_Guid: braced, ActivityID: braced, SubcategoryGuid: braced, Text: `at ${bare}`,
      ScriptBlockId: bare.toLowerCase(), Empty: '', Blank: ' ',
    })
  })

  it('reads what PowerShell exports', async () => {
    const { events } = await collect(fixture('powershell.json'))
    expect(record(events[0])).toMatchObject({ ...system, Execution_ProcessID: '4' })
    expect(events[0]?.ts).toBe('2026-11-20T00:00:01.123Z')
  })

  it('asks for the source before anything else, and counts what was refused', async () => {
    const asked: unknown[] = []
    const { events, reports } = await collect(fixture('wevtutil.xml'), {
      wants: source => {
        asked.push(source)
        return source.eventId === 1102
      },
    })
    expect(asked).toHaveLength(3)
    expect(events.map(event => event.source.eventId)).toEqual([1102])
    expect(reports[0]).toMatchObject({ events: 3, unwanted: 2 })
  })
})
