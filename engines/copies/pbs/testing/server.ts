// An imitation of Proxmox Backup Server's API over TLS on loopback, from its documentation: paths, envelopes,
// statuses, paging,
// privileges. It is no proof of how a real one behaves.
import { spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Certificate {
  readonly key: string
  readonly cert: string
  readonly fingerprint: string
}

export function makeCertificate(): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'kokoroe-pbs-'))
  const [key, cert] = [join(folder, 'key'), join(folder, 'cert')]
  try {
    const made = spawnSync('openssl', [
      'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', key, '-out', cert,
      '-subj', '/CN=pbs.example', '-days', '30',
    ])
    if (made.status !== 0) throw new Error(String(made.stderr))
    const pem = readFileSync(cert, 'utf8')
    return { key: readFileSync(key, 'utf8'), cert: pem, fingerprint: new X509Certificate(pem).fingerprint256 }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export interface Holding {
  readonly token: string
  readonly store: string
  /** Namespace → its snapshots. */
  snapshots: Record<string, readonly object[]>
  privileges: readonly string[]
  jobs: readonly object[]
  gc: object
  tasks: readonly object[]
  /** Seconds ahead of us. */
  ahead: number
  /** Answered instead of everything else. */
  instead: { readonly status: number; readonly body: string; readonly headers?: Record<string, string> } | null
}

export interface Imitation {
  readonly address: string
  readonly asked: { readonly method: string; readonly path: string; readonly authorization: string }[]
  close(): Promise<void>
}

export async function startImitation({ key, cert }: Certificate, holding: Holding): Promise<Imitation> {
  const asked: { method: string; path: string; authorization: string }[] = []
  const server = createServer({ key, cert }, (request, response) => {
    const url = new URL(request.url ?? '/', 'https://x')
    const authorization = request.headers.authorization ?? ''
    asked.push({ method: request.method ?? '', path: url.pathname + url.search, authorization })
    const { status, body, headers = {} } = holding.instead ?? answer(holding, url, authorization)
    response.writeHead(status, { 'content-type': 'application/json;charset=UTF-8', ...headers }).end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo // it listens on a port
  return {
    address: `https://127.0.0.1:${port}`, asked,
    close: () => new Promise((closed) => {
      server.closeAllConnections()
      server.close(() => closed())
    }),
  }
}

type Answer = NonNullable<Holding['instead']>
const fail = (status: number, body: string): Answer => ({ status, body })
const data = (value: unknown, more: object = {}): Answer => ({ status: 200, body: JSON.stringify({ data: value, ...more }) })

function answer(holding: Holding, url: URL, authorization: string): Answer {
  if (authorization !== `PBSAPIToken=${holding.token}`) return fail(401, 'authentication failed - no such user or wrong secret')
  const path = url.pathname.replace('/api2/json', '')
  const query = url.searchParams
  const may = (privilege: string) => holding.privileges.includes(privilege)
  const [, store = '', call = ''] = /^\/admin\/datastore\/([^/]+)\/(\w+)$/.exec(path) ?? []
  if (store !== '') {
    if (decodeURIComponent(store) !== holding.store) return fail(400, `no such datastore '${store}'`)
    if (!may('Datastore.Audit')) return fail(403, 'permission check failed')
    if (call === 'namespace') return data(Object.keys(holding.snapshots).map((ns) => ({ ns })))
    if (call === 'gc') return data(holding.gc)
    const found = holding.snapshots[query.get('ns') ?? '']
    if (call === 'snapshots') return found === undefined ? fail(404, 'namespace not found') : data(found)
  }
  if (path === '/admin/verify') return data(holding.jobs)
  if (path === '/access/permissions') {
    return data({ [query.get('path') ?? '/']: Object.fromEntries(holding.privileges.map((name) => [name, 1])) })
  }
  if (path === '/nodes/localhost/time') {
    const time = Math.floor(Date.now() / 1000) + holding.ahead
    return data({ time, localtime: time + 9 * 3600, timezone: 'Asia/Tokyo' })
  }
  if (path === '/nodes/localhost/tasks') {
    if (!may('Sys.Audit')) return fail(403, 'permission check failed')
    const from = Number(query.get('start'))
    return data(holding.tasks.slice(from, from + Number(query.get('limit'))), { total: holding.tasks.length })
  }
  return fail(404, `Path '${url.pathname}' not found.`)
}
