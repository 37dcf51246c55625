// From where somebody stands: which copies can be reached, listed, written, removed. Writing and removing are tried on a file of
// our own, and what should be is that it is refused.
import { randomBytes } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs'
import { connect } from 'node:net'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { reachReportName, reachReportVersion, type ReachReport, type ReachTried } from '#engines/copies'
import type { RepositorySettings } from './settings.ts'

export interface ProbeOptions {
  /** The name the hospital gave to the place this computer stands in. */
  readonly position: string
  readonly now?: () => string
  readonly signal?: AbortSignal
}

type Probed = Pick<RepositorySettings, 'name' | 'reach'>

const patience = 5000

export async function probe(repositories: readonly Probed[], options: ProbeOptions): Promise<ReachReport> {
  const { position, now = () => new Date().toISOString(), signal } = options
  const startedAt = now()
  const tried: ReachTried[] = []
  let complete = true
  for (const { name, reach } of repositories) {
    for (const target of reach) {
      if (signal?.aborted) complete = false
      else tried.push({ repository: name, target, at: now(), ...await tryOne(target) })
    }
  }
  return {
    kind: reachReportName, version: reachReportVersion, position, host: hostname(), startedAt, endedAt: now(), complete, tried,
  }
}

type Found = Pick<ReachTried, 'way' | 'connected' | 'listed' | 'wrote' | 'deleted' | 'account'>

function tryOne(target: string): Promise<Found> {
  const [, host, port] = /^(?:\[([^\]]+)\]|[^\s/\\:]+):(\d{1,5})$/.exec(target) ?? []
  if (port === undefined) return Promise.resolve(tryFolder(target))
  return tryPort(host ?? target.slice(0, target.lastIndexOf(':')), Number(port))
}

const ways: Readonly<Record<number, string>> = {
  22: 'ssh', 139: 'smb', 445: 'smb', 2049: 'nfs', 443: 'https', 8000: 'http', 8007: 'pbs', 9000: 's3', 9392: 'veeam', 9401: 'veeam', 3389: 'rdp',
}

function tryPort(host: string, port: number): Promise<Found> {
  return new Promise((done) => {
    const socket = connect({ host, port })
    const end = (connected: boolean) => {
      socket.destroy()
      done({ way: ways[port] ?? `tcp/${port}`, connected, listed: null, wrote: null, deleted: null, account: null })
    }
    socket.setTimeout(patience, () => end(false))
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
  })
}

/** A share or a mounted folder, with the rights of whoever runs this. */
function tryFolder(folder: string): Found {
  const account = userInfo().username
  const may = (act: () => void): boolean => {
    try {
      act()
      return true
    } catch {
      // Refused, or not there: from here both mean that it cannot be done.
      return false
    }
  }
  const listed = may(() => readdirSync(folder))
  const canary = join(folder, `.kokoroe-canary-${randomBytes(8).toString('hex')}`)
  const wrote = may(() => {
    const file = openSync(canary, 'wx', 0o600)
    writeSync(file, 'canary')
    closeSync(file)
  }) || may(() => mkdirSync(canary))
  const deleted = wrote ? may(() => rmSync(canary, { recursive: true })) : false
  return { way: 'folder', connected: listed || wrote, listed, wrote, deleted, account }
}
