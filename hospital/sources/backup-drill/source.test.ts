import { describe, expect, it } from 'vitest'
import { drillReportName as written, drillReportVersion as writtenVersion } from '#engines/copies'
import { codes, factsOf, read } from '../testing/read.ts'
import { report } from './fixtures.ts'
import { backupDrill, drillReportName, drillReportVersion } from './source.ts'

const reading = (one: unknown) => read(backupDrill, 'drill.json', JSON.stringify(one))

describe('backup-drill', () => {
  it('reads what the drill writes', async () => {
    expect([drillReportName, drillReportVersion]).toEqual([written, writtenVersion])
    expect(factsOf(await reading(report), 'rehearsal')).toEqual([report.rehearsal])
    expect(await reading(report)).toMatchObject({ mode: 'additive', scope: '', observedAt: report.endedAt, gives: ['rehearsals'] })
  })

  it.each([
    ['another version', { ...report, version: 2 }, '- lost backup-drill.other-version'],
    ['no record', { ...report, rehearsal: 1 }, '- lost backup-drill.not-a-report'],
    ['no identity', { ...report, rehearsal: { title: 'x' } }, '- lost register.row-without-identity'],
    ['a moment that is none', { ...report, rehearsal: { id: 'x', upAt: 'noon' } }, '- note register.attribute-unreadable'],
  ])('%s is said', async (_, one, code) => {
    expect(codes(await reading(one))).toEqual([code])
  })
})
