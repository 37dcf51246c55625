// A folder of many files is told to the server in parts, because it reads a message up to a size only.

export interface Sent {
  readonly name: string
  readonly sha256: string
  readonly size: number
}

const most = { files: 2000, bytes: 1_000_000 }

const weight = ({ name }: Sent) => new TextEncoder().encode(name).length + 160

export function inParts(files: readonly Sent[]): readonly (readonly Sent[])[] {
  const parts: Sent[][] = [[]]
  let bytes = 0
  for (const file of files) {
    const part = parts.at(-1)
    if (part === undefined) break
    bytes += weight(file)
    if (part.length > 0 && (part.length >= most.files || bytes > most.bytes)) {
      parts.push([file])
      bytes = weight(file)
    } else part.push(file)
  }
  return parts
}
