// Where a restic repository lies, from the address restic takes.
import { resolve } from 'node:path'
import { withoutSecrets } from '../process/secrets.ts'

export interface Place {
  /** As people may see it. */
  readonly shown: string
  /** On a file system of this machine: what can be looked at without restic. */
  readonly folder: string | null
  /** Behind a REST server: its own clock can be asked. */
  readonly rest: { readonly url: URL; readonly authorization: string | null } | null
}

export function placeOf(repository: string, env: Readonly<Record<string, string>> = {}): Place {
  const shown = withoutSecrets(repository)
  const [, scheme, rest] = /^(local|rest|sftp|s3|b2|azure|gs|swift|rclone|http|https):(.+)$/s.exec(repository) ?? []
  if (scheme === undefined || rest === undefined) return { shown, folder: resolve(repository), rest: null }
  if (scheme === 'local') return { shown, folder: resolve(rest), rest: null }
  if (scheme === 'rest') return { shown, folder: null, rest: server(rest, env) }
  return { shown, folder: null, rest: null }
}

function server(address: string, env: Readonly<Record<string, string>>): Place['rest'] {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  const user = decodeURIComponent(url.username) || env['RESTIC_REST_USERNAME']
  const word = decodeURIComponent(url.password) || env['RESTIC_REST_PASSWORD'] || ''
  url.username = ''
  url.password = ''
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  const authorization = user ? `Basic ${Buffer.from(`${user}:${word}`).toString('base64')}` : null
  return { url, authorization }
}
