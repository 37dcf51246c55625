import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { evaluated } from './acts/evaluated.ts'
import { findingId, type Observed } from './finding.ts'
import { bench, type Bench, line, who } from './work.fixture.ts'

let at: Bench
beforeEach(async () => {
  at = await bench()
})
afterEach(() => at.end())

const clerk = who('sato', 'practitioner')
async function evaluate(day: string, findings: Observed[]) {
  at.setDay(day)
  await at.done(clerk, evaluated, { asOf: day, editions: ['checklist-r7'], principles: [], findings })
}
const history = async (id: string) =>
  (await at.rows('work_finding_event')).filter(({ finding }) => finding === id).sort((a, b) => a.seq - b.seq).map(({ event, on_day }) => `${on_day} ${event}`)

describe('findings', () => {
  it('know since when, and keep their history through ending and returning', async () => {
    const sato = line('unused-accounts', 'ad/sato')
    const id = findingId(sato)
    await evaluate('2026-11-01', [sato])
    await evaluate('2026-11-08', [sato])
    await evaluate('2026-11-15', [line('unused-accounts', 'ad/sato', 'unknown')])
    expect((await at.rows('work_finding'))[0]).toMatchObject({ id, since: '2026-11-01', ended: null, verdict: 'unknown' })
    await evaluate('2026-11-16', [])
    expect((await at.rows('work_finding'))[0]).toMatchObject({ since: '2026-11-01', ended: '2026-11-16' })
    await evaluate('2026-11-20', [sato])
    expect((await at.rows('work_finding'))[0]).toMatchObject({ since: '2026-11-20', ended: null })
    expect(await history(id)).toEqual(['2026-11-01 opened', '2026-11-15 changed', '2026-11-16 ended', '2026-11-20 returned'])
  })

  it('carry no name in their id, and the same line twice is one', async () => {
    const one = line('leavers-enabled', 'kokoro.local/suzuki')
    expect(findingId(one)).toMatch(/^[0-9a-f]{24}$/)
    await evaluate('2026-11-20', [one, one, line('leavers-enabled', null)])
    expect(await at.rows('work_finding')).toHaveLength(2)
  })

  it('keep the names out of the ledger, and replay gives the same rows', async () => {
    await evaluate('2026-11-19', [line('unused-accounts', 'ad/himitsu'), line('unused-accounts', 'ad/tanaka')])
    await evaluate('2026-11-20', [line('unused-accounts', 'ad/tanaka')])
    let text = ''
    for await (const chunk of at.kernel.exportLedger()) text += Buffer.from(chunk).toString('utf8')
    const leaves = text.split('\n').filter((row) => row.includes('work.evaluated') && !row.includes('"open"'))
    expect(leaves.join()).not.toContain('himitsu')
    expect(await at.kernel.compareProjections()).toMatchObject({ equal: true, differences: [] })
  })

  it('take ten thousand lines at once', async () => {
    await evaluate('2026-11-20', Array.from({ length: 10_000 }, (_, n) => line('unused-accounts', `ad/u${n}`)))
    await evaluate('2026-11-21', Array.from({ length: 9_000 }, (_, n) => line('unused-accounts', `ad/u${n}`)))
    const rows = await at.rows('work_finding')
    expect(rows.filter(({ ended }) => ended !== null)).toHaveLength(1000)
  })
})
