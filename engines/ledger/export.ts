// The exported ledger: one canonical JSON line for the header, each leaf, each opened value, and the signed checkpoint.
import { canonical } from './canonical.ts'
import type { ListElement } from './commitment.ts'
import { toHex } from './bytes.ts'
import type { Hex } from './bytes.ts'
import { parseVkey } from './note.ts'
import { leafHash } from './tree.ts'

export interface ExportHeader {
  readonly installation: string
  readonly vkey: string
}

/** After the header: a leaf, then what is opened of it, then the next leaf. Bytes are canonical JSON. */
export type ExportPart =
  | { readonly leaf: Uint8Array }
  /** `at`: JSON Pointer inside the payload to a `{ $commit }`. */
  | { readonly open: { readonly at: string; readonly salt: Hex; readonly bytes: Uint8Array } }
  /** One element of the `{ $commitList }` at `at`. All of a list's elements or none, in order. */
  | { readonly item: ListElement & { readonly at: string } }

export function originOf(installation: string): string {
  return `kokoroe/${installation}`
}

/** Streams the file as text, line by line; `note` is asked for last, and is the signed checkpoint over all leaves. */
export async function* writeExport(
  header: ExportHeader, parts: AsyncIterable<ExportPart> | Iterable<ExportPart>, note: () => Promise<string> | string,
): AsyncGenerator<string> {
  const { installation, vkey } = header
  const origin = originOf(installation)
  if (parseVkey(vkey)?.name !== origin) throw new RangeError('the key is not named after the installation')
  yield line({ format: 'kokoroe-ledger', installation, origin, v: 1, vkey })
  for await (const part of parts) yield partLine(part)
  yield line({ checkpoint: await note() })
}

function partLine(part: ExportPart): string {
  // Stored bytes go in as they are: writing them anew could only hide that they were damaged.
  if ('leaf' in part) return `{"hash":"${toHex(leafHash(part.leaf))}","leaf":${text(part.leaf)}}\n`
  if ('open' in part) return `{"open":${opened(part.open)}}\n`
  const { item } = part
  return 'hash' in item ? line({ item: { at: item.at, hash: item.hash } }) : `{"item":${opened(item)}}\n`
}

function opened({ at, salt, bytes }: { at: string; salt: Hex; bytes: Uint8Array }): string {
  return `{"at":${JSON.stringify(at)},"salt":"${salt}","value":${text(bytes)}}`
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
}

function line(value: unknown): string {
  const written = canonical(value)
  if (!written.ok) throw new RangeError(`a line of the export has no canonical form at \`${written.at}\``)
  return `${Buffer.from(written.bytes).toString('utf8')}\n`
}
