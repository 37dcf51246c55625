// Something that was cut and stands no longer in the order: a list without it was imported meanwhile. It is still cut.
import type { CutItem } from './order.ts'
import type { CutRow } from './tables.ts'
import { say } from './text.ts'

export function goneItem({ cut, name }: CutRow): CutItem {
  return {
    key: cut, known: false, sort: 'terminal', name, why: say('response.cuts.why.gone'), cuts: null, where: null, how: null, undo: null,
    effect: null, by: null, phones: [], confirmedOn: null, age: 'undated', near: false, missing: [],
  }
}
