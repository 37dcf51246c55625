// A zip → its members and whatever is wrong with it. Names without their flag are CP932 where they are not UTF-8:
// Japanese Windows
// writes them so.
import { isUtf8 } from 'node:buffer'
import { open } from 'node:fs/promises'
import { openZip, type Refusal, type Zip, type ZipEntry } from '#engines/archive'
import { type Bytes, toBytes } from '#engines/imprint'
import { decode } from '#engines/japanese'
import { type Outcome, type RefusalCode, refused } from '../outcome.ts'
import { type ArchiveLimits, type Fault, fault, type FaultCode, type Member } from './member.ts'

/** Deflate itself ends at about 1030. */
const highestRatio = 1100

/** A zip lists what it holds at its end, so either all of it is known or nothing is. */
export async function* readZip(
  path: string, limits: ArchiveLimits,
): AsyncGenerator<Member | Fault | { readonly is: 'refused'; readonly outcome: Outcome<never> }, void, undefined> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const slice = async (start: number, end: number): Promise<Uint8Array> => {
      const bytes = Buffer.alloc(Math.max(0, Math.min(end, size) - start))
      const { bytesRead } = await file.read(bytes, 0, bytes.length, start)
      return bytes.subarray(0, bytesRead)
    }
    const zip = await openZip({ size, slice }, {
      decodeName: (bytes) => (isUtf8(bytes) ? Buffer.from(bytes).toString('utf8') : decode(bytes, 'cp932')),
      limits: {
        entries: limits.members, directory: 2 ** 30, entry: limits.total, total: limits.total, ratio: highestRatio,
      },
    })
    if (!zip.ok) {
      yield { is: 'refused', outcome: refusalOf(zip, path) }
      return
    }
    for (const entry of zip.entries) {
      const problem: { found: Refusal | null } = { found: null }
      const member = memberOf(zip, entry, problem)
      yield member
      if (problem.found === null) continue
      const code = codes[problem.found.code]
      if (code === undefined) yield { is: 'refused', outcome: refusalOf(problem.found, entry.name) }
      else yield fault(code, entry.name, problem.found.code)
    }
  } finally {
    await file.close()
  }
}

/** What is wrong with one entry; all else says that it cannot be judged at all. */
const codes: Readonly<Partial<Record<Refusal['code'], FaultCode>>> = {
  checksum: 'content', damaged: 'content', unreadable: 'content', 'entry-too-large': 'too-large',
  'total-too-large': 'too-large', 'ratio-too-high': 'too-large',
}

function memberOf(zip: Zip, entry: ZipEntry, problem: { found: Refusal | null }): Member {
  const name: Bytes = toBytes(entry.name.replace(/\/+$/, ''))
  return {
    is: 'member', name, what: entry.directory ? 'directory' : entry.link ? 'link' : 'file',
    size: entry.directory || entry.link ? 0 : entry.size, modifiedAt: null,
    content: async function* content() {
      for await (const piece of zip.stream(entry)) {
        if (!piece.ok) {
          problem.found = piece
          return
        }
        yield piece.bytes
      }
    },
  }
}

function refusalOf({ code, detail = '' }: Refusal, what: string): Outcome<never> {
  const said = detail === '' ? code : `${code}: ${detail}`
  const known: Readonly<Partial<Record<Refusal['code'], RefusalCode>>> = {
    'not-zip': 'damaged', damaged: 'damaged', overlap: 'damaged', unreadable: 'damaged', 'multi-disk': 'not-offered',
    'too-many-entries': 'too-large', encrypted: 'no-password', method: 'not-offered', link: 'not-offered',
  }
  // What is left are names that mean a place outside, or two of one name.
  return refused(known[code] ?? 'not-one', what, said)
}
