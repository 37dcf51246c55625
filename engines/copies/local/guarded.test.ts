// What keeps files from being removed here: tried with real flags where the file system has them.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { guarded } from './guarded.ts'

function flagged(flag: string, paths: readonly string[]): boolean {
  return spawnSync('chattr', [`+${flag}`, ...paths], { stdio: 'ignore' }).status === 0
}

test('flags on everything are a grade only for an account that could not lift them; on all but one they are none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kokoroe-guarded-'))
  const files = ['a', '検査 1', 'sub/c'].map((name) => join(folder, name))
  mkdirSync(join(folder, 'sub'))
  for (const file of files) writeFileSync(file, 'x')
  const all = (path: string) => (files.includes(path) ? 'all' : null)
  try {
    const bare = (await guarded(folder, all, { mayLift: false })).of('g')
    expect(bare.grade).toBe('none')
    const can = flagged('i', files)
    const whole = (await guarded(folder, all, { mayLift: false })).of('g')
    expect(whole).toMatchObject(can ? { grade: 'C', objects: 3, unlocked: 0 } : { grade: 'none' })
    expect((await guarded(folder, all, { mayLift: true })).of('g').grade).toBe('none')
    if (!can) return
    expect((await guarded(folder, all, { mayLift: true })).of('g').grounds).toContain('the account that looked could lift the flags')
    spawnSync('chattr', ['-i', files[1] ?? ''])
    expect((await guarded(folder, all, { mayLift: false })).of('g')).toMatchObject({ grade: 'none', unlocked: 1 })
    flagged('a', [files[1] ?? ''])
    expect((await guarded(folder, all, { mayLift: false })).of('g').grade).toBe('D')
  } finally {
    for (const file of files) spawnSync('chattr', ['-i', '-a', file])
    rmSync(folder, { recursive: true })
  }
})

test('a folder without a file is not protected by having none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kokoroe-guarded-'))
  expect((await guarded(folder, () => 'all', { mayLift: false })).of('g')).toMatchObject({ grade: 'none' })
  rmSync(folder, { recursive: true })
})

test('one walk for all generations: each answers for what all share and for its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kokoroe-guarded-'))
  for (const name of ['shared', 'a', 'b']) writeFileSync(join(folder, name), 'x')
  const belongs = (path: string) => (path === join(folder, 'shared') ? 'all' : dirname(path) === folder ? { to: basename(path) } : null)
  try {
    const can = flagged('i', [join(folder, 'shared'), join(folder, 'a')])
    const walked = await guarded(folder, belongs, { mayLift: false })
    expect(walked.of('a')).toMatchObject(can ? { grade: 'C', objects: 2 } : { grade: 'none' })
    expect(walked.of('b')).toMatchObject(can ? { grade: 'none', objects: 2, unlocked: 1 } : { grade: 'none' })
  } finally {
    for (const name of ['shared', 'a']) spawnSync('chattr', ['-i', join(folder, name)])
    rmSync(folder, { recursive: true })
  }
})
