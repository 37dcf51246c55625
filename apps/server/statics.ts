// The files of the console, and of the かも? page under /k/: found once at the start, compressed once, cached for ever where the name carries the content's
// hash.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Message } from '#hospital/kernel/text.ts'
import { say as code } from './text.ts'

export type Statics = (request: Request, say: (message: Message) => string) => Promise<Response>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json', '.txt': 'text/plain; charset=utf-8', '.map': 'application/json',
}
const compressible = new Set(['.html', '.js', '.css', '.json', '.svg', '.webmanifest', '.txt', '.map'])
const kamo = /^\/k(?:\/|$)/
/** A label read a second time opens the page without asking, so also while the server is away and no worker is allowed. */
const whileAway = 'private, max-age=86400'
const hashed = /[.-][A-Za-z0-9_-]{8,}\.(js|css|woff2|svg|png|json)$/

type Encoding = 'br' | 'gzip' | 'identity'

interface Kept {
  readonly path: string
  readonly address: string
  readonly type: string
  readonly forEver: boolean
  readonly small: boolean
  etag?: string
  readonly bytes: Map<Encoding, Promise<Uint8Array>>
}

const compress = {
  br: (bytes: Uint8Array) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes),
}

export function staticsFrom(folder: string): Statics {
  const files = existsSync(folder) ? find(folder) : new Map<string, Kept>()
  return async (request, say) => {
    const path = new URL(request.url).pathname
    const asked = files.get(path)
    // An address of a page itself: the page finds out the rest.
    const file = asked ?? (extname(path) === '' ? files.get(`${kamo.test(path) ? '/k' : ''}/index.html`) : undefined)
    if (file) return answer(request, file)
    const missing = files.size === 0 ? code('server.noConsole') : code('server.notFound')
    return new Response(`${say(missing)}\n`, { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  }
}

function find(folder: string): Map<string, Kept> {
  const files = new Map<string, Kept>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const ending = extname(entry.name)
    const type = types[ending]
    if (!entry.isFile() || type === undefined) continue
    const path = join(entry.parentPath, entry.name)
    const address = `/${relative(folder, path).split(sep).join('/')}`
    const forEver = /^\/(?:k\/)?assets\//.test(address) && hashed.test(entry.name)
    files.set(address, { path, address, type, forEver, small: !compressible.has(ending), bytes: new Map() })
  }
  return files
}

async function answer(request: Request, file: Kept): Promise<Response> {
  const accepted = request.headers.get('accept-encoding') ?? ''
  const encoding: Encoding = file.small
    ? 'identity' : /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'
  const plain = await content(file, 'identity')
  file.etag ??= `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  const headers = new Headers({
    'content-type': file.type,
    'cache-control': file.forEver ? 'public, max-age=31536000, immutable' : file.address === '/k/index.html' ? whileAway : 'no-cache',
    etag: file.etag,
    vary: 'accept-encoding',
  })
  if (request.headers.get('if-none-match') === file.etag) return new Response(null, { status: 304, headers })
  if (encoding !== 'identity') headers.set('content-encoding', encoding)
  return new Response(Uint8Array.from(await content(file, encoding)), { headers })
}

/** A neighbour made by the build is taken; else it is compressed at the first request. */
function content(file: Kept, encoding: Encoding): Promise<Uint8Array> {
  const kept = file.bytes.get(encoding)
  if (kept) return kept
  const made = make(file, encoding)
  file.bytes.set(encoding, made)
  return made
}

async function make(file: Kept, encoding: Encoding): Promise<Uint8Array> {
  if (encoding === 'identity') return readFileSync(file.path)
  const neighbour = `${file.path}.${encoding === 'br' ? 'br' : 'gz'}`
  return existsSync(neighbour) ? readFileSync(neighbour) : compress[encoding](await content(file, 'identity'))
}
