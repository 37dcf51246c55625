// Looking into what only its tool can read: few starts, as much as there is room for, and nothing that was finished is done twice.
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { done, openArchives, openBorg, openRestic, type Reader, refused } from '#engines/copies'
import { quickKey } from '#engines/copies/testing'
import { describeWith, hasBorg, hasRestic, program } from '#tools/testing/needs.ts'
import { contentImprint, type ContentJob } from './content.ts'
import type { Room } from './room.ts'

let top = ''
const at = (name: string) => join(top, name)
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'content-'))
  mkdirSync(at('scratch'))
  for (let folder = 0; folder < 4; folder++) {
    mkdirSync(at(`source/患者/${folder}`), { recursive: true })
    for (let n = 0; n < 300; n++) writeFileSync(at(`source/患者/${folder}/${n}.csv`), `患者番号,氏名\n${folder}-${n},見本太郎\n`)
  }
})
afterEach(() => rmSync(top, { recursive: true, force: true }))

const plenty: Room = { round: 1e9, file: 1e9, free: 2e9 }
async function look(reader: Reader, more: Partial<ContentJob> = {}, signal?: AbortSignal) {
  const found = await reader.generations()
  const generation = (found.ok ? found.value.at(-1) : undefined)?.id ?? expect.fail('no generation')
  return contentImprint(reader, {
    generation, previous: null, file: at('imprint'), budget: 1e9, always: new Set(), taken: 0, scratch: at('scratch'), room: () => plenty, ...more,
  }, signal && { signal })
}

/** The same program, and a line for each start. */
function counted(name: string) {
  writeFileSync(at('counted'), `#!/bin/sh\necho "$*" >> '${at('starts')}'\nexec '${program(name)}' "$@"\n`)
  chmodSync(at('counted'), 0o755)
  return { program: at('counted'), starts: (word: string) => readFileSync(at('starts'), 'utf8').split('\n').filter((line) => line.includes(word)).length }
}

/** How often a reader is asked to bring something back, and how many files each time. */
function heard(reader: Reader, before: (round: number) => 'go' | 'refuse' | 'stop' = () => 'go', stop?: AbortController) {
  const rounds: number[] = []
  const restore: Reader['restore'] = async (generation, paths, into, options) => {
    rounds.push(paths.length)
    const what = before(rounds.length)
    if (what === 'stop') stop?.abort()
    return what === 'refuse' ? refused('locked', 'lock') : reader.restore(generation, paths, into, options)
  }
  return { reader: { ...reader, restore }, rounds }
}
const zipped = () => {
  mkdirSync(at('zip'))
  execFileSync('tar', ['-cf', at('zip/2026-11-20.tar'), '-C', at('source'), '.'])
  return openArchives({ place: at('zip'), sums: at('sums') })
}

describeWith(hasRestic)('restic', () => {
  it('1,200 files come back in one start, not in one for each hundred', async () => {
    const env = { ...process.env, RESTIC_PASSWORD: 'geheim' }
    const restic = (...args: string[]) => String(execFileSync('restic', ['-r', at('repo'), ...args], { env, cwd: top, stdio: ['ignore', 'pipe', 'ignore'] }))
    restic('init')
    quickKey(at('repo'), 'geheim', restic('cat', 'masterkey'))
    restic('backup', 'source')
    const { program: own, starts } = counted('restic')
    const reader = openRestic({ repository: at('repo'), password: { text: 'geheim' }, program: own, measure: 0 })
    const read = await look(reader)
    expect(read).toMatchObject({ ok: true, value: { totals: { files: 1200, unread: 0 } } })
    expect(starts('restore')).toBe(1)
    expect(readdirSync(at('scratch'))).toEqual([])
  })
})

describeWith(hasBorg)('borg', () => {
  it('1,200 files come back in one start, not in one for each two hundred', async () => {
    const env = { ...process.env, BORG_BASE_DIR: at('home'), BORG_REPO: at('repo'), BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK: 'yes' }
    const borg = (...args: string[]) => execFileSync('borg', args, { cwd: top, stdio: 'ignore', env })
    writeFileSync(at('source/患者/ 名前の前後に空白 '), 'x')
    borg('init', '-e', 'none')
    borg('create', '::mon', 'source')
    const { program: own, starts } = counted('borg')
    const reader = openBorg({ repository: at('repo'), password: null, program: own, base: at('base'), measure: 0 })
    expect(await look(reader)).toMatchObject({ ok: true, value: { totals: { files: 1201, unread: 0 } } })
    // The name that a list cannot hold is asked for by itself.
    expect(starts('extract')).toBe(2)
    await reader.close()
  }, 30_000)
})

it('an archive is read once for all of it, and told to be whole the next time', async () => {
  const { reader, rounds } = heard(zipped())
  expect(await look(reader)).toMatchObject({ ok: true, value: { wasWhole: false, totals: { files: 1200, unread: 0 } } })
  expect(rounds).toEqual([1200])
  expect(await look(reader)).toMatchObject({ ok: true, value: { wasWhole: true } })
})

it('as much at once as there is room for; a file that does not fit is said, and the others are looked into', async () => {
  writeFileSync(at('source/患者/大きい'), Buffer.alloc(1 << 20))
  const { reader, rounds } = heard(zipped())
  const read = await look(reader, { room: () => ({ round: 500 * 8192, file: 600 * 1024, free: 1_200_000 }) })
  expect(read).toMatchObject({
    ok: true, value: { totals: { files: 1200, unread: 1 }, passedOver: { code: 'no-room', what: at('scratch'), said: expect.stringMatching(/free 2 MB/) as unknown } },
  })
  expect(rounds).toEqual([500, 500, 200])
})

it.each(['refuse', 'stop'] as const)('%s in the third round: what two rounds found stays, and only the rest is asked for again', async (how) => {
  const stop = new AbortController()
  const archive = zipped()
  const room = () => ({ ...plenty, round: 400 * 8192 })
  const first = heard(archive, (round) => (round === 3 ? how : 'go'), stop)
  expect(await look(first.reader, { room }, stop.signal)).toMatchObject({ ok: false, refusal: { code: how === 'stop' ? 'aborted' : 'locked' } })
  expect(readdirSync(at('scratch'))).toEqual([])
  // The light went out while the last line was written.
  truncateSync(at('imprint.judged'), readFileSync(at('imprint.judged')).length - 3)
  const second = heard(archive)
  expect(await look(second.reader)).toMatchObject({ ok: true, value: { totals: { files: 1200, unread: 0 } } })
  expect(second.rounds).toEqual([401])
  expect(existsSync(at('imprint.judged'))).toBe(false)
})

it('a remembered imprint in which a byte was changed is laid aside, and not believed', async () => {
  const archive = zipped()
  await look(archive)
  const was = readFileSync(at('imprint'))
  was[was.length >> 1] = (was[was.length >> 1] ?? 0) ^ 1
  writeFileSync(at('imprint'), was)
  const aside: string[] = []
  expect(await look(archive, { onAside: (file) => void aside.push(file) })).toMatchObject({ ok: true, value: { wasWhole: false, totals: { unread: 0 } } })
  expect(aside).toEqual([at('imprint.unreadable')])
})

it('nights of a small budget get to the end: each takes its share, none the same twice', async () => {
  const { reader, rounds } = heard(zipped())
  const bytes = readFileSync(at('source/患者/0/100.csv')).length
  const left: number[] = []
  for (let night = 0; night < 6 && left.at(-1) !== 0; night++) {
    const read = await look(reader, { budget: bytes * 310 })
    if (!read.ok) expect.fail(read.refusal.code)
    left.push(read.value.totals.unread)
  }
  expect(left.at(-1)).toBe(0)
  expect(left.length).toBeLessThanOrEqual(5)
  expect(rounds.reduce((sum, one) => sum + one)).toBe(1200)
})

it('a disk that ran full under the tool ends the round, and says so', async () => {
  const archive = zipped()
  const restore: Reader['restore'] = async (_, paths) => done({
    picked: paths.length, equal: 0, sizeOnly: 0, bytes: 0, seconds: 0, files: [], wrong: [{ where: paths[0] ?? '', said: 'write: no space left on device' }],
  })
  expect(await look({ ...archive, restore })).toMatchObject({ ok: true, value: { totals: { unread: 1200 }, passedOver: { code: 'no-room' } } })
})
