// Tables of events: Event Viewer in Japanese and English, PowerShell, and any other with a header that says when.
import { textOf } from '../bytes/decoded.ts'
import { fixed } from '../json/fix.ts'
import { LineEvent } from '../lines/event.ts'
import { fortigateSource } from '../lines/fortigate.ts'
import type { Reading } from '../reading.ts'
import { plainSource, windowsSource } from '../source.ts'
import { channelOf } from '../windows/channels.ts'
import { eventIdOf } from '../windows/event-id.ts'
import { messageFields } from '../windows/message.ts'
import { keywordOf, levelOf } from '../windows/level.ts'
import { headerOf } from './header.ts'
import type { Header } from './header.ts'
import { readMoment } from './moment.ts'
import { CsvRecords } from './records.ts'
import type { CsvRecord } from './records.ts'

export async function readCsv(reading: Reading): Promise<void> {
  const { problems, tally, limits } = reading
  let header: Header | null = null
  let records: CsvRecords | null = null
  const event = new LineEvent(limits.fields)
  const take = (record: CsvRecord): void => {
    if (header !== null && record.line > header.record) row(record, header, event, reading)
  }
  const say = (trouble: { line: number; offset: number; sample: string }): void =>
    problems.add('line-not-understood', { ...trouble, detail: 'csv' })
  for await (const piece of textOf(reading)) {
    const text = records === null ? piece.replace(/^\ufeff/, '') : piece
    header ??= headerOf(text)
    if (header === null) break
    records ??= new CsvRecords(header.delimiter, take, say)
    records.feed(text, false)
  }
  records?.feed('', true)
  if (header === null) problems.add('line-not-understood', { line: 1, detail: 'csv' })
  tally.lines = (records?.line ?? 1) - 1
}

function row(record: CsvRecord, header: Header, event: LineEvent, reading: Reading): void {
  const { tally, wants, visit, problems } = reading
  event.begin(record.line, record.offset)
  const whole = header.windows ? windowsRow(record, header, event, reading) : plainRow(record, header, event, reading)
  if (!whole) {
    problems.add('line-not-understood', { ...placeOf(record), detail: 'csv' })
    return
  }
  event.end()
  tally.events++
  if (event.stamp.ts === null) problems.add('time-not-understood', placeOf(record))
  if (wants(event.source)) visit(event)
  else tally.unwanted++
}

function placeOf({ line, offset, cells }: CsvRecord): { line: number; offset: number; sample: string } {
  return { line, offset, sample: cells.join(',') }
}

const asWords = new Set(['LevelText', 'KeywordsText', 'Level', 'Keywords'])
const guids = new Set(['Provider_Guid', 'ActivityID', 'RelatedActivityID'])
const wholeNumber = /^\d{1,10}$/

function windowsRow({ cells }: CsvRecord, { names }: Header, event: LineEvent, { zone }: Reading): boolean {
  let message: string | null = null
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? ''
    // Event Viewer leaves the text of the event without a header
    const name = names[at] ?? (at === names.length ? 'RenderingInfo_Message' : null)
    if (name === null || name === '') continue
    if (name === 'RenderingInfo_Message') message = cell
    if (asWords.has(name)) coded(name, cell, event)
    else if (name === 'EventID') event.add(name, cell.replaceAll(',', ''))
    else if (cell !== '') event.add(name, guids.has(name) ? fixed(cell, 'id') : cell)
  }
  const eventId = eventIdOf(event.get('EventID'))
  if (eventId === null) return false
  const provider = event.get('Provider_Name')
  const channel = event.get('Channel') ?? (provider === null ? null : channelOf(provider))
  // What the source says the field says too, whatever is called so in the message.
  if (channel !== null && event.get('Channel') === null) event.add('Channel', channel)
  event.source = windowsSource(channel, provider, eventId)
  event.computer = event.get('Computer')
  event.level = event.get('Level')
  const number = event.get('EventRecordID')
  event.recordId = number !== null && wholeNumber.test(number) ? Number(number) : null
  event.stamp = readMoment(event.get('TimeCreated') ?? '', zone)
  if (message !== null) for (const [name, value] of messageFields(provider, eventId, message)) event.add(name, value)
  return true
}

/** Words in the place of the number or mask they stand for. */
function coded(name: string, cell: string, event: LineEvent): void {
  const level = levelOf(cell)
  const mask = keywordOf(cell)
  if (level !== null) event.add('Level', level)
  else if (mask !== null) {
    event.add('Keywords', mask)
    // the security log knows no levels
    if (event.get('Level') === null) event.add('Level', '0')
  } else if (cell !== '') event.add(name, name === 'Keywords' ? fixed(cell, 'keywords') : cell)
}

function plainRow({ cells }: CsvRecord, { names, times }: Header, event: LineEvent, { zone }: Reading): boolean {
  if (cells.length > names.length + 1 || cells.length * 2 < names.length) return false
  names.forEach((name, at) => event.add(name === '' ? `column${at + 1}` : name, cells[at] ?? null))
  const said = times.map(at => cells[at] ?? '').filter(text => text !== '')
  for (const text of said.length > 1 ? [said.slice(0, 2).join(' '), ...said] : said) {
    event.stamp = readMoment(text, zone)
    if (event.stamp.ts !== null) break
  }
  event.source = fortigateSource(event) ?? plainSource(null, null, null)
  event.computer = event.get('devname') ?? event.get('hostname') ?? event.get('computer')
  event.level = event.get('level') ?? event.get('severity')
  return true
}
