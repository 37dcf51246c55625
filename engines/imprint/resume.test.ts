import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { imprint, imprintFile, type Progress, readUnfinished } from './index.ts'
import { inFolder, itemsOf, plant, take, taken, trees } from './testing/trees.ts'

const inspector = { module: new URL('testing/inspector.ts', import.meta.url).href, config: 'eye' }

describe('going on after an interruption', () => {
  it('gives the same bytes, wherever it was cut off', async () => {
    await fc.assert(fc.asyncProperty(trees, fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), async (tree, cuts) => {
      await inFolder(async (folder) => {
        plant(`${folder}/t`, tree)
        const { bytes } = await take(`${folder}/t`, { inspector, label: 'week 1' })
        for (const cut of cuts) {
          const part = bytes.subarray(0, cut % bytes.length)
          const found = await readUnfinished([part])
          if (found.is !== 'unfinished') {
            // Only a head that is not whole cannot be gone on from, and only a whole imprint needs nothing.
            expect(
              [found.is, part.toString('latin1').split('\n').length < 4 || part.includes('\ns\t')]
            ).toEqual([found.is, true])
            continue
          }
          expect(found.keep).toBeLessThanOrEqual(part.length)
          const rest: Uint8Array[] = []
          const write = (piece: Uint8Array) => void rest.push(piece)
          const result = await imprint(`${folder}/t`, { write }, { readers: 0, inspector, resume: found })
          expect(result.is).toBe('finished')
          expect(Buffer.concat([part.subarray(0, found.keep), ...rest]).equals(bytes)).toBe(true)
        }
      })
    }), { numRuns: 40 })
  })

  it('does so after a real abort, in a file, and reads nothing twice', async () => {
    await inFolder(async (folder) => {
      const root = join(folder, 't')
      for (let at = 0; at < 6000; at++) {
        if (at % 100 === 0) mkdirSync(join(root, `d${at / 100}`), { recursive: true })
        writeFileSync(join(root, `d${Math.floor(at / 100)}`, `${at}.txt`), String(at))
      }
      const whole = await take(root)
      const file = join(folder, 'whole.imprint')
      const controller = new AbortController()
      let reads = 0
      // Stops when part of it has been written.
      const watched = setInterval(() => {
        if (existsSync(`${file}.unfinished`) && readFileSync(`${file}.unfinished`).length > 0) controller.abort()
      }, 1)
      const first = await imprintFile(root, file, { readers: 0, taken, signal: controller.signal })
      clearInterval(watched)
      expect(first).toEqual({ is: 'aborted' })
      expect(existsSync(file)).toBe(false)
      const written = readFileSync(`${file}.unfinished`)
      expect(written.length).toBeGreaterThan(0)
      expect(await itemsOf(written)).toContainEqual(expect.objectContaining({ kind: 'problem', code: 'unfinished' }))
      const second = await imprintFile(root, file, { readers: 2, onProgress: ({ files }) => (reads = files) })
      expect(second).toEqual(whole.result)
      expect(reads).toBe(6000)
      expect(readFileSync(file).equals(whole.bytes)).toBe(true)
      expect(await imprintFile(root, file)).toEqual({ is: 'exists' })
    })
  })

  it('begins anew where the label is another or the file is spoilt', async () => {
    await inFolder(async (folder) => {
      mkdirSync(join(folder, 't'))
      writeFileSync(join(folder, 't/a'), 'x')
      const { bytes, result } = await take(join(folder, 't'), { label: 'b' })
      const file = join(folder, 'i')
      for (const left of [
        (await take(join(folder, 't'), { label: 'a' })).bytes.subarray(0, -70), bytes.subarray(5),
        Buffer.alloc(400_000),
      ]) {
        writeFileSync(`${file}.unfinished`, left)
        expect(await imprintFile(join(folder, 't'), file, { taken, label: 'b', readers: 0 })).toEqual(result)
        rmSync(file)
      }
    })
  })

  it('ends what it began in folders that are gone, with the reason', async () => {
    await inFolder(async (folder) => {
      plant(join(folder, 't'), new Map([['d', { is: 'folder', entries: new Map([['e', { is: 'folder', entries: new Map([
        ['f', { is: 'file', content: 'x', time: 1 }], ['g', { is: 'file', content: 'x', time: 1 }],
      ]) }]]) }]]))
      const { bytes } = await take(join(folder, 't'))
      const part = bytes.subarray(0, bytes.indexOf('\tg\n') + 3)
      rmSync(join(folder, 't/d'), { recursive: true })
      const resume = await readUnfinished([part])
      if (resume.is !== 'unfinished') throw new Error(resume.is)
      const rest: Uint8Array[] = []
      await imprint(join(folder, 't'), { write: (piece) => void rest.push(piece) }, { readers: 0, resume })
      const items = await itemsOf(Buffer.concat([part.subarray(0, resume.keep), ...rest]))
      expect(items.filter(({ kind }) => kind === 'unread' || kind === 'problem')).toEqual([
        { kind: 'unread', path: 'd/e', reason: 'vanished', code: 'ENOENT' }, {
          kind: 'unread', path: 'd', reason: 'vanished', code: 'ENOENT',
        },
      ])
      expect(items.at(-1)?.kind).toBe('sealed')
    })
  })

  it('refuses to write an imprint into the folder it is of', async () => {
    await inFolder(async (folder) => {
      mkdirSync(join(folder, 't/..inner'), { recursive: true })
      expect(await imprintFile(join(folder, 't'), join(folder, 't/i'))).toEqual({ is: 'inside' })
      expect(await imprintFile(join(folder, 't'), join(folder, 't/..inner/i'))).toEqual({ is: 'inside' })
      expect(
        await imprintFile(join(folder, 't/..inner'), join(folder, 't/i'), { readers: 0 })
      ).toMatchObject({ is: 'finished' })
    })
  })

  it('stops in one big file that is read without a thread, because others get their turn meanwhile', async () => {
    await inFolder(async (folder) => {
      const root = join(folder, 't')
      mkdirSync(root)
      writeFileSync(join(root, 'disk.img'), '')
      // Sparse: a second of hashing and nothing on disk.
      truncateSync(join(root, 'disk.img'), 2 * 2 ** 30)
      const controller = new AbortController()
      let turns = 0
      const timer = setInterval(() => {
        turns += 1
        if (turns === 3) controller.abort()
      }, 20)
      let readers = -1
      const write = () => {}
      const onProgress = (progress: Progress) => (readers = progress.readers)
      expect(await imprint(root, { write }, { taken, signal: controller.signal, onProgress })).toEqual({ is: 'aborted' })
      clearInterval(timer)
      expect({ turns, readers }).toEqual({ turns: 3, readers: 0 })
    })
  })

  it('stops at once when it was aborted before', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'a'), 'x')
      for (const readers of [0, 1]) expect(
        (await take(folder, { readers, signal: AbortSignal.abort() })).result
      ).toEqual({ is: 'aborted' })
    })
  })
})
