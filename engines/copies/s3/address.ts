// Where a bucket and a key are: host, port and path, in the two styles servers know.
import { encode } from './sign.ts'

export interface Place {
  readonly secure: boolean
  readonly host: string
  readonly port: number
  /** As the Host header tells it: without the port where it is the usual one. */
  readonly hostHeader: string
  /** What stands before the key; begins with a slash and ends without. */
  readonly root: string
}

export type Style = 'path' | 'virtual'

/** Null where it is no http or https address, or carries a user, a question or a fragment. */
export function placeOf(endpoint: string, bucket: string, style: Style): Place | null {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) return null
  if (!URL.canParse(endpoint)) return null
  const url = new URL(endpoint)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return null
  const secure = url.protocol === 'https:'
  const base = url.pathname.replace(/\/+$/, '')
  const name = style === 'virtual' ? `${bucket}.${url.hostname}` : url.hostname
  return {
    secure,
    host: name.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 443 : 80) : Number(url.port),
    hostHeader: url.port === '' ? name : `${name}:${url.port}`,
    root: style === 'virtual' ? base : `${base}/${bucket}`,
  }
}

/** The path of a key, or of the bucket itself where it is null. */
export function pathOf(place: Place, key: string | null): string {
  if (key === null) return place.root === '' ? '/' : place.root
  return `${place.root}/${key.split('/').map(encode).join('/')}`
}
