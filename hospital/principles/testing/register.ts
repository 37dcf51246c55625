// Small registers for tests: files as sources would have read them, joined by the real view.
import { buildView } from '#hospital/register/build.ts'
import type { EvidenceKind } from '#hospital/register/evidence-kinds.ts'
import type { Batch, Problem } from '#hospital/register/fact.ts'
import { keyOf, realmKey } from '#hospital/register/key.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import type { Attributes, Kind } from '#hospital/register/vocabulary/index.ts'

export interface Register {
  readonly asOf: string
  readonly files: readonly Batch[]
}

const today = '2026-11-20'

export function register(...files: readonly Batch[]): Register {
  return { asOf: today, files: files.map((file, at) => ({ ...file, id: String(at), file: `${at}`.padStart(64, '0') })) }
}

export function viewOf({ files, asOf }: Register): RegisterView {
  return buildView(files, asOf)
}

interface More {
  readonly observedAt?: string
  readonly problems?: readonly Problem[]
  readonly mode?: Batch['mode']
  readonly scope?: string
}

/** One file: what it gives, and its rows in order. */
export function file(gives: EvidenceKind | readonly EvidenceKind[], rows: readonly Row[], more: More = {}): Batch {
  const kinds = typeof gives === 'string' ? [gives] : gives
  const name = kinds.join('+')
  return {
    id: '', source: name, reader: 1, gives: kinds, file: '', path: `${name}.csv`,
    observedAt: more.observedAt ?? '2026-11-19', mode: more.mode ?? 'snapshot', scope: more.scope ?? '',
    facts: rows.map((row, at) => ({ ...row, row: at + 2 })), problems: more.problems ?? [],
  }
}

type Row = {
  readonly [K in Kind]: { readonly kind: K; readonly key: string; readonly attributes: Partial<Attributes[K]> }
}[Kind]

export function row<K extends Kind>(kind: K, attributes: Partial<Attributes[K]>): Row {
  // A test that forgets what makes the identity should stop here.
  const key = keyOf[kind](attributes)
  if (key === null) throw new Error(`no identity for ${kind}: ${JSON.stringify(attributes)}`)
  // The cast: with so many kinds TypeScript no longer sees that the three belong together.
  return { kind, key, attributes } as Row
}

/** The domain most fixtures play in. */
export const domain = 'mihon.local'
export const sid = (rid: number): string => `S-1-5-21-1-2-3-${rid}`

/** An enabled everyday account of the domain, used yesterday, with nothing wrong. */
export function user(login: string, more: Loose = {}): Row {
  const all = {
    realm: domain, login, sid: sid(2000 + (hash(login) % 90_000)), enabled: true, createdAt: '2024-04-01',
    lastLogonAt: '2026-11-19T08:30:00+09:00', lastLogonPrecision: 'replicated', passwordSetAt: '2026-11-01',
    passwordNeverExpires: false, passwordNotRequired: false, reversibleEncryption: false,
    memberOf: [], expiresAt: null, ...more,
  }
  // The cast: attributes given as undefined are left out, as a reader leaves out what a file does not say.
  return row(
    'account',
    Object.fromEntries(
      Object.entries(all).filter(([, value]) => value !== undefined),
    ) as Partial<Attributes['account']>,
  )
}

type Loose = { readonly [K in keyof Attributes['account']]?: Attributes['account'][K] | undefined }

export function users(...rows: readonly Row[]): Batch {
  return file('directory-users', rows, { scope: realmKey(domain) })
}

export function groups(...rows: readonly Row[]): Batch {
  return file('directory-groups', rows, { scope: realmKey(domain) })
}

function hash(text: string): number {
  let sum = 0
  for (const char of text) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003
  return sum
}
