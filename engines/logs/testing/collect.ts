// Reads a file or bytes whole for tests: kept events, problems, and what was recognised.
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fields, keep, readUnit, units } from '../index.ts'
import type { Event, FoundFile, Limits, Problem, ReadOptions, UnitReport } from '../index.ts'

export interface Collected {
  readonly files: readonly FoundFile[]
  readonly events: readonly Event[]
  readonly problems: readonly Problem[]
  readonly reports: readonly UnitReport[]
}

export const fixture = (name: string): string => join(import.meta.dirname, name)

export async function collect(path: string, options: ReadOptions = {}): Promise<Collected> {
  const files = await units(path, options.limits)
  const events: Event[] = []
  const reports: UnitReport[] = []
  for (const unit of files.flatMap(file => file.units)) {
    reports.push(await readUnit(unit, event => events.push(keep(event)), { zone: 'Asia/Tokyo', ...options }))
  }
  return { files, events, reports, problems: [...files, ...reports].flatMap(one => one.problems) }
}

/** The same for bytes or text, by way of a file that is written on a day. */
export async function collectBytes(
  content: Uint8Array | string,
    options: ReadOptions & { readonly written?: string; readonly limits?: Partial<Limits> } = {},
): Promise<Collected> {
  const folder = mkdtempSync(join(tmpdir(), 'kokoroe-logs-'))
  try {
    const path = join(folder, 'some.log')
    writeFileSync(path, content)
    const written = new Date(options.written ?? '2026-11-21T00:00:00Z')
    utimesSync(path, written, written)
    return await collect(path, options)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Values by name; those of a name that stands twice are joined by a bar. */
export function record(event: Event | undefined): Record<string, string | null> {
  const found: Record<string, string | null> = {}
  for (const [name, value] of event ? fields(event) : []) {
    found[name] = name in found ? `${found[name] ?? ''}|${value ?? ''}` : value
  }
  return found
}
