// Every file of a folder through the sources: what each was taken for, what it gave, and what could not be read.
import { join } from 'node:path'
import type { Message } from '#hospital/kernel/text.ts'
import type { Batch } from '#hospital/register/fact.ts'
import { sources } from '#hospital/sources/index.ts'
import type { Source } from '#hospital/sources/source.ts'
import { type Dropped, readDropped } from '#hospital/sources/read-dropped.ts'
import { fileInput } from '#hospital/sources/shared/input.ts'
import { walk } from './walk.ts'
import { whyNotRead } from './why-not-read.ts'

export interface FileReading {
  readonly path: string
  /** Null where nothing recognised it; `refusal` says what it looks like and what to do. */
  readonly batch: Batch | null
  readonly refusal: readonly Message[]
  /** Ids of the sources that came nearest, where none was sure. */
  readonly tried?: readonly string[]
}

/** Throws where the folder itself cannot be read. */
export async function readFolder(
  folder: string, today: string, onFile: (path: string) => void, readers: readonly Source[] = sources,
): Promise<FileReading[]> {
  const { files, leftOut } = await walk(folder)
  const readings: FileReading[] = []
  for (const path of files) {
    onFile(path)
    try {
      const input = await fileInput(join(folder, ...path.split('/')), today)
      for await (const dropped of readDropped(input, readers, { path })) readings.push(readingOf(dropped))
    } catch (error) {
      // The file went away or may not be read: the others go on.
      readings.push({ path, batch: null, refusal: [whyNotRead(error)] })
    }
  }
  return [...readings, ...leftOut.map(({ path, why }) => ({ path, batch: null, refusal: [why] }))]
}

/** Named to the person; every source was asked. */
const mostTried = 3

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
        tried: dropped.found.tried.slice(0, mostTried).map(({ source }) => source.id),
      }
  }
}
