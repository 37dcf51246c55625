// Lines of a manifest: a hash, blanks, a name. Names of others may be percent-encoded; ours never need it.
import type { Fault } from './fault.ts'

export interface Manifest {
  readonly path: string
  readonly algorithm: 'sha256' | 'sha512'
  /** Of the payload, or of the bag's own lists. */
  readonly about: 'payload' | 'tags'
  readonly hashes: ReadonlyMap<string, string>
}

const named = /^(tag)?manifest-(sha256|sha512)\.txt$/
/** Beyond these it is no list of a bag, but something made to fill the memory of who reads it. */
const mostNames = 500_000
const mostLines = 2 * mostNames
const mostFaults = 1000

const lengths = { sha256: 64, sha512: 128 } as const

export function manifestName(path: string): Pick<Manifest, 'algorithm' | 'about'> | null {
  const [, tag, algorithm] = named.exec(path) ?? []
  if (algorithm !== 'sha256' && algorithm !== 'sha512') return null
  return { algorithm, about: tag === undefined ? 'payload' : 'tags' }
}

export function readManifest(path: string, text: string): { readonly manifest: Manifest; readonly faults: readonly Fault[] } {
  const name = manifestName(path) ?? { algorithm: 'sha256', about: 'payload' } as const
  const hashes = new Map<string, string>()
  const found: Fault[] = []
  const fault = (code: Fault['code'], line: number, what: string) => found.push({ kind: 'fault', code, path: what, line })
  let at = 0
  for (const raw of linesOf(text)) {
    at += 1
    if (at > mostLines || hashes.size > mostNames || found.length > mostFaults) {
      fault('too-long', at, path)
      break
    }
    if (raw.trim() === '') continue
    const [, hash = '', written = ''] = /^([0-9a-fA-F]+)[ \t]+\*?(.+)$/.exec(raw) ?? []
    const file = decode(written)
    if (hash.length !== lengths[name.algorithm] || file === null) fault('bad-line', at, path)
    else if (climbs(file) || (name.about === 'payload' && !file.startsWith('data/'))) fault('escapes', at, file)
    else if ((hashes.get(file) ?? hash.toLowerCase()) !== hash.toLowerCase()) fault('twice', at, file)
    else hashes.set(file, hash.toLowerCase())
  }
  return { manifest: { path, ...name, hashes }, faults: found }
}

/** One at a time: a list that is nothing but line breaks never becomes an array of them. */
function* linesOf(text: string): Generator<string> {
  const breaks = /\r\n|\n|\r/g
  let from = text.startsWith('\ufeff') ? 1 : 0
  for (let end = breaks.exec(text); end !== null; end = breaks.exec(text)) {
    yield text.slice(from, end.index)
    from = breaks.lastIndex
  }
  yield text.slice(from)
}

/** SOURCE: RFC 8493 2.1.3: line breaks and the percent sign are percent-encoded, nothing else. */
function decode(written: string): string | null {
  if (written === '') return null
  return written.replace(/^\.\//, '').replace(/%(0[AaDd]|25)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function climbs(path: string): boolean {
  return path.startsWith('/') || path.includes('\\') || path.includes('\0') || /^[A-Za-z]:/.test(path)
    || path.split('/').some((step) => step === '..' || step === '.' || step === '')
}

export const manifestLine = (hash: string, path: string): string => `${hash}  ${path}\n`
