// From hits to what people see.
import type { Detection, FoundEvent } from '../finding.ts'
import { eventIn } from '../pass/content.ts'
import type { Hit } from '../timeline/hit.ts'
import type { ScanPlan } from './plan.ts'
import { type HitReference, type KeptBurst, noFile, ruleOf } from './settle.ts'

export function* detectionsOf(
  hits: Iterable<Hit>, plan: ScanPlan, fileName: (file: number) => string,
): Generator<Detection> {
  for (const hit of hits) {
    if (hit.file === noFile) {
      yield* burst(hit, plan, fileName)
      continue
    }
    const shown = hit.rules.filter((rule) => plan.shown[rule])
    if (shown.length === 0) continue
    const event = eventIn(hit.content, fileName(hit.file))
    for (const number of shown) {
      const rule = ruleOf(plan, number)
      if (rule) yield { time: hit.time === Infinity ? null : hit.time, rule, event, correlation: null }
    }
  }
}

function* burst({ rules, content }: Hit, plan: ScanPlan, fileName: (file: number) => string): Generator<Detection> {
  const rule = ruleOf(plan, rules[0] ?? -1)
  if (!rule) return
  const burst = JSON.parse(Buffer.from(content).toString('utf8')) as KeptBurst // written by `settle`
  const { from, to, group, count, references } = burst
  const named = group.map(({ field, value }) => [field, value] as const)
  yield {
    time: to, rule, event: eventOf(references.at(-1), named, fileName),
    correlation: {
      from, to, events: count,
      value: 'type' in rule && String(rule.type).startsWith('temporal') ? null : burst.value,
      group: named,
      hits: references.flatMap((one) => {
        const below = ruleOf(plan, one.rule)
        return below ? [{ time: one.time, rule: below, file: fileName(one.file), recordId: one.recordId }] : []
      }),
    },
  }
}

/** The last event it stands on; of its fields those all have in common. */
function eventOf(
  last: HitReference | undefined, fields: FoundEvent['fields'], fileName: (file: number) => string,
): FoundEvent {
  return {
    file: last ? fileName(last.file) : '', computer: last?.computer ?? null, channel: last?.channel ?? null,
    provider: last?.provider ?? null,
    eventId: last?.eventId ?? null, recordId: last?.recordId ?? null, fields,
  }
}
