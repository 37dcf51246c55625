// A seal on paper: 8 groups of 8 characters, written down by hand and typed again by somebody else.

export const sealGroups = (seal: string): readonly string[] => seal.match(/.{8}/g) ?? []

export type TypedSeal =
  | { readonly kind: 'none' }
  /** Not a whole one: characters are missing, too many, or none of 0-9 and a-f. */
  | { readonly kind: 'mistyped' }
  | { readonly kind: 'seal'; readonly seal: string }

/** As people type: full-width, capitals, gaps and dashes between groups; o and l for the digits they look like. */
export function readTypedSeal(text: string | null): TypedSeal {
  const folded = (text ?? '').normalize('NFKC').toLowerCase().replace(/[\s\p{Pd}\u30fb\u30fc,.:_]/gu, '').replace(/o/g, '0').replace(/[li|]/g, '1')
  if (folded === '') return { kind: 'none' }
  return /^[0-9a-f]{64}$/.test(folded) ? { kind: 'seal', seal: folded } : { kind: 'mistyped' }
}

/** Which of the eight groups differ, counted from 1. */
export function groupsThatDiffer(seal: string, typed: string): readonly number[] {
  const other = sealGroups(typed)
  return sealGroups(seal).flatMap((group, at) => (group === other[at] ? [] : [at + 1]))
}
