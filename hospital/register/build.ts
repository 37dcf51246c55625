// The register as of one day, merged from all facts in force.
import type { Batch } from './fact.ts'
import { groupGraph } from './groups/graph.ts'
import { realmsOf, standing, withoutReplaced, type Realms } from './in-force.ts'
import { unknownDirectory } from './key.ts'
import { owners } from './match/owner.ts'
import { Merged, type Said } from './merge.ts'
import { instantOf } from './moment.ts'
import { joinSamePeople, newestFirst } from './same-person.ts'
import type { Entity, RegisterView } from './view.ts'
import { kinds, type Kind } from './vocabulary/index.ts'

/** `asOf`: ISO date; later observations are not seen. */
export function buildView(batches: readonly Batch[], asOf: string): RegisterView {
  const inForce = withoutReplaced(standing(batches, asOf).inForce)
  const realms = realmsOf(inForce)
  const entities = merged(inForce, realms)
  const lists = new Map<Kind, readonly Entity[]>(kinds.map((kind) => [kind, [...entities[kind].values()]]))
  // The casts here and below: what is stored under a kind is of that kind.
  const list = <K extends Kind>(kind: K) => (lists.get(kind) ?? []) as unknown as readonly Entity<K>[]
  const graph = lazy(() => groupGraph(list('group'), list('account'), realms))
  const people = lazy(() => owners(list('person'), list('account')))
  return {
    asOf,
    all: <K extends Kind>(kind: K) => (kind === 'group' ? graph().groups : list(kind)) as readonly Entity<K>[],
    get: <K extends Kind>(kind: K, key: string) =>
      entities[kind].get(key) ?? (kind === 'group' ? (graph().get(key) as Entity<K> | undefined) : undefined),
    source: (entity, attribute) => (entity instanceof Merged ? entity.sourceOf(attribute) : entity.evidence[0]),
    batches: (kind) => inForce.filter((batch) => batch.gives.includes(kind)),
    ownerOf: (account) => people().ownerOf(account),
    accountsOf: (person) => people().accountsOf(person),
    groupsOf: (account) => graph().groupsOf(account),
    membersOf: (group) => graph().membersOf(group),
    strangersIn: (group) => graph().strangersIn(group),
  }
}

type Everything = { readonly [K in Kind]: ReadonlyMap<string, Entity<K>> }
type SaidBy = Map<string, Said[]>

/** `batches` newest first. */
function merged(batches: readonly Batch[], realms: Realms): Everything {
  const said = Object.fromEntries(kinds.map((kind) => [kind, new Map()])) as unknown as Record<Kind, SaidBy>
  const unplaced: Said<'account'>[] = []
  for (const batch of batches) {
    for (const original of batch.facts) {
      const fact = placed(original, realms)
      if (fact.kind === 'account' && fact.key.startsWith('/')) unplaced.push({ fact, batch })
      else add(said[fact.kind], fact.key, { fact, batch })
    }
  }
  placeByLogin(said.account, unplaced)
  for (const list of said.person.values()) if (list.length > 1) (list as Said<'person'>[]).sort(newestFirst)
  const people = joinSamePeople(said.person as unknown as ReadonlyMap<string, readonly Said<'person'>[]>)
  return Object.fromEntries(
    kinds.map((kind) => {
      const entities = new Map<string, Entity>()
      const all: Iterable<readonly [string, readonly Said[]]> = kind === 'person' ? people : said[kind]
      for (const [key, list] of all) entities.set(key, new Merged(kind, key, list))
      return [kind, entities]
    }),
  ) as unknown as Everything
}

function add(to: SaidBy, key: string, said: Said): void {
  const list = to.get(key)
  if (list) list.push(said)
  else to.set(key, [said])
}

/** Under the one name of its directory (`ad` and `KOKORO` are `kokoro.local`, where that is sure). */
function placed(fact: Batch['facts'][number], realms: Realms): Batch['facts'][number] {
  if (fact.kind !== 'account' && fact.kind !== 'group' && fact.kind !== 'passwordPolicy') return fact
  const end = fact.kind === 'passwordPolicy' ? fact.key.length : fact.key.indexOf('/')
  const realm = fact.key.slice(0, end)
  const known = realms(realm)
  if (known === realm) return fact
  return { ...fact, key: known + fact.key.slice(end), attributes: { ...fact.attributes, realm: known } }
}

/**
 * Lists made by hand name log-ins without saying where. Such a row speaks of the directory's account of that name, else of the
 * only account of that name; otherwise it stands for itself.
 */
function placeByLogin(accounts: SaidBy, unplaced: readonly Said<'account'>[]): void {
  if (unplaced.length === 0) return
  const wanted = new Map<string, string[]>(unplaced.map(({ fact }) => [fact.key.slice(1), []]))
  for (const key of accounts.keys()) wanted.get(key.slice(key.indexOf('/') + 1))?.push(key)
  for (const said of unplaced) {
    const keys = wanted.get(said.fact.key.slice(1)) ?? []
    const directories = keys.filter((key) => /^[^/]*\.[^/]*\//.test(key) || key.startsWith(`${unknownDirectory}/`))
    const fitting = directories.length > 0 ? directories : keys
    const [key] = fitting
    add(accounts, fitting.length === 1 && key !== undefined ? key : said.fact.key, said)
    if (fitting.length === 1 && key !== undefined) accounts.get(key)?.sort((a, b) => order(a.batch, b.batch))
  }
}

function order(a: Batch, b: Batch): number {
  return a === b ? 0 : instantOf(b.observedAt) - instantOf(a.observedAt)
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
