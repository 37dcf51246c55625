// A generation beside the one before → what speaks against it. Both imprints go by once, in bounded memory.
import { compare, type CompareOptions, type Eyes } from '../compare.ts'
import type { CompareSummary, Content } from '../difference.ts'
import { verdictOf } from '../inspect/verdict.ts'
import { type ImprintItem, readImprint } from '../read.ts'
import type { Source } from '../text-lines.ts'
import { changeOf } from './figures.ts'
import { type Canary, noFigures } from './options.ts'
import type { RuleOptions, Suspicion } from './rule.ts'
import { rules } from './rules.ts'

export interface JudgeOptions extends CompareOptions, Partial<RuleOptions> {}

export interface GenerationJudged {
  readonly suspicions: readonly Suspicion[]
  readonly canaries: 'same' | 'changed' | 'missing' | 'none'
  readonly files: number
  /** Of files: how many were judged clean, suspect, or not at all; an empty file is none of them. */
  readonly judged: { readonly clean: number; readonly suspect: number; readonly unjudged: number }
  /** Added, removed, changed or renamed, against the files before; null without a generation before. */
  readonly changed: number | null
  /** Null without a generation before. */
  readonly summary: CompareSummary | null
}

/** Without a generation before only the rules that need none can speak. */
export async function judgeGeneration(
  before: Source | null, after: Source,
  { isWriteOnce, canaries = [], earlier = noFigures, ...comparing }: JudgeOptions = {},
): Promise<GenerationJudged> {
  const options: RuleOptions = { isWriteOnce: isWriteOnce ?? (() => false), canaries, earlier }
  const watching = rules.map((rule) => rule.watch(options))
  const [seers, loners, listeners] = [
    watching.flatMap(({ seen }) => seen ?? []), watching.flatMap(({ alone }) => alone ?? []),
    watching.flatMap(({ item }) => item ?? []),
  ]
  const judged = { clean: 0, suspect: 0, unjudged: 0 }
  let files = 0
  const look = (entry: Content) => {
    if (entry.kind === 'file') {
      files += 1
      if (entry.size > 0) judged[verdictOf(entry.notes)?.is ?? 'unjudged'] += 1
    }
    for (const seen of seers) seen(entry)
  }
  let summary: CompareSummary | null = null
  if (before === null) {
    for await (const items of readImprint(after)) {
      comparing.signal?.throwIfAborted()
      for (const item of items) if (isContent(item)) look(item)
    }
  } else {
    const eyes: Eyes = {
      seen: (side, entry) => (side === 'after' ? look(entry) : undefined),
      alone(side, entry) {
        for (const alone of loners) alone(side, entry)
      },
    }
    for await (const items of compare(before, after, { ...comparing, eyes })) {
      for (const item of items) {
        if (item.kind === 'summary') summary = item
        for (const listen of listeners) listen(item)
      }
    }
  }
  const last = summary
  const suspicions = watching.flatMap(({ end }) => end(last))
  return {
    suspicions, canaries: canariesOf(canaries, suspicions), files, judged,
    changed: last === null ? null : changeOf(last), summary: last,
  }
}

function isContent(item: ImprintItem): item is Content {
  return !['head', 'problem', 'sealed', 'end'].includes(item.kind)
}

function canariesOf(canaries: readonly Canary[], suspicions: readonly Suspicion[]): GenerationJudged['canaries'] {
  if (canaries.length === 0) return 'none'
  if (suspicions.some(({ rule }) => rule === 'canary-missing')) return 'missing'
  return suspicions.some(({ rule }) => rule === 'canary-changed') ? 'changed' : 'same'
}
