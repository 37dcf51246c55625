// The attacks and mishaps that fooled backup tools in trials: each is told from the facts, and from nothing less.
import { describe, expect, test } from 'vitest'
import { carried, daily, locked, plans, root, runs, shelf, watch } from '#hospital/copies/testing/house.fixture.ts'
import { codes, generation, rowsIn, view } from '#hospital/copies/testing/verdicts.fixture.ts'
import { runCheck } from '#hospital/principles/runner.ts'
import type { Batch } from '#hospital/register/fact.ts'
import { bundledRulebook } from '#hospital/rulebooks/load.ts'
import { backup } from './principle.ts'

/** By our own advice. */
function asked(id: string, ...files: readonly Batch[]) {
  const check = backup.checks.find((one) => one.id === id)
  const limits = bundledRulebook('kokoroe-practice')?.items.flatMap(({ asks }) => asks)
    .find((one) => one.check === id)?.limits
  if (check === undefined) throw new Error(id)
  const judged = runCheck(check, view(...files), limits, { evidenceMaxAgeDays: 92 })
  return {
    verdict: judged.verdict,
    said: judged.subjects.flatMap(({ label, reasons }) => reasons.map(({ code }) => `${label}: ${code}`)), judged,
  }
}

const days = [15, 16, 17, 18, 19]

test('a flipped bit: the tool found no errors in its index, reading every byte did', () => {
  const [bad] = daily([17], { damaged: 1, damagedExample: 'data/3f/3f09…' })
  const nas = watch({ generations: [...daily([15, 16, 18, 19]), ...(bad ? [bad] : [])] })
  expect(generation(view(nas), 'g17').verdicts.intact).toMatchObject({ verdict: 'fail' })
  expect(generation(view(nas), 'g18').verdicts.intact.verdict).toBe('pass')
  const { verdict, judged } = asked('read-again', nas)
  expect(verdict).toBe('fail')
  expect(judged.subjects[0]?.reasons).toContainEqual(
    { code: 'intact.damaged', params: { count: 1, example: 'data/3f/3f09…' } },
  )
})

test('a look at the index alone never counts as intact', () => {
  const { wholeReadAt: _, ...indexOnly } = daily([19])[0] ?? {}
  expect(generation(view(watch({ generations: [indexOnly] })), 'g19').verdicts.intact).toMatchObject(
    { verdict: 'unknown' },
  )
})

describe('a forged time, followed by a retention run', () => {
  // Stored at 13:47, claimed 23:59:59, empty: as it was tried.
  const forged = {
    id: 'evil', takenAt: '2026-11-19T23:59:59+09:00', storedAt: '2026-11-19T13:47:23+09:00', files: 0, bytes: 0,
  }
  const attacked = watch({
    repository: { nextPruneTakes: ['g15', 'g16', 'g17', 'g18', 'g19'], nextPruneLeaves: 1 },
    generations: [...daily(days), forged],
  })

  test('the claimed time is not believed, and what the next prune would take is told', () => {
    const { verdict, judged, said } = asked('times-trusted', attacked)
    expect([verdict, said]).toEqual(['fail', ['NAS: times-trusted.forgedSameDay', 'NAS: times-trusted.prune']])
    expect(judged.subjects[0]?.reasons[0]?.params).toMatchObject({ generation: 'evil', date: '2026-11-19', minutes: 613 })
    expect(judged.subjects[0]?.reasons[1]?.params).toMatchObject({ count: 5, left: 0 })
    expect(judged.subjects[0]?.reasons[1]?.params?.['generations']).toContain('g19 (2026-11-19)')
  })

  test('one of another day is told by the two days', () => {
    const { judged } = asked('times-trusted', watch({ generations: [...daily(days), { ...forged, takenAt: '2027-12-26T02:00:00+09:00' }] }))
    expect(judged.subjects[0]?.reasons).toEqual([
      { code: 'times-trusted.forged', params: { generation: 'evil', date: '2027-12-26', until: '2026-11-19' } },
    ])
  })

  test('it is no generation, and it does not make the true ones older than they are', () => {
    const found = generation(view(attacked), 'evil')
    expect(codes(found.verdicts.exists)).toEqual(expect.arrayContaining(['exists.empty', 'exists.forged']))
    expect(found.takenOn).toBe('2026-11-19')
    expect(asked('generations-kept', attacked).verdict).toBe('pass')
  })

  test('one that only shrank is told as well, where nobody compared it with the source', () => {
    const { comparedWithSourceAt: _, ...light } = { ...daily([19])[0], files: 12, bytes: 900 }
    const found = generation(view(watch({ generations: [...daily([17, 18]), light] })), 'g19')
    expect(found.verdicts.complete).toMatchObject({ verdict: 'fail' })
    expect(codes(found.verdicts.complete)).toContain('complete.shrunk')
  })

  test('a prune as agreed is no fault; a clock known to be ahead is taken off first', () => {
    const calm = watch({
      repository: { nextPruneTakes: ['g15'], nextPruneLeaves: 4, clockAheadSeconds: -240 },
      generations: daily(days, {}).map(
        (one) => ({ ...one, storedAt: (one.takenAt ?? '').replace('02:00:00', '01:56:00') })
      ),
    })
    expect(asked('times-trusted', calm).verdict).toBe('pass')
  })
})

describe('generations that vanished between two looks', () => {
  const gone = (id: string, more: object = {}) => ({
    id, takenAt: `2026-11-${id.slice(1)}T02:00:00+09:00`, lastSeenAt: '2026-11-18T20:00:00+09:00',
    missedAt: '2026-11-19T20:00:00+09:00', ...more,
  })
  const five = plans({ system: '電子カルテ', method: '丸ごと', repository: 'NAS', generations: 5 })
  const said = (...files: readonly Batch[]) =>
    asked('generations-stay', ...files).judged.subjects[0]?.reasons.map(({ code }) => code)

  test('one newer than all that are left was not taken by retention; all of them were not either', () => {
    const { verdict, judged } = asked(
      'generations-stay', five, watch({ generations: daily([14, 15, 16, 17, 18]), gone: [gone('g19')] }),
    )
    expect(verdict).toBe('fail')
    expect(judged.subjects[0]?.reasons).toEqual([
      { code: 'generations-stay.newer', params: { date: '2026-11-19', count: 1, generations: 'g19 (2026-11-19)' } },
    ])
    expect(said(watch({ gone: [gone('g18'), gone('g19')] }))).toContain('generations-stay.newer')
  })

  test('a claimed time later than the storage\'s own does not make it the newest', () => {
    const forged = gone('g19', { storedAt: '2026-11-13T02:00:00+09:00' })
    expect(asked('generations-stay', five, watch({ generations: daily(days), gone: [forged] })).verdict).toBe('pass')
  })

  test('a forged one that was rightly thrown away is nobody\'s loss', () => {
    const evil = gone('g19', { takenAt: '2026-11-19T23:59:59+09:00', storedAt: '2026-11-19T13:47:23+09:00' })
    const kept = watch({ generations: daily([14, 15, 16, 17, 18]), gone: [evil] })
    expect(asked('generations-stay', five, kept).verdict).toBe('pass')
    expect(asked('generations-stay', kept).verdict).toBe('pass')
  })

  test('fewer than agreed are left', () => {
    expect(said(five, watch({ generations: daily([16, 17, 18, 19]), gone: [gone('g15')] })))
      .toEqual(['generations-stay.few'])
  })

  test('a client\'s deletion in an append-only storage is told, though the content is still there', () => {
    const deleted = gone('g14', { deletedAt: '2026-11-19T03:00:00+09:00' })
    expect(said(five, watch({ generations: daily(days), gone: [deleted] }))).toEqual(['generations-stay.deleted'])
  })

  test('agreed retention is no fault; what another computer sees is not gone; without a plan it cannot be told', () => {
    const old = watch({ generations: daily(days), gone: [gone('g14')] })
    expect(asked('generations-stay', five, old).verdict).toBe('pass')
    expect(asked('generations-stay', old).verdict).toBe('unknown')
    expect(asked('generations-stay', watch({ generations: daily(days), gone: [gone('g19')] })).verdict).toBe('pass')
  })
})

test('the clock moved: the storage\'s own times cannot be believed', () => {
  const { said } = asked(
    'times-trusted', watch(
      {
        repository: { clockAheadSeconds: -86_400 }, generations: daily([19], { storedAt: '2026-11-18T02:00:00+09:00' }),
      },
    ),
  )
  expect(said).toEqual(['NAS: times-trusted.clock'])
})

test('delete markers over locked versions: there, and no tool shows them', () => {
  const bucket = watch({ generations: daily(days, { ...locked, hidden: 9 }) })
  const { verdicts } = generation(view(bucket), 'g16')
  expect([verdicts.exists.verdict, verdicts.protected.verdict]).toEqual(['fail', 'fail'])
  expect(codes(verdicts.exists)).toContain('exists.hidden')
  expect(asked('locks-hold', bucket).said).toEqual(['NAS: locks-hold.of', 'NAS: protected.hidden'])
  expect(asked('generations-kept', bucket).verdict).toBe('fail')
})

test('a lock that ends before the next extension', () => {
  const bucket = watch({ generations: daily(days, { ...locked, lockedUntil: '2026-11-27' }) })
  expect(asked('locks-hold', bucket).said).toEqual(['NAS: locks-hold.of', 'NAS: protected.lockEndsSoon'])
  expect(codes(generation(view(bucket), 'g16').verdicts.protected)).toEqual(['protected.lockEndsSoon'])
  expect(
    codes(
      generation(view(watch({ generations: daily([19], { ...locked, lockedUntil: '2026-11-19' }) })), 'g19')
        .verdicts.protected,
    ),
  )
    .toEqual(['protected.lockOver'])
})

test('a storage that accepts the lock and lets the object go: found out, because it was tried', () => {
  const bucket = (more: object) => watch({ generations: daily(days, { ...locked, ...more }) })
  expect(asked('locks-hold', bucket({ triedRefused: false })).said).toEqual(
    ['NAS: locks-hold.of', 'NAS: protected.notRefused'],
  )
  expect(asked('older-generations-protected', bucket({ triedRefused: false })).verdict).toBe('fail')
  expect(asked('locks-hold', bucket({})).verdict).toBe('pass')
})

test('append-only and permissions never satisfy the third and later', () => {
  for (const grade of ['D', 'E', 'none'] as const) {
    const nas = watch({ generations: daily(days, { grade, protectionSeenAt: '2026-11-18' }) })
    expect(asked('older-generations-protected', nas).verdict).toBe('fail')
    const verdicts = rowsIn(view(nas)).generations.map((row) => row.verdicts.protected.verdict)
    expect(verdicts).toEqual(['notApplicable', 'notApplicable', 'fail', 'fail', 'fail'])
  }
})

describe('media', () => {
  const two = [
    { label: 'T-1', serial: 'S1', sort: 'tape' as const, windowHours: 12, systems: ['電子カルテ'] }, {
      label: 'T-2', serial: 'S2', sort: 'tape' as const, windowHours: 12, systems: ['電子カルテ'],
    },
  ]
  const seen = (serial: string, ...at: readonly string[]) => at.map((moment) => ({ host: 'bk1', serial, at: moment }))

  test('a tape expected and not inserted: nobody moved it, no drive saw it', () => {
    const moves = [
      ...carried('T-1', '2026-11-02', { dueOn: '2026-11-16' }), ...carried(
        'T-2', '2026-11-09', { dueOn: '2026-11-23' },
      ),
    ]
    expect(asked('media-rotation', shelf(two, moves)).said).toEqual(['T-1: media-rotation.expected'])
    // Seen in the drive on its day: it came, though nobody wrote it down.
    expect(asked('media-rotation', shelf(two, moves), watch({ seen: seen('s1', '2026-11-16T09:00:00+09:00') })).verdict)
      .toBe('pass')
  })

  test('the same medium twice in the rotation', () => {
    const moves = [...carried('T-1', '2026-11-02'), ...carried('T-2', '2026-11-09'), ...carried('T-2', '2026-11-16')]
    expect(asked('media-rotation', shelf(two, moves)).said).toEqual(['T-2: media-rotation.twice'])
    expect(asked('media-rotation', shelf(two, [...carried('T-2', '2026-11-09'), ...carried('T-2', '2026-11-16')])).said)
      .toEqual(['T-2: media-rotation.only'])
    const inTurn = [...carried('T-1', '2026-11-09'), ...carried('T-2', '2026-11-16')]
    expect(asked('media-rotation', shelf(two, inTurn)).verdict).toBe('pass')
  })

  test('a medium attached longer than its window', () => {
    const long = seen('S1', '2026-11-17T09:00:00+09:00', '2026-11-18T09:00:00+09:00', '2026-11-19T09:00:00+09:00')
    const { said, judged } = asked(
      'media-rotation', shelf(two, []), watch({ repository: { lookedAt: '2026-11-19T09:00:00+09:00' }, seen: long }),
    )
    expect(said).toEqual(['T-1: media-rotation.attached'])
    expect(judged.subjects[0]?.reasons[0]?.params).toMatchObject({ hours: 48, limit: 12, since: '2026-11-17' })
    // Out in between, by what people said: two short stays. Seen by another machine since: another stay.
    const out = shelf(two, [
      { medium: 'T-1', at: '2026-11-17T12:00:00+09:00', state: 'detached' },
      { medium: 'T-1', at: '2026-11-18T08:00:00+09:00', state: 'writing' },
      { medium: 'T-1', at: '2026-11-18T12:00:00+09:00', state: 'detached' },
    ])
    expect(asked('media-rotation', out, watch({ seen: long.slice(0, 2) })).verdict).toBe('pass')
    const elsewhere = [...long.slice(0, 2), { host: 'bk2', serial: 'S1', at: '2026-11-19T09:00:00+09:00' }]
    expect(asked('media-rotation', shelf(two, []), watch({ seen: elsewhere })).verdict).toBe('pass')
  })

  test('said to be detached, and seen in a drive: grade A is gone', () => {
    const moves = carried('T-1', '2026-11-16', { repository: 'テープ', generation: 't16' })
    const away = view(shelf(two, moves), watch({}))
    expect(codes(generation(away, 't16').verdicts.protected)).toEqual(['protected.A'])
    expect(generation(away, 't16').verdicts.unreachable.verdict).toBe('pass')
    const back = view(shelf(two, moves), watch({ seen: seen('S1', '2026-11-18T02:00:00+09:00') }))
    expect(codes(generation(back, 't16').verdicts.protected)).toEqual(['protected.seenAgain'])
    expect(generation(back, 't16').verdicts.unreachable.verdict).toBe('unknown')
  })

  test('detached without a seal, or without any look since, is not known to be', () => {
    const [writing, sealed, out] = carried('T-1', '2026-11-16', { repository: 'テープ', generation: 't16' })
    const { root: _, ...unsealed } = sealed ?? {}
    const bare = view(shelf(two, [writing ?? {}, unsealed, out ?? {}]), watch({}))
    expect(codes(generation(bare, 't16').verdicts.protected)).toEqual(['protected.noRoot'])
    const unseen = view(shelf(two, [writing ?? {}, sealed ?? {}, out ?? {}]))
    expect(codes(generation(unseen, 't16').verdicts.protected)).toEqual(['protected.notSeenAbsent'])
  })

  test('read back with another root than it was sealed with', () => {
    const moves = carried('T-1', '2026-11-16', { repository: 'テープ', generation: 't16' })
    const read = watch(
      { repository: { name: 'テープ' }, generations: [{ ...daily([16])[0], id: 't16', root: root('b') }] },
    )
    expect(codes(generation(view(shelf(two, moves), read), 't16').verdicts.protected)).toEqual(['protected.otherRoot'])
  })
})

test('a canary was changed: the generation is not clean, and the last clean one lies before it', () => {
  const nas = watch({ generations: [...daily([15, 16, 17]), ...daily([18, 19], { canaries: 'changed' })] })
  const { said } = asked('clean-generations', nas)
  expect(said).toEqual(['NAS / 2026-11-19: clean.canaryChanged', 'NAS / 2026-11-18: clean.canaryChanged'])
  expect(rowsIn(view(nas)).lastClean).toMatchObject({ takenOn: '2026-11-17', days: 3 })
})

test('suspicions of the inspection stand with their place', () => {
  const nas = watch({
    generations: daily([18, 19]),
    suspicions: [
      {
        generation: 'g19', rule: 'write-once-changed', count: 41, example: 'pacs/1.2.840/0001.dcm',
        inspectedAt: '2026-11-19',
      },
    ],
  })
  const found = generation(view(nas), 'g19').verdicts.clean
  expect(found).toMatchObject({ verdict: 'fail', date: '2026-11-19' })
  expect(found.reasons[0]?.params).toEqual({ rule: 'write-once-changed', count: 41, example: 'pacs/1.2.840/0001.dcm' })
})

test('runs that a watch reads off the generations hide nothing: neither a forged time nor a thinned-out past', () => {
  const plan = plans({ system: '電子カルテ', method: '丸ごと', repository: 'NAS', everyHours: 24 })
  const claimed = (at: string) =>
    ({ system: '電子カルテ', job: 'NAS', repository: 'NAS', startedAt: at, result: 'succeeded' as const })
  const forged = {
    id: 'evil', takenAt: '2026-11-19T23:00:00+09:00', storedAt: '2026-11-16T03:00:00+09:00', files: 0, bytes: 0,
  }
  const late = watch({ generations: [...daily([15, 16]), forged] })
  const told = runs(...[...daily([15, 16]), forged].map(({ takenAt = '' }) => claimed(takenAt)))
  expect(asked('backups-run', plan, late, told).judged.subjects[0]?.reasons[0])
    .toMatchObject({ code: 'backups-run.late', params: { date: '2026-11-16' } })
  // Sundays are kept, the days between were thinned out on purpose.
  const thin = daily([8, 15, 18, 19])
  const runsOfThin = runs(...thin.map(({ takenAt = '' }) => claimed(takenAt)))
  expect(asked('backups-run', plan, watch({ generations: thin }), runsOfThin).verdict).toBe('pass')
  // A real log tells the nights that are missing.
  const log = runs(...[10, 11, 14, 15, 16, 17, 18, 19].map((day) =>
    ({ ...claimed(`2026-11-${day}T02:05:00+09:00`), job: '夜間' })))
  expect(asked('backups-run', plan, watch({ generations: thin }), log).judged.subjects[0]?.reasons)
    .toEqual([{ code: 'backups-run.days', params: { days: '2026-11-12, 2026-11-13' } }])
})

test('what the inspection found is told in words, rules it does not know by their name', () => {
  const told = (rule: string) => {
    const suspicions = [{ generation: 'g19', rule, count: 2, example: 'a.txt', inspectedAt: '2026-11-19' }]
    return codes(generation(view(watch({ generations: daily([19]), suspicions })), 'g19').verdicts.clean)
  }
  expect(told('same-note')).toEqual(['clean.rule.same-note'])
  expect(told('of-next-year')).toEqual(['clean.suspicion'])
})
