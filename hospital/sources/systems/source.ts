// The hospital's systems: what each is called, who keeps it, how much hangs on it.
import { fold } from '#engines/japanese'
import { likely } from '../shared/columns.ts'
import { reachIn, reached } from '../shared/contact/reach.ts'
import { aboutBackups, forTheDay, rivalIn, rivals, type RivalColumn } from '../shared/rivals.ts'
import type { Row } from '../shared/row.ts'
import { tableSource } from '../shared/table-source.ts'
import { titleOf } from '../shared/titles.ts'
import { toldText, toldYesNo } from '../shared/told.ts'
import { cloudNo, cloudYes, columns, importanceWords, otherTitles, phoneColumns, titles } from './columns.words.ts'
import { say, text } from './text.ts'

type Column = keyof typeof columns | RivalColumn
type Importance = keyof typeof importanceWords

const telling = ['importance', 'location', 'remote', 'cloud', 'installed', 'category'] as const
const importances = new Map<string, Importance>(
  // Object.entries forgets that the keys are those of the table.
  Object.entries(importanceWords).flatMap(([key, words]) =>
    words.map((word) => [fold(word), key as Importance] as const),
  ),
)
const inCloud = cloudYes.map((word) => fold(word))
const inHouse = cloudNo.map((word) => fold(word))
const isTitle = (name: string) => {
  const folded = fold(name)
  return (
    titles.some((word) => folded.includes(fold(word))) && !otherTitles.some((word) => folded.includes(fold(word)))
  )
}

export const systems = tableSource<Column>({
  id: 'systems',
  version: 1,
  gives: ['systems', 'vendors'],
  text,
  columns: { ...columns, ...rivals('system') },
  least: likely,
  sure(found, { name, table }) {
    if (
      !found.has('name')
      || rivalIn(found, 'people', 'account', 'contract', 'disclosure', 'line', 'form', 'document', 'stocktake', ...aboutBackups.filter((kind) => kind !== 'recovery'),
        ...forTheDay.filter((kind) => kind !== 'place'))
    )
      return 0
    const seen = telling.filter((column) => found.has(column)).length
    if (rivalIn(found, 'recovery') && !(['location', 'remote', 'cloud', 'installed'] as const).some((column) => found.has(column))) return 0
    const titled = isTitle(name) || isTitle(table.sheet ?? '')
    // Who to call for which system is a contact list; a system's own columns make it a list of systems.
    const called = found.has('phone1') || found.has('nights') || rivalIn(found, 'address')
    if (called && (seen === 0 || (seen === 1 && found.has('category')))) return 0.3
    if (seen === 0) return found.has('vendor') ? (titled ? 0.8 : 0.6) : titled ? 0.6 : 0
    return Math.min(0.95, 0.5 + 0.1 * seen + (found.has('vendor') ? 0.1 : 0) + (titled ? 0.15 : 0))
  },
  begin(found, input) {
    // With a column for the nights, the list serves as a list of contacts too.
    const called = found.has('phone1') && found.has('nights')
    return {
      *row(row) {
        const name = toldText(row, 'name')
        if (name === undefined) return yield* row.lost(say('systems.no-name'))
        const vendor = toldText(row, 'vendor')
        let items = row.fact('system', {
          name,
          vendor,
          category: toldText(row, 'category'),
          importance: importance(row),
          location: toldText(row, 'location'),
          remoteMaintenance: toldYesNo(row, 'remote'),
          cloud: cloud(row),
        })
        const { ways, nights, empty } = reachIn(row, { phones: phoneColumns, emails: [], nights: 'nights' })
        if (called && !empty) {
          const about = {
            role: 'vendor',
            name: toldText(row, 'person'),
            organisation: vendor,
            vendor,
            system: name,
          } as const
          items = row.fact('contact', { ...about, nightsAndHolidays: nights, ...reached(ways) })
        }
        yield* items
      },
      reading: () => ({
        mode: 'snapshot',
        scope: titleOf(input.name),
        gives: called ? ['systems', 'vendors'] : ['systems'],
      }),
    }
  },
})

function importance(row: Row<Column>): Importance | undefined {
  const written = toldText(row, 'importance')
  if (written === undefined) return undefined
  const found = importances.get(fold(written)) ?? importances.get(fold(written).charAt(0))
  if (found === undefined) row.note(say('systems.importance-unknown', { column: row.heading('importance') }), written)
  return found
}

/** Written as ○ and ✕, or as where the system stands. */
function cloud(row: Row<Column>): boolean | undefined {
  const written = fold(toldText(row, 'cloud') ?? '')
  if (inHouse.some((word) => written.includes(word))) return false
  return inCloud.some((word) => written.includes(word)) ? true : toldYesNo(row, 'cloud')
}
