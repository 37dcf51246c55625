// A new edition rarely says which checks answer it: items that stand as in the last edition take over its checks.
import type { Rulebook, RulebookItem } from './schema.ts'

/** Takes over duty and checks of the same item of the older edition; the limits are then our reading: `own`. */
export function carryChecks(draft: Rulebook, older: Rulebook): Rulebook {
  const known = new Map(older.items.map((item) => [item.id, item]))
  return { ...draft, items: draft.items.map((item) => carried(item, known.get(item.id))) }
}

function carried(item: RulebookItem, older: RulebookItem | undefined): RulebookItem {
  // Another text may ask something else: then a person has to say.
  if (older === undefined || item.asks.length > 0 || squeeze(item.text.ja) !== squeeze(older.text.ja)) return item
  return {
    ...item,
    text: { ja: item.text.ja, en: older.text.en },
    principle: older.principle,
    asks: older.asks.map((one) => ({ ...one, limitsCertainty: one.limitsCertainty ?? 'own' })),
  }
}

function squeeze(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s、。,.]/g, '')
}
