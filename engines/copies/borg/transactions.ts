// The log of an append-only repository: which segment was the last of each transaction, and when, by the storage's clock.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Transaction {
  readonly segment: number
  /** ISO, UTC. */
  readonly at: string
}

export function readTransactions(folder: string): readonly Transaction[] {
  let text: string
  try {
    text = readFileSync(join(folder, 'transactions'), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error) return []
    throw error
  }
  return [...text.matchAll(/^transaction (\d+), UTC time (\S+)$/gm)].flatMap(([, segment, at]) => {
    const iso = `${at}Z`
    return segment === undefined || Number.isNaN(Date.parse(iso)) ? [] : [{ segment: Number(segment), at: iso }]
  })
}

export function isAppendOnly(folder: string): boolean {
  try {
    return /^append_only\s*=\s*1\s*$/m.test(readFileSync(join(folder, 'config'), 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}
