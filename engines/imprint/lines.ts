// The lines of an imprint and of its directories' roots. Fields are separated by tabs; names are escaped.
import { type OtherKind, otherKinds, type Reason, reasons, type Times, type Totals } from './entry.ts'
import { type Bytes, escape, unescape } from './names.ts'

export const firstLine = 'kokoroe-imprint\t1\n'
export const directoryMark = 'kokoroe/imprint/directory/v1\n'

/** What goes into the file, and what of it goes into the root of its directory: everything but times and codes. */
export interface Line {
  readonly line: string
  readonly leaf: string
}

export function fileLine(name: Bytes, size: number, hash: string, { modified, changed }: Times): Line {
  const shown = escape(name)
  return { line: `f\t${hash}\t${size}\t${modified}\t${changed}\t${shown}\n`, leaf: `f\t${shown}\t${size}\t${hash}\n` }
}

/** Longer notes are cut: one file must not fill an imprint. */
const longestNote = 4000

export function noteLine(note: string): string {
  return `n\t${escape(Buffer.from(note.slice(0, longestNote), 'utf8').toString('latin1'))}\n`
}

export function linkLine(name: Bytes, target: Bytes, { modified, changed }: Times): Line {
  const shown = escape(name)
  const to = escape(target)
  return { line: `l\t${modified}\t${changed}\t${shown}\t${to}\n`, leaf: `l\t${shown}\t${to}\n` }
}

export function otherLine(name: Bytes, what: OtherKind, { modified, changed }: Times): Line {
  const shown = escape(name)
  return { line: `o\t${what}\t${modified}\t${changed}\t${shown}\n`, leaf: `o\t${shown}\t${what}\n` }
}

export function unreadLine(name: Bytes, reason: Reason, code: string): Line {
  const shown = escape(name)
  return { line: `x\t${reason}\t${code}\t${shown}\n`, leaf: `x\t${shown}\t${reason}\n` }
}

export function beginLine(name: Bytes, { modified, changed }: Times): string {
  return `d\t${modified}\t${changed}\t${escape(name)}\n`
}

export function endLine(root: string, { files, bytes, unread }: Totals): string {
  return `e\t${root}\t${files}\t${bytes}\t${unread}\n`
}

export function directoryLeaf(name: Bytes, root: string): string {
  return `d\t${escape(name)}\t${root}\n`
}

export type Parsed =
  | ({ readonly is: 'd'; readonly name: Bytes } & Times)
  | ({ readonly is: 'f'; readonly name: Bytes; readonly size: number; readonly hash: string } & Times)
  | ({ readonly is: 'l'; readonly name: Bytes; readonly target: Bytes } & Times)
  | ({ readonly is: 'o'; readonly name: Bytes; readonly what: OtherKind } & Times)
  | { readonly is: 'x'; readonly name: Bytes; readonly reason: Reason; readonly code: string }
  | { readonly is: 'n'; readonly note: string }
  | { readonly is: 'e'; readonly root: string; readonly totals: Totals }
  | { readonly is: 's'; readonly seal: string }

/** One line without its end; null where it is none. */
export function parseLine(text: string): Parsed | null {
  const fields = text.split('\t')
  switch (fields[0]) {
    case 'f': return fields.length === 6 ? parseFile(fields) : null
    case 'd': return fields.length === 4 ? parseTimed(fields, 1, (times, name) => ({ is: 'd', name, ...times })) : null
    case 'l': return fields.length === 5 ? parseLink(fields) : null
    case 'o': return fields.length === 5 ? parseOther(fields) : null
    case 'x': return fields.length === 4 ? parseUnread(fields) : null
    case 'e': return fields.length === 5 ? parseEnd(fields) : null
    case 'n': return fields.length === 2 ? parseNote(fields[1] ?? '') : null
    case 's': return fields.length === 2 && isHash(fields[1]) ? { is: 's', seal: fields[1] } : null
    default: return null
  }
}

function parseFile([, hash, size, modified, changed, name]: readonly string[]): Parsed | null {
  const [bytes, m, c, plain] = [count(size), time(modified), time(changed), nameOf(name)]
  if (!isHash(hash) || bytes === null || m === null || c === null || plain === null) return null
  return { is: 'f', name: plain, size: bytes, hash, modified: m, changed: c }
}

function parseTimed(
  fields: readonly string[], at: number, make: (times: Times, name: Bytes) => Parsed | null,
): Parsed | null {
  const [m, c, name] = [time(fields[at]), time(fields[at + 1]), nameOf(fields[at + 2], fields[0] === 'd')]
  return m === null || c === null || name === null ? null : make({ modified: m, changed: c }, name)
}

function parseLink(fields: readonly string[]): Parsed | null {
  const target = unescape(fields[4] ?? '')
  return target === null ? null : parseTimed(fields, 1, (times, name) => ({ is: 'l', name, target, ...times }))
}

function parseOther(fields: readonly string[]): Parsed | null {
  const what = otherKinds.find((kind) => kind === fields[1])
  return what === undefined ? null : parseTimed(fields, 2, (times, name) => ({ is: 'o', name, what, ...times }))
}

function parseUnread([, reason, code = '', name]: readonly string[]): Parsed | null {
  const plain = nameOf(name, true)
  const known = (text: string | undefined): text is Reason => text !== undefined && Object.hasOwn(reasons, text)
  if (!known(reason) || !/^(?:E[A-Z0-9]{1,30}|-)$/.test(code) || plain === null) return null
  return { is: 'x', name: plain, reason, code }
}

function parseEnd([, root, files, bytes, unread]: readonly string[]): Parsed | null {
  const [f, b, u] = [count(files), count(bytes), count(unread)]
  if (!isHash(root) || f === null || b === null || u === null) return null
  return { is: 'e', root, totals: { files: f, bytes: b, unread: u } }
}

function parseNote(text: string): Parsed | null {
  const note = unescape(text)
  return note === null ? null : { is: 'n', note: Buffer.from(note, 'latin1').toString('utf8') }
}

// Loops, because a regular expression for each field of each line takes longer than all the hashing.
function isHash(text: string | undefined): text is string {
  if (text?.length !== 64) return false
  for (let at = 0; at < 64; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x30 || code > 0x66 || (code > 0x39 && code < 0x61)) return false
  }
  return true
}

function count(text: string | undefined): number | null {
  if (text === undefined || text.length === 0 || text.length > 16) return null
  if (text.length > 1 && text.startsWith('0')) return null
  let value = 0
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 0x30
    if (digit < 0 || digit > 9) return null
    value = value * 10 + digit
  }
  return value <= Number.MAX_SAFE_INTEGER ? value : null
}

function time(text: string | undefined): number | null {
  const value = text?.startsWith('-') ? count(text.slice(1)) : count(text)
  if (value === null) return null
  if (text?.startsWith('-')) return value === 0 ? null : -value
  return value
}

/** `.` is a directory's name for itself: the top, or one that could not be listed to its end. */
function nameOf(text: string | undefined, mayBeItself = false): Bytes | null {
  const name = text === undefined ? null : unescape(text)
  if (name === null || name === '' || name === '..' || /[/\0]/.test(name)) return null
  return name === '.' && !mayBeItself ? null : name
}
