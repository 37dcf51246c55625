// An imprint → what `sha256sum -c` takes, so that nobody needs us to check a generation.
import type { ProblemItem } from './read.ts'
import { readImprint } from './read.ts'
import type { Source } from './text-lines.ts'

export type SumsPart =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | ProblemItem

/** To be run in the imprinted folder. Links, pipes and what could not be read have no sum and are not in it. */
export async function* exportSums(source: Source): AsyncGenerator<SumsPart, void, undefined> {
  for await (const items of readImprint(source)) {
    let text = ''
    for (const item of items) {
      if (item.kind === 'file') text += sumLine(item.hash, item.path)
      else if (item.kind === 'problem') yield item
    }
    if (text !== '') yield { kind: 'bytes', bytes: Buffer.from(text, 'latin1') }
  }
}

function sumLine(hash: string, path: string): string {
  if (!/[\\\n\r]/.test(path)) return `${hash}  ./${path}\n`
  const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
  return `\\${hash}  ./${escaped}\n`
}
