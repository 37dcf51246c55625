// Logs inside archives: zip, gzip, one inside the other once; bombs, damage and depth are told.
import { describe, expect, it } from 'vitest'
import { gzipSync, zipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { nameOf } from './index.ts'
import type { FoundFile } from './index.ts'
import { collectBytes, fixture } from './testing/collect.ts'

const auth = readFileSync(fixture('auth.log'))
const forti = readFileSync(fixture('fortigate.log'))

describe('archives', () => {
  it('opens a zip, and a zip in it once', async () => {
    const inner = zipSync({ 'b/forti.txt': forti, 'deep.zip': zipSync({ 'x.log': auth }) })
    const outer = zipSync({ 'a/認証.log': auth, 'logs.zip': inner, 'rotated.log.1.gz': gzipSync(auth),
      'empty.log': new Uint8Array(0), 'x.pdf': Buffer.from('%PDF-1.7') })
    const { files, events } = await collectBytes(outer)
    const what = (file: FoundFile): string => file.kind ?? file.problems[0]?.code ?? ''
    const told = files.map(file => `${nameOf({ file: 'F', inside: file.inside })} ${what(file)}`)
    expect(told).toEqual([
      'F/a/認証.log syslog', 'F/logs.zip/b/forti.txt fortigate', 'F/logs.zip/deep.zip archive-depth',
      'F/rotated.log.1.gz syslog',
      'F/empty.log file-empty', 'F/x.pdf unknown',
    ])
    expect(events).toHaveLength(10 + 5 + 10)
  })

  it('reads what came before the damage of a compressed file', async () => {
    const packed = gzipSync(Buffer.from('Nov 20 09:00:00 a b: c\n'.repeat(20_000)))
    const { events, problems } = await collectBytes(packed.subarray(0, packed.length - 20))
    expect(events.length).toBeGreaterThan(1000)
    expect(problems.at(-1)?.code).toBe('gzip-damaged')
  })

  it('stops at what inflates too much', async () => {
    const packed = gzipSync(Buffer.from('Nov 20 09:00:00 a b: c\n'.repeat(60_000)))
    const { problems } = await collectBytes(packed, { limits: { inflated: 1_000_000 } })
    expect(problems.map(problem => problem.code)).toEqual(['inflates-too-much'])
    const zip = await collectBytes(zipSync({ 'a.log': Buffer.alloc(2_000_000, 'x') }),
      { limits: { inflated: 1_000_000 } })
    expect(zip.problems).toMatchObject([{ code: 'inflates-too-much' }])
    const inner = zipSync({ 'b.log': [crypto.getRandomValues(new Uint8Array(60_000)), { level: 0 }] })
    const nested = await collectBytes(zipSync({ 'a.zip': inner }), { limits: { nested: 1000 } })
    expect(nested.problems).toMatchObject([{ code: 'inflates-too-much' }])
  })

  it('passes over an entry whose name could mean a place outside, tells it, and reads the others', async () => {
    const { files, events } = await collectBytes(zipSync({ '../evil.log': auth, 'C:/evil.log': auth, 'good.log': auth }))
    expect(files.map(({ inside, kind, problems }) => [inside.at(-1), kind, problems.map(({ code, detail }) => `${code} ${detail}`)]))
      .toEqual([
        ['../evil.log', null, ['archive-refused name-traversal: ../evil.log']],
        ['C:/evil.log', null, ['archive-refused name-absolute: C:/evil.log']],
        ['good.log', 'syslog', []],
      ])
    expect(events).toHaveLength(10)
  })

  it('says why a file is not read', async () => {
    const broken = await collectBytes('PK\u0003\u0004 not really')
    expect(broken.problems).toMatchObject([{ code: 'archive-refused', detail: 'not-zip' }])
    expect((await collectBytes('')).problems).toMatchObject([{ code: 'file-empty' }])
    expect((await collectBytes(Buffer.from('%PDF-1.7'))).problems).toMatchObject([{ code: 'unknown', detail: 'pdf' }])
  })
})
