// An object's bytes, read to their end even where the line breaks, and what speaks for or against them.
import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { done, refused } from '../outcome.ts'
import type { Outcome, Refusal } from '../outcome.ts'
import type { Version } from './answers.ts'
import type { Client } from './client.ts'

/** What an object was when it was last read; the caller keeps them from one run to the next. */
export interface Sum {
  readonly etag: string
  readonly size: number
  readonly sha256: string
}

/** By key and version, see `sumId`. A Map will do. */
export interface Sums {
  get(id: string): Sum | undefined
  set(id: string, sum: Sum): unknown
}

export function sumId(version: Version): string {
  return `${version.key}?versionId=${version.versionId}`
}

export interface Content {
  readonly sum: Sum
  /** What is wrong with it, or null. */
  readonly wrong: string | null
  /** There was something to compare the content with. */
  readonly compared: boolean
}

export interface Reading {
  /** Ends early where it cannot go on; `finish` tells why. To be read once, to its end. */
  readonly pieces: AsyncIterable<Buffer>
  finish(): Outcome<Content>
}

export interface Expected {
  /** The SHA-256 the tool named it after, if it does so. */
  readonly name: string | null
  readonly kept: Sum | undefined
}

const mostBreaks = 3

export function readContent(client: Client, version: Version, expected: Expected, signal?: AbortSignal): Reading {
  const sha256 = createHash('sha256')
  const md5 = createHash('md5')
  let size = 0
  let etag: string | null = null
  let headers: IncomingHttpHeaders = {}
  let refusal: Refusal | null = null

  /** One answer of the server; true when no other is needed. */
  async function* answer(): AsyncGenerator<Buffer, boolean, undefined> {
    const response = await client.get(version, size, signal)
    if (!response.ok) {
      refusal = response.refusal
      return true
    }
    const { value } = response
    const own = (value.headers.etag ?? '').replaceAll('"', '')
    if (value.statusCode !== (size === 0 ? 200 : 206) || (etag !== null && own !== etag)) {
      value.destroy()
      refusal = refused('failed', version.key, `${value.statusCode} and another content when going on at ${size}`).refusal
      return true
    }
    etag = own
    if (size === 0) headers = value.headers
    try {
      for await (const piece of value as AsyncIterable<Buffer>) {
        sha256.update(piece)
        md5.update(piece)
        size += piece.length
        yield piece
        if (size > version.size) break
      }
      return true
    } catch (error) {
      refusal = refused('unreachable', version.key, error instanceof Error ? error.message : '').refusal
      return size > 0 && size >= version.size
    }
  }

  async function* pieces(): AsyncGenerator<Buffer, void, undefined> {
    for (let breaks = 0; breaks <= mostBreaks; breaks++) {
      refusal = null
      if (yield* answer()) break
      if (signal?.aborted === true) break
    }
    if (size > 0 && size >= version.size) refusal = null
    if (signal?.aborted === true) refusal = refused('aborted', version.key).refusal
  }

  return {
    pieces: pieces(),
    finish: () => {
      if (refusal !== null) return { ok: false, refusal }
      const sum: Sum = { etag: etag ?? '', size, sha256: sha256.digest('hex') }
      return done({ sum, ...compare(version, headers, sum, md5.digest('hex'), expected) })
    },
  }
}

/** An ETag is an MD5 only of what came in one piece and is not encrypted with a key of its own. */
function compare(
  version: Version, headers: IncomingHttpHeaders, sum: Sum, md5: string, { name, kept }: Expected,
): Pick<Content, 'wrong' | 'compared'> {
  const wrong = (said: string) => ({ wrong: said, compared: true })
  if (sum.size !== version.size) return wrong(`${sum.size} bytes where ${version.size} were listed`)
  if (sum.etag !== version.etag) return wrong(`ETag ${sum.etag} where ${version.etag} was listed`)
  if (name !== null && name !== sum.sha256) return wrong(`SHA-256 ${sum.sha256} is not its name`)
  if (kept !== undefined && kept.sha256 !== sum.sha256) return wrong(`SHA-256 ${sum.sha256} where ${kept.sha256} was read before`)
  const encrypted = String(headers['x-amz-server-side-encryption'] ?? 'AES256') !== 'AES256'
    || headers['x-amz-server-side-encryption-customer-algorithm'] !== undefined
  const whole = /^[0-9a-f]{32}$/.test(sum.etag) && !encrypted
  if (whole && sum.etag !== md5) return wrong(`MD5 ${md5} where the ETag is ${sum.etag}`)
  const told = headers['x-amz-checksum-sha256']
  const full = typeof told === 'string' && !told.includes('-') && headers['x-amz-checksum-type'] !== 'COMPOSITE'
  if (full && Buffer.from(told, 'base64').toString('hex') !== sum.sha256) {
    return wrong(`SHA-256 ${sum.sha256} where the storage keeps ${told}`)
  }
  return { wrong: null, compared: name !== null || kept !== undefined || whole || full }
}
