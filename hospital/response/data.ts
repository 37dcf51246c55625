// Data that comes with the program: read once from `data/`, held against its shape; a broken file of our own is a bug.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseData } from '#hospital/rulebooks/parse.ts'
import { shipped } from '#hospital/rulebooks/load.ts'
import { z } from 'zod'

/** A text in both languages, as data files carry it. */
export const both = z.strictObject({ ja: z.string().min(1).max(4000), en: z.string().min(1).max(4000) })
export type Both = z.infer<typeof both>

/** `name` under `data/`, without its ending. */
export function dataOf<T>(name: string, schema: z.ZodType<T>): () => T {
  let loaded: { readonly value: T } | undefined
  return () => (loaded ??= { value: shipped(`${name}.yaml`, parseData(textOf(name), schema)) }).value
}

/** The file as shipped, to copy and change. */
export function textOf(name: string): string {
  return readFileSync(fileURLToPath(new URL(`./data/${name}.yaml`, import.meta.url)), 'utf8')
}
