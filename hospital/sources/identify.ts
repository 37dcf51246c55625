// What a file is: every source looks at the same sample; one wins, two tie, or the person is told what it looks like.
import { sniff } from '#engines/tabular'
import type { Message } from '#hospital/kernel/text.ts'
import type { Sample, Source } from './source.ts'
import { say } from './text.ts'

interface Tried {
  readonly source: Source
  readonly confidence: number
  readonly why: Message
}

export type Identification =
  | { readonly type: 'source'; readonly source: Source; readonly why: Message; readonly tried: readonly Tried[] }
  | { readonly type: 'tie'; readonly between: readonly Source[]; readonly advice: Message; readonly tried: readonly Tried[] }
  | { readonly type: 'unknown'; readonly looksLike: Message; readonly advice: Message; readonly tried: readonly Tried[] }

const enough = 0.5

/** `tried` is sorted by confidence, highest first. */
export function identify(sample: Sample, sources: readonly Source[]): Identification {
  const tried = sources
    .map((source) => ({ source, ...source.recognise(sample) }))
    .sort((a, b) => b.confidence - a.confidence)
  const [best] = tried
  if (!best || best.confidence <= enough) return { type: 'unknown', ...looks(sample), tried }
  const between = tried.filter((one) => best.confidence - one.confidence < 0.01).map((one) => one.source)
  return between.length > 1
    ? { type: 'tie', between, advice: say('pipeline.tie'), tried }
    : { type: 'source', source: best.source, why: best.why, tried }
}

function looks(sample: Sample): { readonly looksLike: Message; readonly advice: Message } {
  const { kind, format } = sniff(sample.head, sample.name)
  if (kind === 'empty') return { looksLike: say('pipeline.looks.empty'), advice: say('pipeline.advice.export-again') }
  if (sample.table && sample.table.header.length > 1) {
    const columns = sample.table.header.slice(0, 8).join(', ')
    return { looksLike: say('pipeline.looks.table', { columns }), advice: say('pipeline.advice.map') }
  }
  if (kind === 'binary') {
    if (format === 'ole') return { looksLike: say('pipeline.looks.old-office'), advice: say('pipeline.advice.save-xlsx') }
    if (format === 'zip') return { looksLike: say('pipeline.looks.zip'), advice: say('pipeline.advice.unpack') }
    if (format === 'pdf') return { looksLike: say('pipeline.looks.pdf'), advice: say('pipeline.advice.original') }
    return { looksLike: say('pipeline.looks.binary', { format: format ?? '?' }), advice: say('pipeline.advice.original') }
  }
  if (kind === 'xlsx') return { looksLike: say('pipeline.looks.xlsx'), advice: say('pipeline.advice.see-sheet') }
  return { looksLike: say('pipeline.looks.text'), advice: say('pipeline.advice.guide') }
}
