// What packing left of so many bytes; nothing where one of the two is not told.

export function shareOf(packed: number | null, bytes: number | null): { readonly packedShare?: number } {
  return packed === null || bytes === null || bytes <= 0 ? {} : { packedShare: packed / bytes }
}
