// A number of people as typed, also in full-width digits; undefined where it is none.
export function countTyped(typed: string): number | undefined {
  const count = Number(typed.normalize('NFKC').trim())
  return typed.trim() !== '' && Number.isInteger(count) && count > 0 ? count : undefined
}
