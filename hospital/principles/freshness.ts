// Whether the evidence a check needs is there, young enough and whole: asked once for all checks, so that none can
// forget it.
import type { Message } from '#hospital/kernel/text.ts'
import type { EvidenceKind } from '#hospital/register/evidence-kinds.ts'
import type { Batch, Evidence } from '#hospital/register/fact.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { dayOf, daysBetween } from '#hospital/kernel/days.ts'
import type { Check } from './shape.ts'
import { say } from './text.ts'

export interface Standing {
  /** Not to be judged at all, and why. */
  readonly blocked: readonly Message[]
  /** It may be judged, but "nothing found" would not be true of everything. */
  readonly doubts: readonly Message[]
  /** Files whose content is too old to hold anybody to. */
  readonly staleFiles: ReadonlySet<string>
  readonly evidence: readonly Evidence[]
}

/** Records of what happened on a day: their checks ask how long ago that was, and a newer copy would say the same. */
export const ofADay: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(['stocktake', 'rehearsals', 'restore-claims'])

export function standing(check: Pick<Check, 'needs' | 'uses'>, view: RegisterView, maxAgeDays: number): Standing {
  const blocked: Message[] = []
  const doubts: Message[] = []
  const staleFiles = new Set<string>()
  const evidence: Evidence[] = []
  const missing: (readonly EvidenceKind[])[] = []
  for (const need of check.needs) {
    const kinds: readonly EvidenceKind[] = typeof need === 'string' ? [need] : need
    const batches = [...new Set(kinds.flatMap((kind) => view.batches(kind)))]
    if (batches.length === 0) {
      missing.push(kinds)
      continue
    }
    // One file may give both: a watch over backups tells of rehearsals too, and grows old for everything else.
    const ageing = batches.filter((batch) => kinds.some((kind) => !ofADay.has(kind) && batch.gives.includes(kind)))
    const old = stale(ageing, view.asOf, maxAgeDays)
    const sentences = old.map((batch) => tooOld(batch, view.asOf, maxAgeDays))
    if (old.length === batches.length) blocked.push(...sentences)
    else doubts.push(...sentences)
    for (const batch of old) staleFiles.add(batch.file)
    for (const batch of batches) {
      evidence.push(whole(batch))
      doubts.push(...lostRows(batch))
    }
  }
  const needed = new Set(check.needs.flat())
  const beside = (check.uses ?? []).filter((kind) => !needed.has(kind)).flatMap((kind) => view.batches(kind))
  for (const batch of new Set(beside)) if (!evidence.some((one) => one.file === batch.file)) doubts.push(...lostRows(batch))
  return { blocked: [...whatWouldTell(missing), ...blocked], doubts, staleFiles, evidence }
}

function lostRows({ path, problems }: Batch): readonly Message[] {
  const count = problems.filter((problem) => problem.weight === 'lost').length
  return count > 0 ? [say('check.lost', { path, count })] : []
}

/** First what is needed in any case; a choice that one of these would settle is not asked for again. */
function whatWouldTell(missing: readonly (readonly EvidenceKind[])[]): readonly Message[] {
  if (missing.length === 0) return []
  const needed = missing.flatMap((kinds) => (kinds.length === 1 ? kinds : []))
  const choices = missing.filter((kinds) => kinds.length > 1 && !kinds.some((kind) => needed.includes(kind)))
  return [
    say('check.missing'), ...needed.map((kind) => say(`needs.${kind}`)),
    ...choices.flatMap((kinds) => [say('check.missingAny'), ...kinds.map((kind) => say(`needs.${kind}`))]),
  ]
}

/** Lists that add up (monthly leavers) are as young as their newest; a snapshot speaks for itself alone. */
function stale(batches: readonly Batch[], asOf: string, maxAgeDays: number): readonly Batch[] {
  const old = (batch: Batch) => daysBetween(batch.observedAt, asOf) > maxAgeDays
  const fresh = batches.some((batch) => batch.mode === 'additive' && !old(batch))
  return batches.filter((batch) => old(batch) && !(batch.mode === 'additive' && fresh))
}

function tooOld(batch: Batch, asOf: string, limit: number): Message {
  const { path, observedAt } = batch
  return say('check.stale', { path, date: dayOf(observedAt), days: daysBetween(observedAt, asOf), limit })
}

function whole({ file, path, source, reader, observedAt }: Batch): Evidence {
  return { file, path, row: null, source, reader, observedAt }
}
