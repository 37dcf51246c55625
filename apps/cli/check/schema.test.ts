// The published schema is the code's own: UPDATE_GOLDEN=1 writes it anew.
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { exit } from '../exit-codes.ts'
import { checkReport } from './report.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const published = join(root, 'docs', 'formats', 'check.schema.json')
const explained = readFileSync(join(root, 'docs', 'formats', 'check-output.md'), 'utf8')

function schema(): string {
  // As input: a reader of an older schema may meet fields that came later.
  const made = z.toJSONSchema(checkReport, { target: 'draft-2020-12', io: 'input' })
  return `${JSON.stringify({ ...made, title: 'kokoroe check --format json' }, null, 2)}\n`
}

/** Names of all properties, wherever they stand. */
function names(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const own = 'properties' in node && typeof node.properties === 'object' ? Object.keys(node.properties ?? {}) : []
  return [...own, ...Object.values(node).flatMap(names)]
}

describe('the JSON of `kokoroe check`', () => {
  it('is published as the code has it', () => {
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(published, schema())
    expect(readFileSync(published, 'utf8')).toBe(schema())
  })

  it('is explained field by field, with every exit code', () => {
    const all = [...new Set(names(JSON.parse(schema())))]
    expect(all.length).toBeGreaterThan(20)
    expect(all.filter((name) => !explained.includes(`\`${name}\``))).toEqual([])
    const { failsAndUnknown: _, interrupted: __, ...codes } = exit // of `kokoroe logs` alone
    for (const [name, code] of Object.entries(codes)) expect([name, explained.includes(`| ${code} |`)])
      .toEqual([name, true])
  })

  it('is what the command writes, and the exit code says how it stands', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'check-'))
    try {
      writeFileSync(join(folder, 'leavers.csv'), '職員番号,氏名,退職日\n1001,佐藤 花子,2026-03-31\n1002,鈴木 太郎,きのう\n')
      writeFileSync(join(folder, 'notes.bin'), Buffer.from([0, 1, 2, 3]))
      const main = join(root, 'apps', 'cli', 'main.ts')
      const call = promisify(execFile)(process.execPath,
        [main, 'check', folder, '--format', 'json', '--as-of', '2026-11-20', '--lang', 'en'])
      // Nothing fails, most cannot be told: the command ends with 2.
      const { stdout, code } = await call.then((done) => ({ ...done, code: 0 }),
        (error: { stdout: string; code: number }) => error)
      const report = checkReport.parse(JSON.parse(stdout))
      expect(code).toBe(exit.unknown)
      expect(report.principles).toHaveLength(9)
      expect(report.files.map(({ path, source }) => [path, source]))
        .toEqual([['leavers.csv', 'leavers'], ['notes.bin', null]])
      expect(report.files[0]?.problems[0]).toMatchObject({ row: 3 })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
