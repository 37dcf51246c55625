// Files of this source as they arrive.
import { ChunkWriter, chunkSize, fileHeader } from '#engines/evtx'
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'

export interface Written {
  readonly provider?: string
  readonly id: number
  readonly at: string
  readonly data?: Readonly<Record<string, string>>
}

const volumes = (moved: number, unreadable: number) =>
  `<VolumeInfo><VolumeInfoItem Name="C:" HResult="0" DataTransferred="${moved}" NumUnreadableBytes="${unreadable}" /></VolumeInfo>`

/** Three nights: well, failed, and with a file that could not be read; and somebody else's event. */
export const nights: readonly Written[] = [
  { id: 1, at: '2026-11-17T14:00:02.5Z' },
  { id: 4, at: '2026-11-17T15:10:00Z', data: { BackupTime: '2026-11-17T14:00:00.123Z', HRESULT: '0' } },
  { id: 14, at: '2026-11-17T15:10:01Z', data: { BackupTime: '2026-11-17T14:00:00.123Z', HRESULT: '0', VolumesInfo: volumes(1_048_576, 0) } },
  { id: 5, at: '2026-11-18T14:20:00Z', data: { BackupTime: '2026-11-18T14:00:00Z', HRESULT: '2155348129' } },
  { provider: 'Service Control Manager', id: 7036, at: '2026-11-18T14:30:00Z' },
  { id: 14, at: '2026-11-19T15:00:00Z', data: { BackupTime: '2026-11-19T14:00:00Z', HRESULT: '0', VolumesInfo: volumes(2_097_152, 4096) } },
]

const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

export function xmlOf(events: readonly Written[]): string {
  return events.map(({ provider = 'Microsoft-Windows-Backup', id, at, data = {} }, index) =>
    `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='${provider}'/><EventID>${id}</EventID>`
    + `<Level>4</Level><TimeCreated SystemTime='${at}'/><EventRecordID>${index + 1}</EventRecordID><Channel>Microsoft-Windows-Backup</Channel>`
    + `<Computer>HIS-SV01.mihon.local</Computer></System><EventData>`
    + Object.entries(data).map(([name, value]) => `<Data Name='${name}'>${escaped(value)}</Data>`).join('')
    + '</EventData></Event>').join('\r\n')
}

export function evtxOf(events: readonly Written[]): Uint8Array {
  const writer = new ChunkWriter()
  const say = (text: string) => () => writer.text(text)
  for (const { provider = 'Microsoft-Windows-Backup', id, at, data = {} } of events) {
    writer.record(() => {
      writer.fragment()
      writer.element('Event', {}, () => {
        writer.element('System', {}, () => {
          writer.element('Provider', { Name: say(provider) }, null, false)
          writer.element('EventID', {}, say(String(id)), false)
          writer.element('TimeCreated', { SystemTime: say(at) }, null, false)
          writer.element('Channel', {}, say('Microsoft-Windows-Backup'), false)
          writer.element('Computer', {}, say('HIS-SV01.mihon.local'), false)
        }, false)
        writer.element('EventData', {}, () => {
          for (const [name, value] of Object.entries(data)) writer.element('Data', { Name: say(name) }, say(value), false)
        }, false)
      }, false)
      writer.end()
    })
  }
  const file = new Uint8Array(4096 + chunkSize)
  file.set(fileHeader(1, events.length + 1))
  file.set(writer.done(), 4096)
  return file
}

/** As the event viewer writes it: sentences that go over lines, and no fields. */
export const table = csv([
  ['レベル', '日付と時刻', 'ソース', 'イベント ID', 'タスクのカテゴリ', ''],
  ['情報', '2026/11/18 0:10:01', 'Microsoft-Windows-Backup', '14', 'なし', 'バックアップ操作が完了しました。'],
  ['情報', '2026/11/18 0:10:00', 'Microsoft-Windows-Backup', '4', 'なし', 'バックアップ操作は\r\n正常に完了しました。'],
  ['情報', '2026/11/17 23:00:02', 'Microsoft-Windows-Backup', '1', 'なし', 'バックアップ操作が開始しました。'],
  ['エラー', '2026/11/16 23:20:00', 'Backup', '517', 'なし', 'バックアップ操作に失敗しました。'],
  ['情報', '2026/11/16 23:00:00', 'Service Control Manager', '7036', 'なし', 'サービスは停止状態に移行しました。'],
])

export const fixtures: readonly Fixture[] = [
  { name: 'HIS-SV01_backup.evtx', bytes: evtxOf(nights) },
  { name: 'backup.xml', bytes: encode(xmlOf(nights), 'utf-8') },
  { name: 'HIS-SV02_イベント.csv', bytes: encode(table, 'cp932') },
]
