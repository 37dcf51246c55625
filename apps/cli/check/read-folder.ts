// Every file of a folder through the sources: what each was taken for, what it gave, and what could not be read.
import { join } from 'node:path'
import type { Message } from '#hospital/kernel/text.ts'
import type { Batch } from '#hospital/register/fact.ts'
import { identify } from '#hospital/sources/identify.ts'
import { sources } from '#hospital/sources/index.ts'
import { readFile } from '#hospital/sources/read-file.ts'
import { fileInput } from '#hospital/sources/shared/input.ts'
import { sampleOf } from '#hospital/sources/shared/sample.ts'
import type { Input } from '#hospital/sources/source.ts'
import { walk } from './walk.ts'

export interface FileReading {
  readonly path: string
  /** Null where nothing recognised it; `refusal` says what it looks like and what to do. */
  readonly batch: Batch | null
  readonly refusal: readonly Message[]
}

export async function readFolder(folder: string, today: string, onFile: (path: string) => void): Promise<FileReading[]> {
  const { files } = await walk(folder)
  const readings: FileReading[] = []
  for (const path of files) {
    onFile(path)
    readings.push(await readOne(folder, path, today))
  }
  return readings
}

async function readOne(folder: string, path: string, today: string): Promise<FileReading> {
  let input: Input
  try {
    input = await fileInput(join(folder, ...path.split('/')), today)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { path, batch: null, refusal: [{ code: 'source.broken', params: { reason } }] }
  }
  return await readInput(input, path)
}

export async function readInput(input: Input, path: string): Promise<FileReading> {
  const found = identify(await sampleOf(input), sources)
  if (found.type === 'unknown') return { path, batch: null, refusal: [found.looksLike, found.advice] }
  if (found.type === 'tie') return { path, batch: null, refusal: [found.advice] }
  return { path, batch: await readFile(input, found.source, { path }), refusal: [] }
}
