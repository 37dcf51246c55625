// INI files with line numbers, such as the .inf that `secedit /export` writes in UTF-16LE.
import type { TableProblem } from './item.ts'
import { shorten } from './item.ts'
import { lineBatches } from './line-batches.ts'
import type { LineOptions } from './line-batches.ts'
import type { ByteSource } from './source.ts'

export interface IniEntry {
  readonly row: number
  /** '' for a line without `=`, as in secedit's [Registry Keys]. */
  readonly key: string
  /** Trimmed, one pair of quotes around the whole taken off. */
  readonly value: string
}

export interface IniSection {
  readonly row: number
  readonly name: string
  readonly entries: readonly IniEntry[]
}

export interface IniFile {
  /** As they stand; a repeated section appears again. */
  readonly sections: readonly IniSection[]
  readonly problems: readonly TableProblem[]
  /** The first entry of that key in any section of that name, without regard to case. */
  find(section: string, key: string): IniEntry | null
}

/** No configuration a person keeps comes near; a file that does is another kind of file. */
const ENTRIES = 200_000

export async function readIni(source: ByteSource, options: LineOptions = {}): Promise<IniFile> {
  const sections: { row: number; name: string; entries: IniEntry[] }[] = []
  const problems: TableProblem[] = []
  let count = 0
  for await (const batch of lineBatches(source, options)) {
    problems.push(...batch.problems)
    for (const { row, text } of batch.lines) {
      const line = text.trim()
      if (line === '' || line.startsWith(';') || line.startsWith('#')) continue
      const name = /^\[([^\]]+)\]$/.exec(line)?.[1]
      if (++count > ENTRIES) {
        problems.push({ type: 'problem', row, code: 'rows-many', weight: 'lost', params: { limit: ENTRIES } })
        return { sections, problems, find: finder(sections) }
      }
      if (name !== undefined) sections.push({ row, name: name.trim(), entries: [] })
      else if (sections.length === 0) {
        if (problems.length < 1000) {
          problems.push({ type: 'problem', row, code: 'line-odd', weight: 'lost', value: shorten(line) })
        }
      } else sections.at(-1)?.entries.push({ row, ...entry(line) })
    }
  }
  return { sections, problems, find: finder(sections) }
}

function entry(line: string): { key: string; value: string } {
  const at = line.indexOf('=')
  const value = line.slice(at + 1).trim()
  return { key: at < 0 ? '' : line.slice(0, at).trim(), value: /^"[^"]*"$/.test(value) ? value.slice(1, -1) : value }
}

function finder(sections: readonly IniSection[]) {
  return (section: string, key: string): IniEntry | null => {
    for (const one of sections) {
      if (one.name.toLowerCase() !== section.toLowerCase()) continue
      const found = one.entries.find(each => each.key.toLowerCase() === key.toLowerCase())
      if (found) return found
    }
    return null
  }
}
