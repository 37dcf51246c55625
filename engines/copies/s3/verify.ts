// Reads a part of the objects again, byte for byte.
import { createHash } from 'node:crypto'
import { Damages } from '../damages.ts'
import { done, refused } from '../outcome.ts'
import type { Outcome } from '../outcome.ts'
import type { Part, RunOptions, Verified } from '../reader.ts'
import type { Version } from './answers.ts'
import type { Client } from './client.ts'
import { readContent, sumId } from './content.ts'
import type { Content, Sums } from './content.ts'
import { inParallel } from './in-parallel.ts'
import type { Layout } from './layout.ts'

/** The same object falls into the same part, whatever was added since. */
export function partOf(version: Version, of: number): number {
  return createHash('sha256').update(sumId(version)).digest().readUIntBE(0, 6) % of + 1
}

/** The SHA-256 a file of a repository is named after; only `config` has another name. */
export function nameOf(layout: Layout, key: string): string | null {
  const [, name = null] = layout === 'restic' ? /\/([0-9a-f]{64})$/.exec(key) ?? [] : []
  return name
}

export interface Reread {
  readonly client: Client
  readonly layout: Layout
  readonly sums: Sums | undefined
}

export async function verifyVersions(
  { client, layout, sums }: Reread, versions: readonly Version[], part: Part, options: RunOptions = {},
): Promise<Outcome<Verified>> {
  const begun = performance.now()
  const own = versions.filter(version => partOf(version, part.of) === part.number)
  const damages = new Damages()
  let bytes = 0
  let files = 0
  let compared = true
  const one = async (version: Version): Promise<Outcome<Content>> => {
    const name = nameOf(layout, version.key)
    const kept = sums?.get(sumId(version))
    const reading = readContent(client, version, { name, kept }, options.signal)
    for await (const piece of reading.pieces) bytes += piece.length
    const content = reading.finish()
    if (!content.ok) return content
    files += 1
    compared &&= content.value.compared
    if (content.value.wrong !== null) damages.add(version.key, content.value.wrong)
    else if (kept === undefined) sums?.set(sumId(version), content.value.sum)
    options.onProgress?.({ bytes, files, total: own.length })
    return content
  }
  // Listed a moment ago and not there to be read is damage; any other refusal says nothing about the content.
  const fatal = (content: Outcome<Content>) => !content.ok && content.refusal.code !== 'not-there'
  const read = await inParallel(own, 8, one, fatal)
  if (options.signal?.aborted === true) return refused('aborted', 'verify')
  for (const [index, content] of read.entries()) {
    if (content === undefined || content.ok) continue
    if (fatal(content)) return content
    damages.add(own[index]?.key ?? '', content.refusal.said)
  }
  return done({
    part, bytes, seconds: (performance.now() - begun) / 1000, depth: compared ? 'content' : 'presence',
    damages: damages.list,
  })
}
