// What the benches of `logs` read: the free sample set of event logs repeated, and the same events as flat JSON lines.
import { closeSync, mkdirSync, openSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type EvtxRecord, readEvtxFile } from '#engines/evtx'
import { corpusFiles } from '#tools/testing/corpora.ts'

export interface Log {
  readonly name: string
  readonly bytes: Uint8Array
}

export async function sampleLogs(): Promise<Log[]> {
  const logs: Log[] = []
  for await (const file of corpusFiles('evtx-to-mitre-attack-cc0.zip', '.evtx')) logs.push(file)
  return logs
}

/** The set again and again in folders of its own, until there are that many bytes. */
export function writeFolder(folder: string, logs: readonly Log[], least: number): { files: number; bytes: number } {
  let bytes = 0
  let files = 0
  for (let copy = 0; bytes < least; copy++) {
    const into = join(folder, `copy-${String(copy).padStart(3, '0')}`)
    mkdirSync(into, { recursive: true })
    for (const [at, log] of logs.entries()) {
      writeFileSync(join(into, `${String(at).padStart(3, '0')}.evtx`), log.bytes)
      bytes += log.bytes.length
      files += 1
    }
  }
  return { files, bytes }
}

/** The log sources by which SigmaHQ's rules ask for events of Sysmon and PowerShell; what is not here goes by its channel. */
const categories: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'Microsoft-Windows-Sysmon/Operational': {
    1: 'process_creation', 2: 'file_change', 3: 'network_connection', 5: 'process_termination', 6: 'driver_load', 7: 'image_load',
    8: 'create_remote_thread', 9: 'raw_access_thread', 10: 'process_access', 11: 'file_event', 12: 'registry_event',
    13: 'registry_set', 14: 'registry_rename', 15: 'create_stream_hash', 17: 'pipe_created', 18: 'pipe_created', 22: 'dns_query',
    23: 'file_delete', 25: 'process_tampering', 26: 'file_delete',
  },
  'Microsoft-Windows-PowerShell/Operational': { 4103: 'ps_module', 4104: 'ps_script' },
  'Windows PowerShell': { 400: 'ps_classic_start', 800: 'ps_module' },
}

const services: Readonly<Record<string, string>> = {
  Security: 'security', System: 'system', Application: 'application', 'Windows PowerShell': 'powershell-classic',
  'Microsoft-Windows-Sysmon/Operational': 'sysmon', 'Microsoft-Windows-PowerShell/Operational': 'powershell',
  'Microsoft-Windows-Windows Defender/Operational': 'windefend', 'Microsoft-Windows-TaskScheduler/Operational': 'taskscheduler',
}

function flat(record: EvtxRecord): string {
  const { channel, eventId } = record.source
  const line: Record<string, string | number> = { product: 'windows' }
  const category = categories[channel ?? '']?.[eventId ?? -1]
  if (category) line['category'] = category
  const service = services[channel ?? '']
  if (service) line['service'] = service
  for (const [at, name] of record.shape.fields.entries()) {
    const value = record.text(at)
    if (value !== null && !(name in line)) line[name] = name === 'EventID' ? Number(value) : value
  }
  return JSON.stringify(line)
}

/** All events of a log as JSON lines, written as often as it takes. */
export function writeLines(path: string, log: string, times: number): { bytes: number; count: number } {
  const lines: string[] = []
  for (const record of readEvtxFile(log)) lines.push(flat(record))
  const file = openSync(path, 'w')
  const once = Buffer.from(`${lines.join('\n')}\n`)
  for (let time = 0; time < times; time++) writeSync(file, once)
  closeSync(file)
  return { bytes: statSync(path).size, count: lines.length * times }
}
