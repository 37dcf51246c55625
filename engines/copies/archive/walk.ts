// One archive from its start to its end, whatever kind it is of, with the hash of each file's content.
import { createHash } from 'node:crypto'
import { pathText } from '#engines/imprint'
import { type Outcome, refused } from '../outcome.ts'
import type { RunOptions } from '../reader.ts'
import type { Kind } from './kinds.ts'
import { type ArchiveLimits, type Fault, fault, type Member } from './member.ts'
import { readTar } from './tar.ts'
import { unpack } from './unpack.ts'
import { readZip } from './zip.ts'

export interface Walked {
  readonly is: 'walked'
  readonly member: Member
  /** As it is shown: one spelling for every name. */
  readonly path: string
  /** Of a file that was read whole. */
  readonly hash: string | null
  readonly bytes: number
}

export type WalkItem =
  | Walked
  | Fault
  | { readonly is: 'refused'; readonly outcome: Outcome<never> }
  /** After everything else: the hash of the packed bytes where they were read one after the other. */
  | { readonly is: 'end'; readonly packedHash: string | null }

export interface WalkOptions extends RunOptions {
  readonly limits: ArchiveLimits
  /** Takes a file's content instead of the hash alone. */
  readonly take?: (member: Member, path: string) => Promise<boolean>
}

export async function* walk(path: string, kind: Kind, options: WalkOptions): AsyncGenerator<WalkItem, void, undefined> {
  const { limits, signal, onProgress } = options
  const sum = { files: 0, bytes: 0 }
  const stopped = (): WalkItem => ({ is: 'refused', outcome: refused('aborted', path) })
  if (kind.of === 'zip') {
    for await (const item of readZip(path, limits)) {
      if (signal?.aborted) return yield stopped()
      yield item.is === 'member' ? await readOne(item, sum, options) : item
    }
    return yield { is: 'end', packedHash: null }
  }
  const unpacked = unpack(path, kind.packing, { limits, signal })
  // A cut that a decoder explains is one fault and not two.
  let cut: Fault | null = null
  for await (const item of readTar(unpacked.pieces, limits)) {
    if (signal?.aborted) return yield stopped()
    if (item.is === 'member') yield await readOne(item, sum, options)
    else if (item.code === 'cut' || item.code === 'no-end') cut = item
    else yield item
    onProgress?.({ ...sum, total: null })
  }
  const refusal = unpacked.refusal()
  if (refusal !== null) return yield { is: 'refused', outcome: refused(refusal.code, path, refusal.said) }
  const packed = unpacked.fault()
  if (packed !== null) yield fault(packed.code, cut?.where ?? 'end', packed.said)
  else if (cut !== null) yield cut
  yield { is: 'end', packedHash: unpacked.packedHash() }
}

async function readOne(
  member: Member, sum: { files: number; bytes: number }, { take, onProgress }: WalkOptions,
): Promise<Walked> {
  const path = pathText(member.name)
  if (member.what !== 'file') return { is: 'walked', member, path, hash: null, bytes: 0 }
  const hash = createHash('sha256')
  let bytes = 0
  if (!await take?.(member, path)) {
    for await (const piece of member.content()) {
      hash.update(piece)
      bytes += piece.length
      sum.bytes += piece.length
      if (onProgress && bytes % 2 ** 24 < piece.length) onProgress({ ...sum, total: null })
    }
  }
  sum.files += 1
  return { is: 'walked', member, path, hash: bytes === member.size ? hash.digest('hex') : null, bytes }
}
