// What somebody typed about a view to read in, and what is asked of the server for it.
import { numberTyped } from '../../util/number-typed.ts'

export const percents = ['5', '10', '20', '30', '50'] as const

export interface ViewerTyped {
  readonly wanted: boolean
  readonly percent: (typeof percents)[number]
  readonly terminals: string
  /** Empty: nobody has asked for the price. */
  readonly yen: string
}

export const noViewer: ViewerTyped = { wanted: false, percent: '10', terminals: '5', yen: '' }

const mostTerminals = 100_000
const mostYen = 10_000_000_000

const isWhole = (typed: string, most: number): boolean => {
  const value = numberTyped(typed)
  return Number.isInteger(value) && value >= 0 && value <= most
}

export function problemsOf({ terminals, yen }: ViewerTyped): { readonly terminals: boolean; readonly yen: boolean } {
  return { terminals: !isWhole(terminals, mostTerminals), yen: yen.trim() !== '' && !isWhole(yen, mostYen) }
}

/** Null: not yet to be asked, because something does not fit. */
export function viewerQuery(typed: ViewerTyped) {
  if (!typed.wanted) return {}
  const wrong = problemsOf(typed)
  if (wrong.terminals || wrong.yen) return null
  return {
    viewerPercent: Number(typed.percent), viewerTerminals: numberTyped(typed.terminals),
    ...(typed.yen.trim() !== '' && { viewerYen: numberTyped(typed.yen) }),
  }
}
