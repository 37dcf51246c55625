// Small logs for tests, as the tools write them, and rules in a line or two.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtinMappings } from '#engines/sigma'
import { everyEvent } from '../choose/events.ts'
import { everyRule } from '../choose/rules.ts'
import type { Detection } from '../finding.ts'
import { loadRuleSet } from '../rules/load.ts'
import { type Scan, scan, type ScanOptions } from './scan.ts'

export interface Windows {
  readonly id: number
  readonly at: string
  readonly record: number
  readonly computer?: string
  readonly channel?: string
  readonly provider?: string
  readonly data?: Readonly<Record<string, string>>
}

/** One line of JSON in the shape of `evtx_dump`. */
export function windowsLine({
  id, at, record, computer = 'PC-1', channel = 'Security', provider = 'Microsoft-Windows-Security-Auditing', data = {},
}: Windows): string {
  return `${JSON.stringify({ Event: {
    System: {
      Provider: { '#attributes': { Name: provider } }, EventID: id, TimeCreated: { '#attributes': { SystemTime: at } },
      EventRecordID: record,
      Channel: channel, Computer: computer,
    },
    EventData: data,
  } })}\n`
}

/** `2026-11-20T` and so on, counted in seconds. */
export const second = (count: number): string => new Date(Date.UTC(2026, 10, 20) + count * 1000).toISOString()

export function ruleText(name: string, detection: string, more = ''): string {
  return `title: ${name}\nid: ${idOf(name)}\nname: ${name}\nauthor: somebody\nstatus: test\nlogsource:\n  product: windows\n  service: security\ndetection:\n${detection}\n  condition: selection\n${/^level:/m.test(more) ? '' : 'level: medium\n'}${more}`
}

export const idOf = (name: string): string => `00000000-0000-4000-8000-${Buffer.from(name.padEnd(6).slice(0, 6)).toString('hex')}`

export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'kokoroe-signs-'))

  /** Where the file was written. */
  file(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name)
    writeFileSync(path, content)
    return path
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}

export async function scanned(
  rulePaths: readonly string[], options: Partial<ScanOptions> & Pick<ScanOptions, 'paths'>,
): Promise<Scan> {
  const rules = await loadRuleSet(rulePaths, { own: false, cache: null })
  const outcome = await scan({
    rules, mappings: builtinMappings(), events: everyEvent, choice: everyRule, zone: 'UTC', threads: 1, ...options,
  })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.scan
}

export async function detectionsIn(scan: Scan): Promise<Detection[]> {
  const all: Detection[] = []
  for await (const one of scan.detections()) all.push(one)
  return all
}
