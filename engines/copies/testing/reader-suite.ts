// What every reader must do, whatever it reads: the same tests for each of them, over a real repository with two generations.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Outcome, refusals } from '../outcome.ts'
import { type Difference, type FileSeen, grades, type Reader } from '../reader.ts'
import { byPath, expected, sha256, stateOf, type Tree } from './trees.ts'

export interface Stand {
  readonly reader: Reader
  /** What was put in, oldest first: usually `first` and `second` of trees.ts. */
  readonly kept: readonly [Tree, Tree]
  /** How the reader names a file of a tree in the generation with this number; as it is without this. */
  readonly pathOf?: (path: string, generation: 0 | 1) => string
  /** `files` tells the SHA-256 of each file. */
  readonly hashes: boolean
  /** `diff` tells renamed files from added and removed ones. */
  readonly renames: boolean
  /** Restored files are compared with a hash, not only with their size. */
  readonly restoresEqual: boolean
  readonly depth: 'content' | 'presence'
  /** Folder of the repository, where it is one: nothing in it may change. */
  readonly folder: string | null
  end(): Promise<void>
}

export async function all<T>(items: AsyncIterable<Outcome<T>>): Promise<T[]> {
  const values: T[] = []
  for await (const item of items) values.push(value(item))
  return values
}

export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code} \`${outcome.refusal.what}\` ${outcome.refusal.said}`)
  return outcome.value
}

/** The refusal of a list: the only item, or the last. */
export async function refusalOf<T>(items: AsyncIterable<Outcome<T>> | Promise<Outcome<T>>): Promise<string | null> {
  let last: Outcome<T> | null = null
  if (Symbol.asyncIterator in items) for await (const item of items) last = item
  else last = await items
  return last === null || last.ok ? null : last.refusal.code
}

export function readerSuite(name: string, make: () => Promise<Stand>): void {
  describe(name, () => {
    let stand: Stand
    let reader: Reader
    let ids: readonly [string, string]
    let before: ReadonlyMap<string, string> | null
    const scratch = mkdtempSync(join(tmpdir(), 'kokoroe-copies-'))
    const pathOf = (path: string, generation: 0 | 1) => stand.pathOf?.(path, generation) ?? path
    const empty = (folder: string) => {
      const path = join(scratch, folder)
      mkdirSync(path)
      return path
    }

    beforeAll(async () => {
      stand = await make()
      reader = stand.reader
      before = stand.folder === null ? null : stateOf(stand.folder)
      const [older, newer] = value(await reader.generations()).map(({ id }) => id)
      if (older === undefined || newer === undefined) throw new Error('fewer than two generations')
      ids = [older, newer]
    })

    afterAll(async () => {
      await reader?.close()
      await reader?.close()
      await stand?.end()
      rmSync(scratch, { recursive: true, force: true })
    })

    test('generations: each once, oldest first, times with an offset, no secret in the place', async () => {
      const seen = value(await reader.generations())
      expect(seen).toHaveLength(2)
      expect(new Set(seen.map(({ id }) => id)).size).toBe(2)
      for (const { takenAt, storedAt, files, bytes } of seen) {
        for (const at of [takenAt, storedAt]) if (at !== null) expect(Date.parse(at)).toBeGreaterThan(0)
        for (const at of [takenAt, storedAt]) if (at !== null) expect(at).toMatch(/(Z|[+-]\d\d:\d\d)$/)
        for (const count of [files, bytes]) if (count !== null) expect(count).toBeGreaterThan(0)
      }
      const times = seen.map(({ takenAt, storedAt }) => Date.parse(takenAt ?? storedAt ?? '')).filter((at) => !Number.isNaN(at))
      expect(times).toEqual([...times].sort((a, b) => a - b))
      expect(reader.place).not.toMatch(/:\/\/[^/]*:[^/]*@/)
    })

    test('files: every file of every generation with its size', async () => {
      for (const generation of [0, 1] as const) {
        const seen = new Map<string, FileSeen>()
        for (const file of await all(reader.files(ids[generation]))) if (file.what === 'file') seen.set(file.path, file)
        const put = new Map([...stand.kept[generation]].map(([path, bytes]) => [pathOf(path, generation), bytes]))
        expect([...seen.keys()].sort()).toEqual([...put.keys()].sort())
        for (const [path, bytes] of put) {
          expect([path, seen.get(path)?.size]).toEqual([path, bytes.length])
          expect([path, seen.get(path)?.hash]).toEqual([path, stand.hashes ? sha256(bytes) : null])
        }
      }
    })

    test('diff: added, removed, changed, renamed, and nothing else', async () => {
      const seen = (await all(reader.diff(ids[0], ids[1]))).sort(byPath)
      const put = expected(stand.kept[0], stand.kept[1], stand.renames).map((one): Difference =>
        one.how === 'renamed' ? { ...one, from: pathOf(one.from, 0), path: pathOf(one.path, 1) }
        : { ...one, path: pathOf(one.path, one.how === 'removed' ? 0 : 1) })
      expect(seen).toEqual([...put].sort(byPath))
      expect(await all(reader.diff(ids[1], ids[1]))).toEqual([])
    })

    test('verify: each part of three answers for itself and finds nothing', async () => {
      for (const number of [1, 2, 3]) {
        const { part, bytes, seconds, depth, damages } = value(await reader.verify({ number, of: 3 }))
        expect({ part, depth, damages }).toEqual({ part: { number, of: 3 }, depth: stand.depth, damages: [] })
        expect(bytes).toBeGreaterThanOrEqual(0)
        expect(seconds).toBeGreaterThanOrEqual(0)
      }
    })

    test('verify: a part that is none is refused', async () => {
      for (const [number, of] of [[0, 3], [4, 3], [1, 0], [1.5, 3], [NaN, 3], [1, Infinity], [-1, -1]] as const) {
        expect(await refusalOf(reader.verify({ number, of }))).not.toBe(null)
      }
    })

    test('restore: a sample comes back as it was put in', async () => {
      const [, kept] = stand.kept
      const picks = [...kept.keys()].filter((path) => /検査|ソ表|image-1|it's|-rf|empty/.test(path))
      const into = empty('sample')
      const back = value(await reader.restore(ids[1], picks.map((path) => pathOf(path, 1)), into))
      expect({ ...back, seconds: 0, files: back.files.length }).toEqual({
        picked: picks.length, equal: stand.restoresEqual ? picks.length : 0,
        sizeOnly: stand.restoresEqual ? 0 : picks.length, wrong: [],
        bytes: picks.reduce((sum, path) => sum + (kept.get(path)?.length ?? 0), 0), seconds: 0, files: picks.length,
      })
      const hashes = new Map(back.files.map(({ path, hash }) => [path, hash]))
      for (const path of picks) {
        expect([path, hashes.get(pathOf(path, 1))]).toEqual([path, sha256(kept.get(path) ?? Buffer.alloc(0))])
      }
    })

    test('restore: what is not in it is said to be wrong, the rest comes back', async () => {
      const there = pathOf('doc/readme.txt', 1)
      const back = value(await reader.restore(ids[1], [there, pathOf('doc/no such file.txt', 1)], empty('partly')))
      expect([back.picked, back.equal + back.sizeOnly, back.wrong.length]).toEqual([2, 1, 1])
      expect(back.wrong[0]?.where).toContain('no such file.txt')
    })

    test('restore: a path that climbs out of the folder brings nothing outside it', async () => {
      const into = empty('climb')
      for (const path of ['../../climbed.txt', '/etc/../climbed.txt', '..\\climbed.txt']) {
        const outcome = await reader.restore(ids[1], [path], into)
        if (outcome.ok) expect([path, outcome.value.equal + outcome.value.sizeOnly]).toEqual([path, 0])
      }
      expect([...stateOf(scratch).keys()].filter((path) => path.includes('climbed'))).toEqual([])
    })

    test('restore: never into a folder that is not empty, nor one that is not there', async () => {
      const into = empty('taken')
      writeFileSync(join(into, 'mine.txt'), 'keep')
      expect(await refusalOf(reader.restore(ids[1], [pathOf('doc/readme.txt', 1)], into))).not.toBe(null)
      expect(readFileSync(join(into, 'mine.txt'), 'utf8')).toBe('keep')
      expect(await refusalOf(reader.restore(ids[1], [pathOf('doc/readme.txt', 1)], join(scratch, 'none')))).not.toBe(null)
    })

    test('protection: a grade with what it rests on', async () => {
      const { grade, grounds, objects, unlocked, hidden } = value(await reader.protection(ids[1]))
      expect(grades).toContain(grade)
      expect(grounds.length).toBeGreaterThan(0)
      for (const count of [objects, unlocked, hidden]) expect(count).toBeGreaterThanOrEqual(0)
    })

    test('clock: a time, or that there is no way to tell', async () => {
      const outcome = await reader.clock()
      if (!outcome.ok) expect(outcome.refusal.code).toBe('not-offered')
      else {
        const { storage, here, aheadSeconds } = outcome.value
        expect(Math.abs((Date.parse(storage) - Date.parse(here)) / 1000 - aheadSeconds)).toBeLessThan(1.5)
      }
    })

    test('a generation that is not there is refused, whatever its name', async () => {
      const into = empty('nothing')
      for (const id of ['', 'no-such-generation', '../../etc', '--help', '-n', 'latest', 'a\0b', 'あ', 'f'.repeat(5000)]) {
        const codes = await Promise.all([
          refusalOf(reader.files(id)), refusalOf(reader.diff(id, ids[1])), refusalOf(reader.diff(ids[0], id)),
          refusalOf(reader.restore(id, ['x'], into)), refusalOf(reader.protection(id)),
        ])
        expect([id, ...codes]).toEqual([id, ...codes.map(() => 'no-generation')])
      }
    })

    test('broken off before it began: everything says so', async () => {
      const options = { signal: AbortSignal.abort() }
      const codes = await Promise.all([
        refusalOf(reader.generations(options)), refusalOf(reader.files(ids[0], options)),
        refusalOf(reader.diff(ids[0], ids[1], options)), refusalOf(reader.verify({ number: 1, of: 1 }, options)),
        refusalOf(reader.restore(ids[1], [pathOf('doc/readme.txt', 1)], empty('aborted'), options)),
      ])
      expect(codes).toEqual(codes.map(() => 'aborted'))
    })

    test('a list left in the middle leaves nothing behind, and the reader goes on', async () => {
      for await (const _ of reader.files(ids[0])) break
      expect(value(await reader.generations())).toHaveLength(2)
    })

    test('nothing in the repository was touched by all of this', () => {
      if (stand.folder === null || before === null) return
      expect(stateOf(stand.folder)).toEqual(before)
    })

    test('a refusal is one of those that are explained', async () => {
      const outcome = await reader.protection('no-such-generation')
      expect(outcome.ok).toBe(false)
      if (!outcome.ok) expect(Object.keys(refusals)).toContain(outcome.refusal.code)
    })
  })
}
