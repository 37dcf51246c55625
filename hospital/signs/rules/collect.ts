// Rule files out of folders, archives and single files, with the licence beside them. No rule is understood here.
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { openZip } from '#engines/archive'
import { NotOrdinary } from '../files/ordinary.ts'
import type { RefusedRule } from '../finding.ts'

export interface RuleFile {
  /** As given; inside an archive `rules.zip/windows/x.yml`. Always with `/`. */
  readonly path: string
  readonly text: string
  /** The licence that lies in its folder or above; rules rarely carry it themselves. */
  readonly license: string | null
}

/** What the user named, read whole: its hash says whether the rules are the ones known from before. */
export interface RuleInput {
  readonly hash: string
  /** Taken apart only where nobody knows the hash. */
  files(): Promise<CollectedRules>
}

export interface CollectedRules {
  readonly files: readonly RuleFile[]
  readonly refused: readonly RefusedRule[]
}

const mostBytes = 512 * 1024 * 1024
const mostFiles = 200_000
const mostOfOne = 8 * 1024 * 1024
const ruleName = /\.ya?ml$/i
const licenseName = /(^|\/)licen[cs]e(\.\w+)*(\.md|\.txt)?$/i

interface Piece {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Throws what the file system throws for a path that cannot be read: the user named it. */
export async function collectRules(path: string, as = path): Promise<RuleInput> {
  const about = await stat(path)
  const shown = as.replaceAll('\\', '/').replace(/\/+$/, '')
  if (about.isDirectory()) {
    const pieces = await folder(path, shown)
    return { hash: hashOf(pieces), files: async () => apart(pieces, []) }
  }
  if (!about.isFile()) throw new NotOrdinary(path)
  const bytes = await readFile(path)
  const hash = hashOf([{ path: shown, bytes }])
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return {
    hash, files: async () => apart([{ path: shown, bytes }], []),
  }
  return { hash, files: () => archive(bytes, shown) }
}

async function folder(path: string, shown: string): Promise<Piece[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile() && wanted(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)).sort().slice(0, mostFiles)
  const pieces: Piece[] = []
  for (let at = 0; at < names.length; at += 64) {
    pieces.push(...await Promise.all(names.slice(at, at + 64).map(async (name) => ({
      path: `${shown}${name.slice(path.replace(/[\\/]+$/, '').length)}`.replaceAll('\\', '/'),
      bytes: await readFile(name),
    }))))
  }
  return pieces
}

async function archive(bytes: Buffer, shown: string): Promise<CollectedRules> {
  const range = { size: bytes.length, slice: async (start: number, end: number) => bytes.subarray(start, end) }
  const zip = await openZip(range, {
    limits: { entries: mostFiles, entry: mostOfOne, total: mostBytes }, skipNames: true,
  })
  if (!zip.ok) return { files: [], refused: [refusal(shown, `archive.${zip.code}`)] }
  const pieces: Piece[] = []
  const refused = zip.skipped.map(({ code, detail }) => refusal(`${shown}/${detail ?? ''}`, `archive.${code}`))
  for (const entry of zip.entries.filter(({ name, directory }) => !directory && wanted(name))) {
    const read = await zip.read(entry)
    if (read.ok) pieces.push({ path: `${shown}/${entry.name}`, bytes: read.bytes })
    else refused.push(refusal(`${shown}/${entry.name}`, `archive.${read.code}`))
  }
  return apart(pieces, refused)
}

const wanted = (name: string): boolean => ruleName.test(name) || licenseName.test(name)
const refusal = (path: string, code: string): RefusedRule => ({ path, line: 1, title: null, message: { code } })

/** A file named alone is a rule whatever its name. */
function apart(pieces: readonly Piece[], before: readonly RefusedRule[]): CollectedRules {
  const refused = [...before]
  const licenses = new Map(pieces.filter(({ path }) => licenseName.test(path)).map(({ path, bytes }) => [
    folderOf(path), licenseIn(bytes),
  ]))
  const rules = pieces.length === 1 ? pieces : pieces.filter(({ path }) => ruleName.test(path))
  const files = rules.flatMap(({ path, bytes }) => {
    if (bytes.length > mostOfOne) {
      refused.push(refusal(path, 'rules.tooLarge'))
      return []
    }
    try {
      return { path, text: utf8.decode(bytes), license: nearest(licenses, path) }
    } catch {
      refused.push(refusal(path, 'rules.notUtf8'))
      return []
    }
  })
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), refused }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

const known = [
  /Detection Rule License(?: \(DRL\))?(?: \d[\d.]*\d)?/i, /Apache License,?(?: Version)? [\d.]+/i, /MIT License/i,
  /GNU (?:Affero |Lesser )?General Public License/i, /CC0(?: 1\.0)?/,
]

/** The licence a text names; its first line where it is none we know. */
function licenseIn(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes.subarray(0, 4096)).toString('utf8')
  const named = known.map((pattern) => pattern.exec(text)?.[0]).find((one) => one !== undefined)
  return named ?? text.split(/\r?\n/).find((one) => /\w/.test(one))?.replace(
    /^[#\s*]+|[\s*]+$/g, '',
  ).slice(0, 120) ?? null
}

function nearest(licenses: ReadonlyMap<string, string | null>, path: string): string | null {
  for (let at = folderOf(path); ; at = folderOf(at)) {
    const found = licenses.get(at)
    if (found !== undefined) return found
    if (at === '') return null
  }
}

function hashOf(pieces: readonly Piece[]): string {
  const hash = createHash('sha256')
  // Lengths stand between, so that no two lists of files give the same bytes.
  for (const { path, bytes } of pieces) hash.update(`${path}\0${bytes.length}\0`).update(bytes)
  return hash.digest('hex')
}
