// Bodies come in only as far as the route allows, whatever their headers claim.
export type BodyProblem = 'tooLarge' | 'notJson'

const longest = 30_000

/** No store keeps this sign in a text, and nobody types it. Raw it is no JSON; escaped it would be taken. */
const nul = '\\u0000'
const withoutNul = (_: string, value: unknown): unknown => (typeof value === 'string' ? value.replaceAll('\0', '') : value)

export async function readJson(request: Request, most: number): Promise<{ readonly json: unknown } | BodyProblem> {
  const type = request.headers.get('content-type') ?? ''
  if (request.body === null) return { json: undefined }
  if (!/^application\/json\b/i.test(type)) {
    await request.body.cancel()
    return 'notJson'
  }
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body.getReader()
  // A form is small: who sends it drop by drop only wants to hold the line.
  const late = setTimeout(() => void reader.cancel().catch(() => undefined), longest)
  try {
    // Cut off while reading: a length in the header may lie or be missing.
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      size += piece.value.length
      if (size > most) {
        await reader.cancel()
        return 'tooLarge'
      }
      chunks.push(piece.value)
    }
  } finally {
    clearTimeout(late)
  }
  if (size === 0) return { json: undefined }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
    return { json: text.includes(nul) ? JSON.parse(text, withoutNul) : JSON.parse(text) as unknown }
  } catch {
    return 'notJson'
  }
}

export class TooLarge extends Error {}

/** The file itself; throws `TooLarge` past the limit, which the server answers by 413. */
export async function* limited(body: ReadableStream<Uint8Array> | null, most: number): AsyncIterable<Uint8Array> {
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > most) throw new TooLarge()
    yield chunk
  }
}
