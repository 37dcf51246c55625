// A telephone number out of what stands in a list: 「内線２３４５（夜間）」 → 2345.

/** What `tel:` dials, or null where no number can be made out. */
export function dialled(text: string): string | null {
  const found = /\+?\d(?:[\s().\u00b7\u30fb\u2010-\u2015\u30fc-]*\d)*/.exec(text.normalize('NFKC'))?.[0]
  const digits = found?.replace(/[^\d+]/g, '') ?? ''
  return digits.length >= 3 ? digits : null
}
