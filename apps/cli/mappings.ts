// `--mapping FILE`: tables that a saved column mapping explains. Whoever gives one means the files that have its columns.
import { readFile } from 'node:fs/promises'
import { fold } from '#engines/japanese'
import { readMapping } from '#hospital/register/mapping/read-mapping.ts'
import { sources } from '#hospital/sources/index.ts'
import { mappedSource } from '#hospital/sources/mapper/mapped-source.ts'
import type { Sample, Source } from '#hospital/sources/source.ts'
import { say } from '#hospital/sources/shared/text.ts'
import { speak } from '#apps/house/speak.ts'
import { type Call, textOptions } from './command.ts'

export const mappingOption = { mapping: { type: 'string', multiple: true } } as const

/** Every source, and before them those of the mappings; null where one cannot be used (and said so). */
export async function readersOf(call: Call): Promise<readonly Source[] | null> {
  const mapped: Source[] = []
  for (const path of textOptions(call, 'mapping')) {
    const text = await readFile(path, 'utf8').catch(() => null)
    if (text === null) {
      call.complain('cli.noFile', { path })
      return null
    }
    const read = readMapping(text)
    if (!read.ok) {
      for (const { place, message } of read.problems) call.complain('cli.badMapping', { path, place, reason: speak(call.locale, message) })
      return null
    }
    const columns = read.mapping.columns.filter(({ attribute }) => attribute !== null).map(({ column }) => fold(column))
    const why = say('source.by-columns', { columns: columns.slice(0, 6).join(', ') })
    const fits = (sample: Sample) => (sample.sheets ?? (sample.table ? [sample.table] : []))
      .some(({ header }) => columns.every((column) => header.some((name) => fold(name) === column)))
    mapped.push({ ...mappedSource(read.mapping), recognise: (sample) => ({ confidence: fits(sample) ? 1 : 0, why }) })
  }
  if (mapped.length === 0) return sources
  const yielding = sources.map((source): Source => ({
    ...source,
    recognise: (sample) => mapped.some((one) => one.recognise(sample).confidence === 1)
      ? { confidence: 0, why: say('source.no-columns') } : source.recognise(sample),
  }))
  return [...mapped, ...yielding]
}

/** What a file was taken for, in words. */
export function sourceTitle(call: Pick<Call, 'locale' | 'say'>, source: string): string {
  return source.startsWith('mapped-') ? call.say('check.mapped') : speak(call.locale, { code: `${source}.title` })
}
