// Numbers as pax and sparse maps write them.

/** Null where it is no whole number, or beyond exact ones. */
export function decimal(text: string | undefined): number | null {
  if (text === undefined || !/^\d{1,16}$/.test(text)) return null
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : null
}
