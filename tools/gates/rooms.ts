// Which room a file lives in, and which rooms each room may use. This table is the arrows of ARCHITECTURE.md.

/** Rooms by path; the first that fits wins. */
const places: readonly (readonly [RegExp, string])[] = [
  [/^engines\/([^/]+)\//, 'engines'],
  [/^hospital\/kernel\//, 'kernel'],
  [/^hospital\/register\//, 'register'],
  [/^hospital\/rulebooks\//, 'rulebooks'],
  [/^hospital\/copies\//, 'copies'],
  [/^hospital\/sources\//, 'sources'],
  [/^hospital\/signs\//, 'signs'],
  [/^hospital\/watch\//, 'watch'],
  [/^hospital\/principles\/(\d-[^/]+|_template)\//, 'principle'],
  [/^hospital\/principles\//, 'principles'],
  [/^hospital\/(work|recovery|response|learning|access)\//, 'deeds'],
  [/^hospital\/binder\//, 'binder'],
  [/^hospital\/[^/]+$/, 'lists'],
  [/^apps\/verify\//, 'verify'],
  [/^apps\/contract\//, 'contract'],
  [/^apps\/console\//, 'console'],
  [/^apps\/kamo\//, 'kamo'],
  [/^apps\//, 'apps'],
  [/^samples\//, 'samples'],
  [/^bench\//, 'bench'],
  [/^tools\//, 'tools'],
]

export function roomOf(path: string): string | null {
  return places.find(([pattern]) => pattern.test(path))?.[1] ?? null
}

/** The folder whose files may import each other by relative paths. */
export function wallsOf(path: string): string {
  const [floor = '', room = '', inner = ''] = path.split('/')
  if (floor === 'hospital' && room === 'principles' && /^(\d-|_)/.test(inner)) return `${floor}/${room}/${inner}/`
  return floor === 'engines' || floor === 'hospital' || floor === 'apps' ? `${floor}/${room}/` : `${floor}/`
}

/** room → rooms it may use. Arrows point down only; a room may always use itself unless it is `principle` or `engines`. */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  engines: [],
  kernel: ['engines'],
  register: ['kernel', 'engines'],
  rulebooks: ['register', 'kernel', 'engines'],
  sources: ['register', 'kernel', 'engines'],
  signs: ['kernel', 'engines'],
  watch: ['kernel', 'engines'],
  copies: ['rulebooks', 'register', 'kernel', 'engines'],
  principle: ['principles', 'copies', 'rulebooks', 'register', 'kernel', 'engines'],
  principles: ['principle', 'rulebooks', 'register', 'kernel', 'engines'],
  // Whoever stands above the list of the nine iterates over it: no arrow leads to one of them by name.
  deeds: ['principles', 'copies', 'rulebooks', 'register', 'kernel', 'engines'],
  binder: ['deeds', 'principles', 'copies', 'rulebooks', 'register', 'kernel', 'engines'],
  lists: ['binder', 'deeds', 'principles', 'copies', 'rulebooks', 'sources', 'signs', 'watch', 'register', 'kernel', 'engines'],
  contract: ['kernel'],
  console: ['contract', 'engines', 'kernel'],
  kamo: ['contract', 'kernel'],
  verify: [],
  apps: ['contract', 'lists', 'binder', 'deeds', 'principles', 'copies', 'rulebooks', 'sources', 'signs', 'watch', 'register', 'kernel', 'engines', 'samples'],
  samples: ['register', 'kernel', 'engines'],
  bench: ['apps', 'tools', 'samples', 'lists', 'binder', 'deeds', 'principles', 'copies', 'rulebooks', 'sources', 'signs', 'watch', 'register', 'kernel', 'engines'],
  tools: ['apps', 'lists', 'kernel', 'engines', 'samples', 'contract', 'bench'],
}

/** The few arrows between engines that the plan allows. */
export const engineArrows: Readonly<Record<string, readonly string[]>> = {
  tabular: ['archive', 'japanese'],
  password: ['japanese'],
  logs: ['archive', 'evtx', 'japanese', 'sigma'],
  copies: ['archive', 'imprint', 'japanese'],
}

/** What the browser may take from floors below: pure files without a store behind them. */
export const consoleMayUse = /^(hospital\/kernel\/(text|permission|phone)\.ts|apps\/contract\/|engines\/(password|japanese)\/|engines\/copies\/scanner\/)/

/** The same for the かも? page, which must stay small. */
export const kamoMayUse = /^(hospital\/kernel\/(text|phone)\.ts|apps\/contract\/)/
