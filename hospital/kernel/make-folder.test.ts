import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeFolder } from './make-folder.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'make-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('makes what is missing, and leaves what is there', () => {
  makeFolder(join(folder, 'a', '控え', 'c'), 0o700)
  makeFolder(join(folder, 'a', '控え', 'c'), 0o700)
  expect(statSync(join(folder, 'a', '控え', 'c')).isDirectory()).toBe(true)
})

it('throws below a file', () => {
  writeFileSync(join(folder, 'file'), 'x')
  expect(() => makeFolder(join(folder, 'file', 'x', 'y'), 0o700)).toThrow(/ENOTDIR|ENOENT|EEXIST/)
})

it.runIf(existsSync('/proc/self'))('throws at once where a system makes folders of nobody', () => {
  expect(() => makeFolder('/proc/nope/x', 0o700)).toThrow(/ENOENT|EACCES|EPERM/)
})
