// How the writers of JSON name what an event of Windows has: one table per writer, from path to our field name.

/** What a leaf is for the event as a whole, beside being a field. */
export type Role =
  | 'eventId' | 'channel' | 'provider' | 'recordId' | 'computer' | 'level' | 'time' | 'utc' | 'wall' | 'otherTime'

/** A change that makes the value of one writer equal to that of Windows itself. */
/** `guid`: braces and upper case for one without braces; `id`: for what is always one. */
export type Fix = 'none' | 'guid' | 'id' | 'keywords' | 'level' | 'channel'

export interface Named {
  /** null: nothing anybody asks for. */
  readonly name: string | null
  readonly role?: Role
  readonly fix?: Fix
  /** A second name of the same value, where the writer leaves open which one Windows has. */
  readonly also?: string
}

export type Naming = (path: readonly string[]) => Named | null

const system: Readonly<Record<string, Named>> = {
  'Provider.Name': { name: 'Provider_Name', role: 'provider' },
  'Provider.Guid': { name: 'Provider_Guid', fix: 'id' },
  'Provider.EventSourceName': { name: 'Provider_EventSourceName' },
  EventID: { name: 'EventID', role: 'eventId' },
  'EventID.#text': { name: 'EventID', role: 'eventId' },
  'EventID.Value': { name: 'EventID', role: 'eventId' },
  'EventID.Qualifiers': { name: 'EventID_Qualifiers' },
  Version: { name: 'Version' },
  Level: { name: 'Level', role: 'level' },
  Task: { name: 'Task' },
  Opcode: { name: 'Opcode' },
  Keywords: { name: 'Keywords', fix: 'keywords' },
  'TimeCreated.SystemTime': { name: 'TimeCreated', role: 'time' },
  EventRecordID: { name: 'EventRecordID', role: 'recordId' },
  'Correlation.ActivityID': { name: 'ActivityID', fix: 'id' },
  'Correlation.RelatedActivityID': { name: 'RelatedActivityID', fix: 'id' },
  'Execution.ProcessID': { name: 'Execution_ProcessID' },
  'Execution.ThreadID': { name: 'Execution_ThreadID' },
  Channel: { name: 'Channel', role: 'channel', fix: 'channel' },
  Computer: { name: 'Computer', role: 'computer' },
  'Security.UserID': { name: 'UserID' },
  // written without attributes they say nothing
  Correlation: { name: null },
  Security: { name: null },
  Execution: { name: null },
}

/** `Event.System…` of evtx_dump and of everything that turns the XML of Windows into JSON as it stands. */
export const eventTree: Naming = given => {
  const path = given[0] === 'Event' ? given.slice(1) : given
  const [top, ...deep] = path.flatMap(plainParts)
  const last = deep.at(-1)
  if (top === 'xmlns' || last === 'xmlns' || last === undefined) return { name: null }
  if (top === 'System') return system[deep.join('.')] ?? { name: deep.filter(part => part !== '#text').join('_') }
  const attribute = path.some(part => part === '#attributes' || part.endsWith('_attributes') || part.startsWith('@'))
  if (attribute) return { name: [deep.at(-2) ?? top, last].join('_'), fix: 'guid' }
  const name = deep.filter(part => part !== '#text').at(-1)
  if (top === 'RenderingInfo') return { name: `RenderingInfo_${name ?? ''}` }
  return rooms.has(top ?? '') ? { name: name ?? 'Data', fix: 'guid' } : null
}

const rooms = new Set(['EventData', 'UserData', 'ProcessingErrorData', 'BinaryEventData', 'DebugData'])

/** `#attributes`, `Provider_attributes`, `@Name` and `$` are four ways of writing an attribute. */
function plainParts(part: string): string[] {
  if (part === '#attributes' || part === '$') return []
  if (part.endsWith('_attributes')) return [part.slice(0, -'_attributes'.length)]
  return [part.startsWith('@') ? part.slice(1) : part]
}

const beats: Readonly<Record<string, Named>> = {
  'winlog.event_id': { name: 'EventID', role: 'eventId' },
  'winlog.channel': { name: 'Channel', role: 'channel', fix: 'channel' },
  'winlog.provider_name': { name: 'Provider_Name', role: 'provider' },
  'winlog.provider_guid': { name: 'Provider_Guid', fix: 'id' },
  'winlog.record_id': { name: 'EventRecordID', role: 'recordId' },
  'winlog.computer_name': { name: 'Computer', role: 'computer' },
  'winlog.version': { name: 'Version' },
  'winlog.activity_id': { name: 'ActivityID', fix: 'id' },
  'winlog.related_activity_id': { name: 'RelatedActivityID', fix: 'id' },
  'winlog.process.pid': { name: 'Execution_ProcessID' },
  'winlog.process.thread.id': { name: 'Execution_ThreadID' },
  'winlog.user.identifier': { name: 'UserID' },
  'winlog.user.sid': { name: 'UserID' },
  'winlog.keywords': { name: 'Keywords', fix: 'keywords' },
  'winlog.task': { name: 'RenderingInfo_Task' },
  'winlog.opcode': { name: 'RenderingInfo_Opcode' },
  'winlog.time_created': { name: 'TimeCreated', role: 'time' },
  'log.level': { name: 'Level', role: 'level', fix: 'level' },
  '@timestamp': { name: 'TimeCreated', role: 'time' },
  message: { name: 'RenderingInfo_Message' },
  // Winlogbeat 6
  log_name: { name: 'Channel', role: 'channel', fix: 'channel' },
  event_id: { name: 'EventID', role: 'eventId' },
  source_name: { name: 'Provider_Name', role: 'provider' },
  provider_guid: { name: 'Provider_Guid', fix: 'id' },
  record_number: { name: 'EventRecordID', role: 'recordId' },
  computer_name: { name: 'Computer', role: 'computer' },
  version: { name: 'Version' },
  process_id: { name: 'Execution_ProcessID' },
  thread_id: { name: 'Execution_ThreadID' },
  activity_id: { name: 'ActivityID', fix: 'id' },
  level: { name: 'Level', role: 'level', fix: 'level' },
  'user.identifier': { name: 'UserID' },
}

/** Winlogbeat 7 and 8 (`winlog.event_data`), its ECS names beside them, and Winlogbeat 6 (`event_data`). */
export const beat: Naming = path => {
  const whole = path.join('.')
  const known = beats[whole]
  if (known) return known
  const data = /^(?:winlog\.)?(?:event_data|user_data)\.(.+)$/.exec(whole)
  if (data) return { name: data[1] === 'xml_name' ? null : (data[1] ?? null), fix: 'guid' }
  return null
}

const flatNames: Readonly<Record<string, Named>> = {
  EventID: { name: 'EventID', role: 'eventId' },
  EventId: { name: 'EventID', role: 'eventId' },
  Id: { name: 'EventID', role: 'eventId' },
  Channel: { name: 'Channel', role: 'channel', fix: 'channel' },
  LogName: { name: 'Channel', role: 'channel', fix: 'channel' },
  SourceName: { name: 'Provider_Name', role: 'provider' },
  ProviderName: { name: 'Provider_Name', role: 'provider' },
  Provider: { name: 'Provider_Name', role: 'provider' },
  Provider_Name: { name: 'Provider_Name', role: 'provider' },
  ProviderGuid: { name: 'Provider_Guid', fix: 'id' },
  Provider_Guid: { name: 'Provider_Guid', fix: 'id' },
  ProviderId: { name: 'Provider_Guid', fix: 'id' },
  RecordNumber: { name: 'EventRecordID', role: 'recordId' },
  EventRecordID: { name: 'EventRecordID', role: 'recordId' },
  RecordID: { name: 'EventRecordID', role: 'recordId' },
  RecordId: { name: 'EventRecordID', role: 'recordId' },
  Hostname: { name: 'Computer', role: 'computer' },
  MachineName: { name: 'Computer', role: 'computer' },
  Computer: { name: 'Computer', role: 'computer' },
  EventTime: { name: 'TimeCreated', role: 'wall' },
  Timestamp: { name: 'TimeCreated', role: 'time' },
  TimeCreated: { name: 'TimeCreated', role: 'time' },
  SystemTime: { name: 'TimeCreated', role: 'time' },
  UtcTime: { name: 'UtcTime', role: 'utc' },
  '@timestamp': { name: '@timestamp', role: 'otherTime' },
  Keywords: { name: 'Keywords', fix: 'keywords' },
  Level: { name: 'Level', role: 'level', fix: 'level' },
  SeverityValue: { name: 'SeverityValue' },
  OpcodeValue: { name: 'Opcode' },
  ActivityID: { name: 'ActivityID', fix: 'id' },
  Message: { name: 'RenderingInfo_Message' },
  ActivityId: { name: 'ActivityID', fix: 'id' },
  RelatedActivityID: { name: 'RelatedActivityID', fix: 'id' },
  UserID: { name: 'UserID' },
}

/** NXLog, and the flattened forms of Sysmon exports, PowerShell and timelines: everything on one level. */
export const flat = (writer: 'nxlog' | 'powershell' | 'other'): Naming => path => {
  const whole = path.join('.')
  const own = writer === 'nxlog' ? nxlogNames : writer === 'powershell' ? powershellNames : {}
  const known = own[whole] ?? flatNames[whole]
  if (known) return known
  return { name: path.length > 1 && timelineParts.has(path[0] ?? '') ? (path.at(-1) ?? null) : whole, fix: 'guid' }
}

const nxlogNames: Readonly<Record<string, Named>> = {
  ProcessID: { name: 'Execution_ProcessID' },
  ThreadID: { name: 'Execution_ThreadID' },
  // the word; the number is OpcodeValue
  Opcode: { name: 'RenderingInfo_Opcode' },
}

/** `Get-WinEvent | ConvertTo-Json` */
const powershellNames: Readonly<Record<string, Named>> = {
  ProcessId: { name: 'Execution_ProcessID' },
  ThreadId: { name: 'Execution_ThreadID' },
  Qualifiers: { name: 'EventID_Qualifiers' },
  UserId: { name: 'UserID' },
  'UserId.Value': { name: 'UserID' },
  'Properties.Value': { name: 'Data' },
  LevelDisplayName: { name: 'RenderingInfo_Level' },
  TaskDisplayName: { name: 'RenderingInfo_Task' },
  OpcodeDisplayName: { name: 'RenderingInfo_Opcode' },
  KeywordsDisplayNames: { name: 'RenderingInfo_Keyword' },
}

const timelineParts = new Set(['Details', 'ExtraFieldInfo', 'AllFieldInfo', 'EventData', 'UserData', 'Event'])

/** Wazuh: `data.win.system.eventID`, `data.win.eventdata.commandLine`. */
export const wazuh: Naming = path => {
  const at = path.indexOf('win')
  const [part, leaf = ''] = path.slice(at + 1)
  if (at < 0 || path.length < at + 3) return path[0] === 'timestamp' ? { name: 'timestamp', role: 'otherTime' } : null
  const name = `${leaf.slice(0, 1).toUpperCase()}${leaf.slice(1)}`
  if (part === 'eventdata') return { name, fix: 'guid', ...(smallLetter.test(leaf) ? { also: leaf } : {}) }
  return wazuhSystem[leaf] ?? { name }
}

/** Wazuh makes the first letter of every name small; these have a small one in Windows, in some logs or in all. */
const smallLetter = /^(?:param\d+|process|processPath|payload|subjectName)$/

const wazuhSystem: Readonly<Record<string, Named>> = {
  providerName: { name: 'Provider_Name', role: 'provider' },
  providerGuid: { name: 'Provider_Guid', fix: 'id' },
  eventID: { name: 'EventID', role: 'eventId' },
  level: { name: 'Level', role: 'level' },
  keywords: { name: 'Keywords', fix: 'keywords' },
  systemTime: { name: 'TimeCreated', role: 'time' },
  eventRecordID: { name: 'EventRecordID', role: 'recordId' },
  processID: { name: 'Execution_ProcessID' },
  threadID: { name: 'Execution_ThreadID' },
  channel: { name: 'Channel', role: 'channel', fix: 'channel' },
  computer: { name: 'Computer', role: 'computer' },
}
