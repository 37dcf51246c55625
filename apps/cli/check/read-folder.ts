// Every file of a folder through the sources: what each was taken for, what it gave, and what could not be read.
import { join } from 'node:path'
import type { Message } from '#hospital/kernel/text.ts'
import type { Batch } from '#hospital/register/fact.ts'
import { sources } from '#hospital/sources/index.ts'
import { type Dropped, readDropped } from '#hospital/sources/read-dropped.ts'
import { say } from '#hospital/sources/shared/text.ts'
import { fileInput } from '#hospital/sources/shared/input.ts'
import { walk } from './walk.ts'

export interface FileReading {
  readonly path: string
  /** Null where nothing recognised it; `refusal` says what it looks like and what to do. */
  readonly batch: Batch | null
  readonly refusal: readonly Message[]
}

export async function readFolder(folder: string, today: string, onFile: (path: string) => void): Promise<FileReading[]> {
  const readings: FileReading[] = []
  for (const path of (await walk(folder)).files) {
    onFile(path)
    try {
      const input = await fileInput(join(folder, ...path.split('/')), today)
      for await (const dropped of readDropped(input, sources, { path })) readings.push(readingOf(dropped))
    } catch (error) {
      // The file went away or may not be read: the others go on.
      const reason = error instanceof Error ? error.message : String(error)
      readings.push({ path, batch: null, refusal: [say('source.broken', { reason })] })
    }
  }
  return readings
}

function readingOf(dropped: Dropped): FileReading {
  switch (dropped.type) {
    case 'read':
      return { path: dropped.path, batch: dropped.batch, refusal: [] }
    case 'refused':
      return { path: dropped.path, batch: null, refusal: [dropped.reason] }
    case 'not-read':
      return {
        path: dropped.path, batch: null,
        refusal: dropped.found.type === 'unknown' ? [dropped.found.looksLike, dropped.found.advice] : [dropped.found.advice],
      }
  }
}
