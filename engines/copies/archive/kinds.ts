// Which kinds of archives are known, by the ends of their names.
export type Packing = 'none' | 'gzip' | 'zstd' | 'xz' | 'bzip2'
export type Kind = { readonly of: 'zip' } | { readonly of: 'tar'; readonly packing: Packing }

const endings: readonly (readonly [string, Kind])[] = [
  ['.zip', { of: 'zip' }],
  ['.tar', { of: 'tar', packing: 'none' }],
  ['.tar.gz', { of: 'tar', packing: 'gzip' }],
  ['.tgz', { of: 'tar', packing: 'gzip' }],
  ['.tar.zst', { of: 'tar', packing: 'zstd' }],
  ['.tzst', { of: 'tar', packing: 'zstd' }],
  ['.tar.xz', { of: 'tar', packing: 'xz' }],
  ['.txz', { of: 'tar', packing: 'xz' }],
  ['.tar.bz2', { of: 'tar', packing: 'bzip2' }],
  ['.tbz2', { of: 'tar', packing: 'bzip2' }],
]

/** Null where the name is none of an archive's. */
export function kindOf(name: string): Kind | null {
  const plain = name.normalize('NFKC').toLowerCase()
  return endings.find(([ending]) => plain.endsWith(ending) && plain.length > ending.length)?.[1] ?? null
}
