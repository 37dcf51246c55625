import { describe, expect, it } from 'vitest'
import { bytesInput } from '../shared/input.ts'
import { sampleOf } from '../shared/sample.ts'
import { encode } from '../testing/encode.ts'
import { codes, factsOf, read, today } from '../testing/read.ts'
import { evtxOf, nights, table, xmlOf } from './fixtures.ts'
import { backupEvents } from './source.ts'

const three = [
  {
    job: 'HIS-SV01', startedAt: '2026-11-17T14:00:00.123Z', endedAt: '2026-11-17T15:10:01.000Z', result: 'succeeded', bytes: 1_048_576,
    note: 'Event ID 1, 4, 14',
  },
  {
    job: 'HIS-SV01', startedAt: '2026-11-18T14:00:00.000Z', endedAt: '2026-11-18T14:20:00.000Z', result: 'failed',
    note: 'Event ID 5 (0x807800A1)',
  },
  {
    job: 'HIS-SV01', startedAt: '2026-11-19T14:00:00.000Z', endedAt: '2026-11-19T15:00:00.000Z', result: 'warnings', bytes: 2_097_152,
    note: 'Event ID 14',
  },
]

describe('backup-events', () => {
  it('reads runs of an event log', async () => {
    const batch = await read(backupEvents, 'HIS-SV01_backup.evtx', evtxOf(nights))
    expect(factsOf(batch, 'backupRun')).toEqual(three)
    expect(codes(batch)).toEqual(['- note backup-events.others'])
    expect(batch).toMatchObject({ mode: 'additive', gives: ['backup-log'] })
  })

  it.each(['utf-8', 'utf-16le-bom'] as const)('reads the same runs from XML, %s', async (as) => {
    expect(factsOf(await read(backupEvents, 'backup.xml', xmlOf(nights), as), 'backupRun')).toEqual(three)
  })

  it("reads the event viewer's table by its numbers, in Japan's time", async () => {
    const runs = factsOf(await read(backupEvents, 'HIS-SV02_backup.csv', table, 'cp932'), 'backupRun')
    expect(runs.map(({ startedAt, endedAt, result }) => [startedAt, endedAt, result])).toEqual([
      ['2026-11-16T14:20:00.000Z', '2026-11-16T14:20:00.000Z', 'failed'],
      ['2026-11-17T14:00:02.000Z', '2026-11-17T15:10:01.000Z', 'succeeded'],
    ])
  })

  it('a run nobody saw the end of has no result', async () => {
    const [run] = factsOf(await read(backupEvents, 'a.xml', xmlOf([{ id: 1, at: '2026-11-17T14:00:00Z' }])), 'backupRun')
    expect(run).toEqual({ job: 'HIS-SV01', startedAt: '2026-11-17T14:00:00.000Z', note: 'Event ID 1' })
  })

  it('an end alone, without a code, is no success', async () => {
    const [run] = factsOf(await read(backupEvents, 'a.xml', xmlOf([{ id: 14, at: '2026-11-17T14:00:00Z' }])), 'backupRun')
    expect(run).not.toHaveProperty('result')
  })

  it('a log without backups claims nothing', async () => {
    const batch = await read(backupEvents, 'Application.evtx', evtxOf([{ provider: 'MSSQLSERVER', id: 4, at: '2026-11-17T14:00:00Z' }]))
    expect([batch.facts, batch.gives]).toEqual([[], []])
    expect(codes(batch)).toEqual(['- note backup-events.none', '- note backup-events.others'])
  })

  it('a damaged chunk is said', async () => {
    const bytes = evtxOf(nights)
    bytes.fill(0xff, 4096 + 700, 4096 + 900)
    expect(codes(await read(backupEvents, 'backup.evtx', bytes))[0]).toBe('- lost backup-events.damaged')
  })

  it('leaves logs of others to others', async () => {
    const sure = async (name: string, bytes: Uint8Array) => backupEvents.recognise(await sampleOf(bytesInput(name, bytes, today))).confidence
    expect(await sure('security.xml', encode(xmlOf([{ provider: 'MSSQLSERVER', id: 4, at: '2026-11-17T14:00:00Z' }]), 'utf-8'))).toBe(0)
    expect(await sure('security.csv', encode(table.replaceAll('Microsoft-Windows-Backup', 'X').replaceAll('Backup', 'X'), 'cp932'))).toBe(0)
  })
})
