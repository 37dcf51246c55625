// What restic's retention would take next: asked for without being done.
import { asObject, objects, parseList, text } from '../json.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { Prune } from '../reader.ts'
import type { Restic } from './call.ts'
import { refusalOf } from './said.ts'
import { isId } from './snapshots.ts'

const rules = /^keep-(last|hourly|daily|weekly|monthly|yearly|within|within-(hourly|daily|weekly|monthly|yearly)|tag)$/
const filters = /^(group-by|host|tag|path)$/

/** INVARIANT: nothing but what chooses; `--prune` and whatever else writes never gets to restic. */
export function keepOptions(keep: readonly string[]): readonly string[] | null {
  const args: string[] = []
  let chooses = false
  for (let at = 0; at < keep.length; at++) {
    const [, name = '', inline] = /^(?:--)?([a-z-]+)(?:=(.*))?$/s.exec(keep[at] ?? '') ?? []
    if (!rules.test(name) && !filters.test(name)) return null
    const value = inline ?? keep[++at]
    if (value === undefined || value.startsWith('--') || value.includes('\0')) return null
    if (rules.test(name) && value === '') return null
    chooses ||= rules.test(name)
    args.push(`--${name}=${value}`)
  }
  return chooses ? args : null
}

export async function nextPrune(
  restic: Restic, args: readonly string[], all: readonly string[], signal?: AbortSignal,
): Promise<Outcome<Prune>> {
  const ran = await restic.run(['forget', '--dry-run', '--json', ...args], signal, { most: 256 << 20 })
  const refusal = refusalOf(ran, 'forget --dry-run')
  if (refusal) return refusal
  const line = ran.output.split('\n').find((one) => one.startsWith('[')) ?? 'null'
  const groups = line === 'null' ? [] : parseList(line)
  if (groups === null) return refused('failed', 'forget --dry-run', 'its answer is no JSON')
  const takes = new Set(groups.flatMap((group) => objects(asObject(group)?.['remove']).map((one) => text(one, 'id')).filter(isId)))
  return done({ takes: all.filter((id) => takes.has(id)), keeps: all.filter((id) => !takes.has(id)) })
}
