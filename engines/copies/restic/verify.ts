// Part n of t of a repository re-read. On this machine we hash the packs ourselves and let restic check what points to them;
// elsewhere restic reads them.
import { count, objects, parseList, parseObject, text } from '../json.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { Damage, Part, RunOptions, Verified } from '../reader.ts'
import type { Restic } from './call.ts'
import { damagesIn, once } from './check.ts'
import { type Lock, readLocks } from './locks.ts'
import { inPart, rereadPacks } from './packs.ts'
import type { Place } from './place.ts'
import { meaning, refusalOf, saidLines } from './said.ts'
import { isId } from './snapshots.ts'

/** restic divides by the first byte of a pack's name. */
export const mostParts = 256
/** Packs whose generations are looked for, each a walk through all of them. */
const mostTraced = 8

export async function verifyPart(
  restic: Restic, place: Place, part: Part, options: RunOptions & { readonly generation?: string },
): Promise<Outcome<Verified>> {
  const began = performance.now()
  const before = await held(restic, options.signal)
  if (before) return before
  const own = place.folder === null ? null : await rereadPacks(place.folder, part, options)
  if (own?.aborted) return refused('aborted', place.shown)
  const checked = await check(restic, place, part, own === null, options.signal)
  if (!checked.ok) return checked
  const damages = once([...(own?.damages ?? []), ...checked.value.filter(({ where }) => concerns(where, part))])
  // What looks like damage while somebody tidies up may be their work.
  if (damages.length > 0) {
    const during = await held(restic, options.signal)
    if (during) return during
  }
  const traced = await trace(restic, damages, options.signal)
  const { generation } = options
  const bytes = own?.bytes ?? (await share(restic, part, options.signal))
  return done({
    part, bytes, seconds: (performance.now() - began) / 1000, depth: 'content',
    damages: generation === undefined ? traced : traced.filter((one) => one.generations?.includes(generation) ?? true),
  })
}

/** INVARIANT: while another holds the repository for itself, nothing is said about damage. */
async function held(restic: Restic, signal?: AbortSignal): Promise<Outcome<never> | null> {
  const locks = await readLocks(restic, signal)
  if (!locks.ok) return locks
  const lock = locks.value.find(({ exclusive, stale }) => exclusive && !stale)
  return lock ? refused('locked', `lock ${lock.id.slice(0, 8)}`, heldBy(lock)) : null
}

export function heldBy({ host, pid, user, at }: Lock): string {
  return `held by process ${pid ?? '?'} of ${user ?? '?'} on ${host ?? '?'} since ${at ?? '?'}`
}

async function check(
  restic: Restic, place: Place, { number, of }: Part, reading: boolean, signal?: AbortSignal,
): Promise<Outcome<readonly Damage[]>> {
  const subset = reading ? [`--read-data-subset=${number}/${of}`] : []
  const ran = await restic.run(['check', '--json', ...subset], signal)
  const refusal = refusalOf(ran, place.shown)
  if (refusal === null) return done([])
  const lines = saidLines(ran.errors)
  const damages = damagesIn(lines.filter((line) => !/^Fatal: (config or key|Unmarshal|unable to)/.test(line)))
  const summary = ran.output.split('\n').map(parseObject).find((json) => json?.['message_type'] === 'summary')
  const packs = (summary && Array.isArray(summary['broken_packs']) ? summary['broken_packs'] : []).filter((id) => isId(String(id)))
  const named = packs.map((id): Damage => ({ where: `pack ${String(id)}`, said: 'named as broken by restic' }))
  const code = ran.ended.how === 'exited' ? ran.ended.code : 1
  // Damage is what the check is for; anything else kept it from looking.
  if (ran.ended.how !== 'exited' || !['damaged', 'failed'].includes(meaning(code, saidLines(ran.raw)))) return refusal
  const found = once([...damages, ...named])
  return found.length > 0 ? done(found) : refusal
}

/** A damaged pack is said in its own part's turn; what points to packs, in every turn. */
function concerns(where: string, part: Part): boolean {
  const [, id] = /^pack ([0-9a-f]{64})$/.exec(where) ?? []
  return id === undefined || inPart(id, part)
}

/** Which generations a damaged pack is part of. INVARIANT: where that cannot be told, nothing is said, and it may be all. */
async function trace(restic: Restic, damages: readonly Damage[], signal?: AbortSignal): Promise<readonly Damage[]> {
  const traced: Damage[] = []
  let left = mostTraced
  for (const one of damages) {
    const [, kind, id] = /^(pack|snapshot) ([0-9a-f]{64})$/.exec(one.where) ?? []
    if (kind === 'snapshot' && id !== undefined) traced.push({ ...one, generations: [id] })
    else if (kind === 'pack' && id !== undefined && left-- > 0) {
      const generations = await holders(restic, id, signal)
      traced.push(generations === null ? one : { ...one, generations })
    } else traced.push(one)
  }
  return traced
}

async function holders(restic: Restic, pack: string, signal?: AbortSignal): Promise<readonly string[] | null> {
  const ran = await restic.run(['find', '--json', '--pack', pack], signal, { most: 256 << 20 })
  if (refusalOf(ran, pack) !== null) return null
  const found = new Set(objects(parseList(ran.output.trim())).map((one) => text(one, 'snapshot')).filter(isId))
  // A pack of folders' lists alone is found in none, and every generation may need it.
  return found.size > 0 ? [...found] : null
}

/** What restic does not say in numbers: everything there is, by the number of parts. */
async function share(restic: Restic, { of }: Part, signal?: AbortSignal): Promise<number> {
  const ran = await restic.run(['stats', '--json', '--mode', 'raw-data'], signal)
  const json = parseObject(ran.output.trim())
  return Math.round(((json && count(json, 'total_size')) ?? 0) / of)
}
