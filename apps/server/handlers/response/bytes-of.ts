// A small file as it came in; the route's limit has cut it off before this.
export async function bytesOf(upload: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of upload) parts.push(part)
  return Buffer.concat(parts)
}
