// Media compared by what a system's generations would cost on each. Prices are the hospital's own, each with its day;
// none is here.
import type { Message } from '#hospital/kernel/text.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { say } from '../text.ts'
import type { Media } from './requirements.ts'

export interface Offer {
  readonly name: string
  readonly sort: Media
  readonly capacityBytes: number
  readonly yen: number
  /** 0: nothing else is needed to use it. */
  readonly driveYen: number
  readonly pricedOn: string | null
}

export interface MediaPrice {
  readonly offer: Offer
  /** Media for all generations. */
  readonly media: number
  readonly mediaYen: number
  /** With one drive. */
  readonly yen: number
  readonly yenPerTerabyte: number
  /** Nobody asked for the price lately. */
  readonly stale: boolean
}

export interface Comparison {
  readonly prices: readonly MediaPrice[]
  readonly notes: readonly Message[]
}

export function offersOf(view: RegisterView): readonly Offer[] {
  return view.all('offer').flatMap(({ key, is }): Offer[] =>
    is.sort === undefined || is.yen === undefined || !is.capacityBytes
      ? []
      : [
          {
            name: is.name ?? key,
            sort: is.sort,
            capacityBytes: is.capacityBytes,
            yen: is.yen,
            driveYen: is.driveYen ?? 0,
            pricedOn: is.pricedOn ?? null,
          },
        ],
  )
}

/**
 * The cheapest first. A generation may lie on several media; two generations never share one, or both are lost with
 * it.
 */
export function comparePrices(
  view: RegisterView,
  want: { readonly bytes: number; readonly generations: number; readonly staleDays: number },
): Comparison {
  const prices = offersOf(view)
    .map((offer): MediaPrice => {
      const media = mediaFor(want.bytes, offer.capacityBytes) * want.generations
      return {
        offer,
        media,
        mediaYen: media * offer.yen,
        yen: media * offer.yen + offer.driveYen,
        yenPerTerabyte: Math.round((offer.yen / offer.capacityBytes) * 1e12),
        stale:
          offer.pricedOn === null || Temporal.PlainDate.from(offer.pricedOn).until(view.asOf).days > want.staleDays,
      }
    })
    .sort((a, b) => a.yen - b.yen || (a.offer.name < b.offer.name ? -1 : 1))
  if (prices.length === 0) return { prices, notes: [say('recovery.plan.no-prices')] }
  return {
    prices,
    notes: prices.some(({ stale }) => stale) ? [say('recovery.plan.stale-prices', { days: want.staleDays })] : [],
  }
}

export const mediaFor = (bytes: number, capacity: number): number => Math.max(1, Math.ceil(bytes / capacity))
