import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Version } from './answers.ts'
import { copiesOf } from './layout.ts'
import type { Copy, Layout } from './layout.ts'
import { asOf, hiddenSince } from './survey.ts'
import type { Survey } from './survey.ts'

const at = (second: number) => new Date(Date.UTC(2026, 10, 20, 0, 0, second)).toISOString()

/** `key@second` stores, `-key@second` hides; oldest first, as it happened. */
function bucket(...events: readonly string[]): Survey {
  const keys = new Map<string, Version[]>()
  for (const [index, event] of events.entries()) {
    const [, minus = '', key = '', second = ''] = /^(-?)(.*)@(\d+)$/.exec(event) ?? []
    const version = { key, versionId: `v${index}`, latest: true, marker: minus === '-', modifiedAt: at(Number(second)),
      size: 10, etag: `e${index}` }
    keys.set(key, [version, ...keys.get(key) ?? []])
  }
  return { keys, versions: 0, markers: 0 }
}

const seen = (layout: Layout, survey: Survey, prefix = '') =>
  copiesOf(layout, survey, prefix).map(({ generation }) => [generation.id, generation.hiddenAt])
const parts = (copy: Copy | undefined) =>
  copy?.parts().flat().map(version => `${version.key}#${version.versionId}`).sort()
const id = (digit: string) => digit.repeat(64)

describe('a repository of restic', () => {
  const calm = ['config@0', 'keys/k@0', 'data/aa/p1@1', 'index/i1@1', `snapshots/${id('1')}@2`, 'data/bb/p2@3', 'index/i2@3',
    `snapshots/${id('2')}@4`]

  test('each snapshot is one, by the time it was stored; what each brought is counted', () => {
    const copies = copiesOf('restic', bucket(...calm), '')
    expect(copies.map(({ generation }) => [generation.id, generation.storedAt, generation.addedBytes, generation.hiddenAt]))
      .toEqual([[id('1'), at(2), 10, null], [id('2'), at(4), 10, null]])
    expect(parts(copies[0])).toEqual(
      ['config#v0', 'data/aa/p1#v2', 'data/bb/p2#v5', 'index/i1#v3', 'index/i2#v6', 'keys/k#v1', `snapshots/${id('1')}#v4`])
  })

  test('one that an attacker forgot and pruned is still told, with the packs it needs; the other needs only what is shown', () => {
    const survey = bucket(...calm, `-snapshots/${id('1')}@9`, 'index/i3@9', '-index/i1@9', '-index/i2@9', '-data/aa/p1@10')
    const [first, second] = copiesOf('restic', survey, '')
    expect([first?.generation.hiddenAt, second?.generation.hiddenAt]).toEqual([at(9), null])
    expect(parts(first)).toEqual(expect.arrayContaining(['data/aa/p1#v2', 'index/i1#v3', 'index/i2#v6', 'data/bb/p2#v5']))
    expect(parts(second)).toEqual(['config#v0', 'data/bb/p2#v5', 'index/i3#v9', 'keys/k#v1', `snapshots/${id('2')}#v7`])
    expect([...first?.current().keys() ?? []]).toContain('data/aa/p1')
  })

  test('a pack pruned long before is nothing a later one needs', () => {
    const survey = bucket(...calm, '-data/aa/p1@6', `-snapshots/${id('2')}@9`)
    expect(parts(copiesOf('restic', survey, '')[1])).not.toContain('data/aa/p1#v2')
  })

  test('a pack that was written over counts with both of its versions: one of them is the true one', () => {
    const survey = bucket(...calm, 'data/aa/p1@8')
    expect(parts(copiesOf('restic', survey, '')[0])).toEqual(expect.arrayContaining(['data/aa/p1#v2', 'data/aa/p1#v8']))
  })

  test('below a prefix, and nothing beside it', () => {
    const survey = bucket(...calm.map(event => `repo/${event}`), 'repo/notes.txt@5', 'repo/snapshots@5')
    expect(seen('restic', survey, 'repo/')).toEqual([[id('1'), null], [id('2'), null]])
  })
})

describe('folders', () => {
  test('each folder at the top is one; files beside them are none', () => {
    const survey = bucket('2026-11-01/a@1', '2026-11-01/b/c@2', '2026-11-08/a@9', 'readme@1')
    const copies = copiesOf('folders', survey, '')
    expect(copies.map(({ generation }) => [generation.id, generation.files, generation.bytes, generation.storedAt]))
      .toEqual([['2026-11-01', 2, 20, at(2)], ['2026-11-08', 1, 10, at(9)]])
    expect([...copies[0]?.current().keys() ?? []]).toEqual(['a', 'b/c'])
  })
  test('one that is hidden whole is told as hidden, and all of it can come back', () => {
    const [copy] = copiesOf('folders', bucket('g/a@1', 'g/b@1', '-g/a@5', '-g/b@6'), '')
    expect([copy?.generation.hiddenAt, copy?.current().size, parts(copy)]).toEqual([at(6), 2, ['g/a#v0', 'g/b#v1']])
  })
  test('one that is hidden in part is shown, and its hidden part still belongs to it', () => {
    const [copy] = copiesOf('folders', bucket('g/a@1', 'g/b@1', '-g/a@5'), '')
    expect([copy?.generation.hiddenAt, copy?.generation.files, parts(copy)]).toEqual([null, 1, ['g/a#v0', 'g/b#v1']])
  })
  test('markers alone are nothing', () => {
    expect(copiesOf('folders', bucket('-g/a@1'), '')).toEqual([])
  })
})

describe('objects', () => {
  test('each version of a key is one; the shown one has the key as its name', () => {
    const survey = bucket('ehr.dump@1', 'ehr.dump@2', 'lab.dump@3', '-lab.dump@4')
    expect(seen('objects', survey)).toEqual([['ehr.dump?versionId=v0', at(2)], ['ehr.dump', null], ['lab.dump', at(4)]])
  })
  test('whatever the keys are called, no two generations share a name', () => {
    const key = fc.constantFrom('a', 'a?versionId=v0', 'a?versionId=v1', 'a?versionId=v0?', 'b')
    fc.assert(fc.property(fc.array(key, { maxLength: 12 }), keys => {
      const ids = seen('objects', bucket(...keys.map(key => `${key}@1`))).map(([id]) => id)
      expect(new Set(ids).size).toBe(keys.length)
    }))
  })
})

test('what a key was just before a moment is what a plain replay of the events says', () => {
  const events = fc.array(fc.tuple(fc.nat(9), fc.boolean()), { maxLength: 8 }).map(all => all.sort(([a], [b]) => a - b))
  fc.assert(fc.property(events, fc.nat(10), (all, moment) => {
    const versions = bucket(...all.map(([second, hides]) => `${hides ? '-' : ''}k@${second}`)).keys.get('k') ?? []
    let state: number | null = null
    for (const [index, [second, hides]] of all.entries()) {
      if (hides ? second < moment : second <= moment) state = hides ? null : index
    }
    expect(asOf(versions, Date.parse(at(moment)))?.versionId ?? null).toBe(state === null ? null : `v${state}`)
    const last = all.at(-1)
    expect(hiddenSince(versions) === null).toBe(last === undefined || !last[1])
  }))
})
