// Which of very many reports a desk shows: a page has an end, and no flood may push a red out of it.
export const most = 300

/** The first half of the room goes to the oldest of those that wait, as they came before the flood. The order stays: newest first. */
export function asManyAsShown<Row>(found: readonly Row[], waits: (row: Row) => boolean): readonly Row[] {
  if (found.length <= most) return found
  const first = new Set(found.filter(waits).toReversed().slice(0, most / 2))
  const rest = new Set(found.filter((row) => !first.has(row)).slice(0, most - first.size))
  return found.filter((row) => first.has(row) || rest.has(row))
}
