import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeWith, program } from '../../../tools/testing/needs.ts'
import { attacks } from '../testing/attacks.ts'
import { sql } from '../testing/texts.ts'
import { inFolder } from '../testing/trees.ts'
import { testWithTool, toolFor } from './tools.ts'

const wanted = ['xz', 'zstd', '7z', 'gzip', 'bzip2']
const has = { what: 'xz, zstd, 7z, gzip and bzip2 (Debian: xz-utils, zstd, p7zip-full, bzip2)', met: wanted.every((name) => program(name)) }

describeWith(has)('what only its own tool can judge', () => {
  const make: Readonly<Record<string, (from: string, to: string) => [string, string[]]>> = {
    xz: (from) => ['xz', ['-k', '-S', '.test', from]],
    zstd: (from, to) => ['zstd', ['-q', from, '-o', to]],
    '7z': (from, to) => ['7z', ['a', '-bd', to, from]],
    bzip2: (from) => ['bzip2', ['-k', from]],
  }
  it.each(Object.keys(make))('%s: sound, and with its head kept and its body encrypted', async (kind) => {
    await inFolder(async (folder) => {
      const from = join(folder, '-from')
      writeFileSync(from, sql(1, 300_000))
      const to = { xz: `${from}.test`, bzip2: `${from}.bz2` }[kind] ?? join(folder, `to.${kind}`)
      const [run, args] = make[kind]?.(from, to) ?? ['', []]
      execFileSync(run, args, { stdio: 'ignore' })
      expect(await testWithTool(kind, to)).toEqual({ is: 'clean' })
      const broken = join(folder, 'broken')
      writeFileSync(broken, attacks['header of 512 bytes kept'](readFileSync(to)))
      expect(await testWithTool(kind, broken)).toEqual({ is: 'suspect' })
    })
  })

  it('with a password is neither clean nor damaged', async () => {
    await inFolder(async (folder) => {
      const [from, to] = [join(folder, 'from'), join(folder, 'to.7z')]
      writeFileSync(from, sql(1, 30_000))
      for (const more of [[], ['-mhe=on']]) {
        const locked = to.replace('to', `to${more.length}`)
        execFileSync('7z', ['a', '-bd', '-psecret', ...more, locked, from], { stdio: 'ignore' })
        expect(await testWithTool('7z', locked)).toEqual({ is: 'unjudged', why: 'encrypted' })
      }
    })
  })
})

describe('limits', () => {
  it('a kind nobody has a tool for, and a file that is gone', async () => {
    expect(await testWithTool('nothing', import.meta.filename)).toEqual({ is: 'unjudged', why: 'no-tool' })
    expect(toolFor('xz', '')).toBeNull()
    if (toolFor('gzip')) expect(await testWithTool('gzip', '/nowhere/at all')).toEqual({ is: 'unjudged', why: 'vanished' })
  })

  it.skipIf(process.platform === 'win32')('a tool that does not end is stopped', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'xz'), '#!/bin/sh\nexec sleep 60\n')
      chmodSync(join(folder, 'xz'), 0o755)
      const path = process.env['PATH']
      process.env['PATH'] = `${folder}:${path}`
      try {
        expect(await testWithTool('xz', import.meta.filename, { patience: 100 })).toEqual({ is: 'unjudged', why: 'patience' })
        const stop = AbortSignal.timeout(100)
        await expect(testWithTool('xz', import.meta.filename, { signal: stop })).rejects.toThrow()
      } finally {
        process.env['PATH'] = path
      }
    })
  })
})
