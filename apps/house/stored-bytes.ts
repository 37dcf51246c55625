// A stored file as bytes for a source: read where it stands, a piece at a time, so that several large files at once do
// not fill the memory.
import type { ByteSource } from '#engines/tabular'
import type { FacilityId } from '#hospital/kernel/act.ts'
import type { Kernel } from '#hospital/kernel/kernel.ts'

/** Readers ask for many small neighbours (a directory of an archive): one piece of this size answers them. */
const window = 1 << 20

/** null where this hospital has no such file, or its bytes were erased. */
export async function storedBytes(kernel: Kernel, facility: FacilityId, sha256: string): Promise<ByteSource | null> {
  const stored = await kernel.files.find(facility, sha256)
  if (!stored?.present) return null
  const { size } = stored
  let kept: { readonly at: number; readonly bytes: Uint8Array } | null = null
  const read = async (start: number, end: number) => (
    (await kernel.files.slice(facility, sha256, start, end)) ?? new Uint8Array()
  )
  return {
    name: stored.name ?? sha256, size,
    async *open() {
      for await (const chunk of (await kernel.files.open(facility, sha256)) ?? []) yield chunk
    },
    async slice(from, to) {
      const [start, end] = [Math.max(0, from), Math.min(to, size)]
      if (end - start > window) return read(start, end)
      const at = Math.floor(start / window) * window
      const held = kept?.at === at ? kept : (kept = { at, bytes: await read(at, at + 2 * window) })
      return held.bytes.slice(start - at, end - at)
    },
  }
}
