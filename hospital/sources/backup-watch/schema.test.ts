// The published schema is the code's own, and the code's own is the engine's types: UPDATE_GOLDEN=1 writes the schema anew.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import type { ReachReport, WatchReport } from '#engines/copies'
import { reachShape } from '../reach-probe/shape.ts'
import { reportShape } from './shape.ts'

const formats = join(import.meta.dirname, '..', '..', '..', 'docs', 'formats')
const published = join(formats, 'backup-watch.schema.json')
const explained = readFileSync(join(formats, 'backup-watch.md'), 'utf8')

function schema(): string {
  // As input: a reader of an older schema may meet fields that came later.
  const made = z.toJSONSchema(z.union([reportShape, reachShape]), { target: 'draft-2020-12', io: 'input' })
  return `${JSON.stringify({ ...made, title: 'kokoroe backup watch, kokoroe backup watch --probe' }, null, 2)}\n`
}

/** Names of all properties, wherever they stand. */
function names(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const own = 'properties' in node && typeof node.properties === 'object' ? Object.keys(node.properties ?? {}) : []
  return [...own, ...Object.values(node).flatMap(names)]
}

/** Lists that may be changed are lists; what may be left out may be undefined. */
type Plain<T> = T extends readonly (infer One)[] ? Plain<One>[]
  : T extends object ? { -readonly [K in keyof T]: Plain<Exclude<T[K], undefined>> } : T

it('reads what the engine writes, no more and no less', () => {
  expectTypeOf<Plain<z.infer<typeof reportShape>>>().toEqualTypeOf<Plain<WatchReport>>()
  expectTypeOf<Plain<z.infer<typeof reachShape>>>().toEqualTypeOf<Plain<ReachReport>>()
})

it('is published as the code has it', () => {
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(published, schema())
  expect(readFileSync(published, 'utf8')).toBe(schema())
})

it('is explained field by field', () => {
  const all = [...new Set(names(JSON.parse(schema())))]
  expect(all.length).toBeGreaterThan(40)
  expect(all.filter((name) => !explained.includes(`\`${name}\``))).toEqual([])
})
