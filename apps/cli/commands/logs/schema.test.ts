// The published schema is the code's own: UPDATE_GOLDEN=1 writes it anew.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { detectionShape, summaryShape } from '#hospital/signs/output/shapes.ts'
import { exit } from '../../exit-codes.ts'

const formats = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'formats')
const published = join(formats, 'logs.schema.json')
const explained = readFileSync(join(formats, 'logs.md'), 'utf8')

function schema(): string {
  const options = { target: 'draft-2020-12', io: 'input' } as const
  const { $schema, ...detection } = z.toJSONSchema(detectionShape, options)
  const { $schema: _, ...summary } = z.toJSONSchema(summaryShape, options)
  return `${JSON.stringify({
    $schema, title: 'kokoroe logs scan', description: 'A line of --format jsonl, or the document of --format json',
    anyOf: [{ $ref: '#/$defs/detection' }, { $ref: '#/$defs/document' }],
    $defs: {
      detection, summary,
      document: {
        type: 'object', required: ['summary', 'detections'],
        properties: {
          summary: { $ref: '#/$defs/summary' }, detections: { type: 'array', items: { $ref: '#/$defs/detection' } },
        },
      },
    },
  }, null, 2)}\n`
}

/** Names of all properties, wherever they stand. */
function names(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const own = 'properties' in node && typeof node.properties === 'object' ? Object.keys(node.properties ?? {}) : []
  return [...own, ...Object.values(node).flatMap(names)]
}

describe('the JSON of `kokoroe logs`', () => {
  it('is published as the code has it', () => {
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(published, schema())
    expect(readFileSync(published, 'utf8')).toBe(schema())
  })

  it('is explained name by name, with every exit code', () => {
    const all = [...new Set(names(JSON.parse(schema())))]
    expect(all.length).toBeGreaterThan(30)
    expect(all.filter((name) => !explained.includes(`\`${name}\``))).toEqual([])
    for (const [name, code] of Object.entries(exit)) expect([
      name, explained.includes(`| ${code} |`),
    ]).toEqual([name, true])
  })
})
