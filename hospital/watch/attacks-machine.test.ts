// What befalls the machine that watches: its disk runs full, its memory is damaged, its source is closed to it, it is killed on the way.
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Reader } from '#engines/copies'
import { attackNames, attacks, samples } from '#engines/imprint/testing'
import { quickKey } from '#engines/copies/testing'
import { describeWith, hasRestic, hasSmallDisk } from '#tools/testing/needs.ts'
import { settingsFor } from './settings.ts'
import { compareWithSource } from './steps/source.ts'
import { watch } from './watch.ts'

let top = ''
const at = (name: string) => join(top, name)
const env = { RESTIC_PASSWORD: 'geheim' }
const restic = (...args: string[]) =>
  String(execFileSync('restic', ['-r', at('repo'), ...args], { env: { ...process.env, ...env }, cwd: top, stdio: ['ignore', 'pipe', 'ignore'] }))
const write = (change: (content: Buffer) => Buffer = (content) => content) => {
  for (const [seed, one] of samples.entries()) writeFileSync(at(`source/${one.name}`), change(one.make(seed)))
}
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'machine-'))
  mkdirSync(at('source'))
})
afterEach(() => {
  spawnSync('umount', [at('small')], { stdio: 'ignore' })
  rmSync(top, { recursive: true, force: true })
})

async function night(place: string, memory = at('memory'), more = {}) {
  const said: string[] = []
  const report = await watch([settingsFor(place, { name: 'n', ...more })], {
    folder: memory, env, now: () => new Date().toISOString(), run: {},
    onRefused: (_, step, { code }) => void said.push(`${step} ${code}`), onAside: () => void said.push('aside'),
    onForgot: (_, { code }) => void said.push(`forgot ${code}`),
  })
  return { seen: report.repositories[0] ?? expect.fail('nothing was seen'), said }
}

const smallDisk = (size: string) => {
  mkdirSync(at('small'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', at('small')], { stdio: 'ignore' })
}

const begin = () => {
  restic('init')
  quickKey(at('repo'), env.RESTIC_PASSWORD, restic('cat', 'masterkey'))
}

describeWith({ what: `${hasRestic.what} and ${hasSmallDisk.what}`, met: hasRestic.met && hasSmallDisk.met })('restic on a small disk', () => {
  it('disk full while looking: it ends soon, says so, and what needs no room is still seen', async () => {
    begin()
    write()
    writeFileSync(at('source/large'), Buffer.alloc(4 << 20, 'x'))
    restic('backup', 'source')
    smallDisk('1m')
    const { seen, said } = await night(at('repo'), at('small/memory'))
    expect(seen.generations).toHaveLength(1)
    expect(said).toContain('content no-room')
    expect(readdirSync(at('small/memory')).filter((name) => name.endsWith('.new'))).toEqual([])
  }, 60_000)
})

describeWith(hasRestic)('restic', () => {
  it('seven patterns of encryption over the source, and a new snapshot of each', async () => {
    begin()
    write()
    restic('backup', 'source')
    expect((await night(at('repo'), at('memory'), { sampleFiles: 0 })).seen.generations[0]?.inspected?.suspicions).toEqual([])
    for (const name of attackNames) {
      write(attacks[name])
      restic('backup', 'source')
    }
    const { seen } = await night(at('repo'), at('memory'), { sampleFiles: 0 })
    expect(seen.generations.map(({ inspected }) => inspected?.suspicions.some(({ rule }) => rule === 'content'))).toEqual([false, ...attackNames.map(() => true)])
  }, 60_000)

  it('killed with everything half done: what lay there is gone the next night, and the night is whole', async () => {
    begin()
    write()
    restic('backup', 'source')
    const first = await night(at('repo'))
    const [folder = ''] = readdirSync(at('memory')).filter((name) => !name.includes('.'))
    for (const left of ['scratch/look-a/source', 'scratch.old/look-b']) mkdirSync(at(`memory/${folder}/${left}`), { recursive: true })
    for (const name of readdirSync(at(`memory/${folder}/imprints`))) {
      writeFileSync(at(`memory/${folder}/imprints/${name}.new`), 'k')
      writeFileSync(at(`memory/${folder}/imprints/${name}.judged`), '\n0123456789abcdef {"path":')
      rmSync(at(`memory/${folder}/imprints/${name}`))
    }
    const second = await night(at('repo'))
    expect(second.said).toEqual([])
    expect(second.seen.generations[0]?.root).toBe(first.seen.generations[0]?.root)
    expect(readdirSync(at(`memory/${folder}`)).filter((name) => name.startsWith('scratch'))).toEqual([])
    expect(readdirSync(at(`memory/${folder}/imprints`)).filter((name) => !name.endsWith('.imprint'))).toEqual([])
  }, 60_000)
})

it('memory cut at any place, or with parts of another kind: laid aside, never a night lost', async () => {
  write()
  cpSync(at('source'), at('copies/2026-11-19'), { recursive: true })
  await night(at('copies'))
  const [name = ''] = readdirSync(at('memory')).filter((one) => one.endsWith('.json'))
  const whole = readFileSync(at(`memory/${name}`), 'utf8')
  const cuts = [0, 1, 17, whole.length >> 1, whole.length - 1].map((length) => whole.slice(0, length))
  const others = ['null', '[]', '7', ...['seen', 'rates', 'samples'].flatMap((key) => [7, 'x', {}, [7], { generations: [7] }]
    .map((value) => JSON.stringify({ ...(JSON.parse(whole) as object), [key]: value })))]
  for (const text of [...cuts, ...others]) {
    writeFileSync(at(`memory/${name}`), text)
    const { seen, said } = await night(at('copies'), at('memory'), { sampleFiles: 0 })
    expect([text.slice(0, 60), said, seen.generations.length]).toEqual([text.slice(0, 60), ['aside'], 1])
  }
}, 60_000)

it('a source that is not there, or closed to whoever watches: refused, and never "nothing is missing"', async () => {
  write()
  cpSync(at('source'), at('copies/2026-11-19'), { recursive: true })
  const { seen, said } = await night(at('copies'), at('memory'), { source: at('nowhere') })
  expect([said, seen.generations[0]?.source]).toEqual([['source not-there'], null])
  // Only root can become another.
  if (process.platform !== 'linux' || process.geteuid?.() !== 0) return
  chmodSync(at('source'), 0o700)
  chmodSync(top, 0o755)
  process.seteuid?.(65534)
  try {
    const stand = { tool: 'folder' as const, async *files() {} }
    // The cast: no more of a reader is asked.
    const compared = await compareWithSource(stand as unknown as Reader, { id: 'x', takenAt: null, storedAt: null }, { folder: at('source'), leaveOut: [] }, '')
    expect(compared).toMatchObject({ ok: false, refusal: { code: 'denied', what: at('source') } })
  } finally {
    process.seteuid?.(0)
  }
})
