// The content of a unit found again, through the archives it lies in.
import type { Zip } from '#engines/archive'
import type { Limits } from '../limits.ts'
import type { Unit } from '../unit.ts'
import { ContentError, bytesContent, entryContent, fileContent, gunzipped, whole, zipOf } from './content.ts'
import type { Content } from './content.ts'

export async function contentOf(unit: Unit, limits: Limits): Promise<Content> {
  let content = fileContent(unit.file)
  let path = `${unit.file}\n${content.size}\n${content.written}`
  for (const name of unit.inside) {
    if (name === '') content = gunzipped(content, limits)
    else {
      const zip = await opened(path, content, limits)
      const entry = zip.find(name)
      if (entry === null) throw new ContentError('archive-refused', `no entry \`${name}\``)
      content = entryContent(zip, entry, content.written)
    }
    path += `\n${name}`
  }
  return content
}

/** Units of one archive come one after the other: its directory, or an inner one's bytes, are not read for each. */
let last: { path: string; depth: number; zip: Zip }[] = []

async function opened(path: string, content: Content, limits: Limits): Promise<Zip> {
  const known = last.find(one => one.path === path)
  if (known) return known.zip
  const depth = path.split('\n').length
  const range = content.range ?? bytesContent(await whole(content, limits.nested), content.written).range
  if (range === null) throw new ContentError('archive-refused', 'no bytes')
  const zip = await zipOf(range, limits)
  last = [...last.filter(one => one.depth < depth && path.startsWith(`${one.path}\n`)), { path, depth, zip }]
  return zip
}
