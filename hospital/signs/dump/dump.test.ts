// What is written out of JSON and XML is read again as the same events.
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fields, readUnit, units } from '#engines/logs'
import { everyEvent } from '../choose/events.ts'
import { Folder } from '../scan/logs.fixture.ts'
import { dumpPass } from './dump-pass.ts'

const folder = new Folder()
afterAll(() => folder.remove())

const samples = join(import.meta.dirname, '../../../engines/logs/testing')

async function read(path: string, as: 'json' | 'xml') {
  let text = ''
  const pass = dumpPass({ events: everyEvent, as }, (piece) => (text += String(piece)))
  const events: unknown[] = []
  for (const unit of (await units(path)).flatMap((file) => file.units)) {
    await readUnit(unit, (event) => {
      const { source, time, computer, recordId } = event
      // The time gets its offset, the order is that of Windows, and what Beats says of itself is no part of the event.
      const values = fields(event).flatMap(([name, value]) => (
        (value ?? '') === '' || name === 'TimeCreated' || name.includes('metadata.') ? [] : [`${name}=${value ?? ''}`]
      ))
      events.push({ source, time, computer, recordId, values: values.sort() })
      pass.visit(event, 0, 0)
    }, { zone: 'Asia/Tokyo' })
  }
  pass.flush()
  return { text, events }
}

describe.each(['json', 'xml'] as const)('written as %s', (as) => {
  it.each([
    'evtx-dump.jsonl', 'winlogbeat.jsonl', 'nxlog.jsonl', 'wazuh.jsonl', 'powershell.json', 'wevtutil.xml',
    'wevtutil-rendered-cp932.xml', 'event-viewer-ja.csv',
  ])('%s is the same when read again', async (name) => {
    const { text, events } = await read(join(samples, name), as)
    const again = await read(folder.file(`again.${as}`, as === 'json' ? text : `<Events>\n${text}</Events>\n`), as)
    expect(events.length).toBeGreaterThan(0)
    expect(again.events).toEqual(events)
  })
})
