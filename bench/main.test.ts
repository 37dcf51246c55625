import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const call = (...names: string[]) => spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), ...names],
  { encoding: 'utf8' })

describe('the bench runner', () => {
  it('names the benches there are where one is not', () => {
    const { status, stderr, stdout } = call('nothing', 'acts')
    expect([status, stdout]).toEqual([64, ''])
    const listed = /there are: (.+)/.exec(stderr)?.[1]?.split(', ') ?? []
    expect(stderr).toContain('no bench `nothing`')
    expect(listed).toEqual(expect.arrayContaining(['acts', 'pages', 'tabular']))
    for (const name of listed) expect(existsSync(join(import.meta.dirname, `${name}.ts`))).toBe(true)
    expect(listed).not.toContain('main')
  })
})
