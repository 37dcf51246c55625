// What lies at a place, by what is there: nobody should have to know which tool wrote a folder.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Tool } from '#engines/copies'

/** Null where there is nothing to tell it by. */
export function toolAt(place: string): Tool | null {
  if (/^s3(\+http)?:\/\//i.test(place)) return 's3'
  if (/^https:\/\/[^/]+:8007(\/|$)/.test(place)) return 'pbs'
  // restic's own addresses: sftp:user@host:/path, rest:https://…, s3:https://…
  if (/^(sftp|rest|s3|b2|azure|gs|swift|rclone):/.test(place)) return 'restic'
  if (place.startsWith('ssh://')) return 'borg'
  const about = statSync(place, { throwIfNoEntry: false })
  if (!about) return null
  if (about.isFile()) return isArchive(place) ? 'archive' : null
  const has = (...names: readonly string[]) => names.every((name) => existsSync(join(place, name)))
  if (has('config', 'keys', 'snapshots', 'data')) return 'restic'
  if (has('config', 'data') && startsWith(join(place, 'config'), '[repository]')) return 'borg'
  const names = readdirSync(place).filter((name) => !name.startsWith('.'))
  const archives = names.filter(isArchive).length
  return archives > 0 && archives * 2 >= names.length ? 'archive' : 'folder'
}

const isArchive = (name: string): boolean => /\.(tar(\.(gz|zst|xz|bz2))?|tgz|tzst|txz|zip)$/i.test(name)

function startsWith(file: string, text: string): boolean {
  return statSync(file).size < 64 * 1024 && readFileSync(file, 'utf8').trimStart().startsWith(text)
}
