// The mappings that come with the engine.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Mapping } from './mapping.ts'
import { readMapping } from './read-mapping.ts'

let known: readonly Mapping[] | null = null

export function builtinMappings(): readonly Mapping[] {
  known ??= ['windows.yml', 'other.yml'].flatMap((name) => {
    const read = readMapping(readFileSync(fileURLToPath(new URL(`./${name}`, import.meta.url)), 'utf8'))
    if (!read.ok) throw new Error(`built-in mapping \`${name}\` line ${read.line}: ${read.code}`)
    return read.mappings
  })
  return known
}
