// What still holds a text back at a level: every place found that blocks there and that nobody confirmed.
import { levelOf, textsAt, type CaseField, type CaseLevel, type CaseTexts } from './levels.ts'
import { placesIn, type Finder, type Place } from './redact.ts'
import type { ConfirmedRow } from './tables.ts'

export interface FieldPlace extends Place {
  readonly field: CaseField
  /** Whether it holds the text back at this level; others are only shown. */
  readonly blocks: boolean
  readonly confirmed: boolean
}

export function fieldPlaces(
  level: CaseLevel, texts: CaseTexts, confirmed: readonly Pick<ConfirmedRow, 'field' | 'starts' | 'ends'>[], finder: Finder,
): readonly FieldPlace[] {
  const { blocks } = levelOf(level)
  return Object.entries(textsAt(level, texts)).flatMap(([name, text]) => {
    // The cast: keys of `textsAt` are fields.
    const field = name as CaseField
    return placesIn(text ?? '', finder).map((place) => ({
      ...place, field, blocks: blocks.includes(place.kind),
      confirmed: confirmed.some((one) => one.field === field && one.starts === place.start && one.ends === place.end),
    }))
  })
}

export const stillOpen = (places: readonly FieldPlace[]): readonly FieldPlace[] => places.filter(({ blocks, confirmed }) => blocks && !confirmed)
