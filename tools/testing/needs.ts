// Tests that need something the machine may lack: skipped with the reason printed, or failed where nothing may be skipped.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe } from 'vitest'

const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/lib/postgresql/15/bin', '/usr/lib/postgresql/16/bin', '/usr/lib/postgresql/17/bin']

/** Where a program is, or null. */
export function program(name: string): string | null {
  for (const folder of folders) {
    const path = join(folder, name)
    if (existsSync(path)) return path
  }
  return null
}

/** `describe` that runs only where the need is met; `KOKOROE_NO_SKIP=1` turns a missing need into a failure. */
export function describeWith(need: { readonly what: string; readonly met: boolean }) {
  if (need.met) return describe
  if (process.env['KOKOROE_NO_SKIP'] === '1') {
    return (name: string, _body: () => void) =>
      describe(name, () => {
        throw new Error(`needs ${need.what}, and KOKOROE_NO_SKIP=1 allows no skip`)
      })
  }
  process.stderr.write(`skipped: needs ${need.what}\n`)
  return (name: string, body: () => void) => describe.skip(`${name} (needs ${need.what})`, body)
}

/**
 * Tests beside a program that no package of Debian or npm brings: there where somebody built it, and no part of the tests
 * elsewhere.
 */
export function describeBeside(name: string, body: (path: string) => void): void {
  const path = program(name)
  if (path === null) process.stderr.write(`not compared: ${name} is not on the PATH\n`)
  else describe(name, () => body(path))
}

export const hasPostgres = { what: 'PostgreSQL 15 or newer (initdb, postgres)', met: program('initdb') !== null }
/** Samba's LDAP ports are 389 and 636, which only root may open. */
export const hasSamba = {
  what: 'a Samba domain controller (samba, samba-tool, ldbmodify) and root',
  met: ['samba', 'samba-tool', 'ldbmodify'].every((name) => program(name) !== null) && process.getuid?.() === 0,
}
export const hasChromium = { what: 'chromium', met: program('chromium') !== null }
export const hasZbar = {
  what: 'zbarimg and pdftoppm (Debian: zbar-tools, poppler-utils)', met: program('zbarimg') !== null && program('pdftoppm') !== null,
}
/** What strangers open our exports with. */
export const hasReaders = {
  what: 'pdftotext, tar and sha256sum (Debian: poppler-utils, tar, coreutils)',
  met: ['pdftotext', 'tar', 'sha256sum'].every((name) => program(name) !== null),
}
export const hasRestic = { what: 'restic', met: program('restic') !== null }
export const hasRclone = { what: 'rclone and restic', met: program('rclone') !== null && program('restic') !== null }
export const hasBorg = { what: 'borg (Debian: borgbackup)', met: program('borg') !== null }
export const hasEvtxexport = { what: 'evtxexport (Debian: libevtx-utils)', met: program('evtxexport') !== null }
/** Debian's own Python, whatever other Python stands first on the PATH. */
export const hasPythonEvtx = {
  what: 'python-evtx (Debian: python3-evtx)',
  met: existsSync('/usr/bin/python3') && spawnSync('/usr/bin/python3', ['-c', 'import Evtx'], { stdio: 'ignore' }).status === 0,
}
export const hasNamespaces = { what: 'network namespaces (unshare, ip, and the right to make one)', met: mayUnshare() }

/** A small disk that runs full. */
export const hasSmallDisk = { what: 'the right to mount a tmpfs', met: mayMount() }

function mayMount(): boolean {
  const unshare = program('unshare')
  if (unshare === null || program('mount') === null) return false
  return spawnSync(unshare, ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' }).status === 0
}

function mayUnshare(): boolean {
  const unshare = program('unshare')
  if (unshare === null || program('ip') === null) return false
  return spawnSync(unshare, ['--net', 'true'], { stdio: 'ignore' }).status === 0
}
