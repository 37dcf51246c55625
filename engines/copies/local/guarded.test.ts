// What keeps files from being removed here: tried with real flags where the file system has them.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  const all = (path: string) => files.includes(path)
  try {
    const bare = await guarded(folder, all, { mayLift: false })
    expect(bare.grade).toBe('none')
    const can = flagged('i', files)
    const whole = await guarded(folder, all, { mayLift: false })
    expect(whole).toMatchObject(can ? { grade: 'C', objects: 3, unlocked: 0 } : { grade: 'none' })
    expect((await guarded(folder, all, { mayLift: true })).grade).toBe('none')
    if (!can) return
    expect((await guarded(folder, all, { mayLift: true })).grounds).toContain('the account that looked could lift the flags')
    spawnSync('chattr', ['-i', files[1] ?? ''])
    expect(await guarded(folder, all, { mayLift: false })).toMatchObject({ grade: 'none', unlocked: 1 })
    flagged('a', [files[1] ?? ''])
    expect((await guarded(folder, all, { mayLift: false })).grade).toBe('D')
  } finally {
    for (const file of files) spawnSync('chattr', ['-i', '-a', file])
    rmSync(folder, { recursive: true })
  }
})

test('a folder without a file is not protected by having none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kokoroe-guarded-'))
  expect(await guarded(folder, () => true, { mayLift: false })).toMatchObject({ grade: 'none' })
  rmSync(folder, { recursive: true })
})
