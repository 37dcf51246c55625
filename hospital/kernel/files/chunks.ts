// A stream cut into pieces of one size, whatever sizes it comes in.
export async function* inChunks(
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, size: number,
): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = []
  let length = 0
  for await (const piece of content) {
    for (let rest = piece; rest.length > 0;) {
      const part = rest.subarray(0, size - length)
      parts.push(part)
      length += part.length
      rest = rest.subarray(part.length)
      if (length < size) continue
      yield Buffer.concat(parts)
      parts = []
      length = 0
    }
  }
  if (length > 0) yield Buffer.concat(parts)
}
