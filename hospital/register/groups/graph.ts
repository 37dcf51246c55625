// Who is in which group: memberships told from either side, nesting followed, cycles walked once.
import { fold } from '#engines/japanese'
import { dnKey } from '../dn.ts'
import type { Evidence } from '../fact.ts'
import type { Realms } from '../in-force.ts'
import type { Entity, GroupPath } from '../view.ts'
import { reference, type Reference } from './reference.ts'

type Account = Entity<'account'>
type Group = Entity<'group'>

export interface GroupGraph {
  /** Listed groups, and those only named by their members. */
  readonly groups: readonly Group[]
  get(key: string): Group | undefined
  groupsOf(account: Account): readonly GroupPath[]
  membersOf(group: Group): readonly Account[]
  strangersIn(group: Group): readonly string[]
}

export function groupGraph(listed: readonly Group[], accounts: readonly Account[], realms: Realms): GroupGraph {
  const groups = new Directory<'group'>(listed, ({ is }) => is.name, realms)
  const people = new Directory<'account'>(accounts, ({ is }) => is.login, realms)
  const above = new Map<Account | Group, Set<Group>>()
  const below = new Map<Group, Set<Account | Group>>()
  const named = new Map<string, NamedGroup>()
  const unmet = new Map<Group, { readonly written: string; readonly key: string }[]>()

  function link(group: Group, member: Account | Group): void {
    if (group === member) return
    above.getOrInsertComputed(member, () => new Set()).add(group)
    below.getOrInsertComputed(group, () => new Set()).add(member)
  }

  function keyOf(to: Reference, realm: string): string {
    return `${realms(to.by === 'dn' || to.by === 'name' ? (to.realm ?? realm) : realm)}/${fold(to.name)}`
  }

  function parent(member: Account | Group, written: string): void {
    const realm = realms(member.is.realm ?? '')
    const to = reference(written)
    const known = groups.find(to, realm)
    if (known) return link(known, member)
    const key = keyOf(to, realm)
    const group = named.getOrInsertComputed(key, () => new NamedGroup(key, to))
    group.by.push(member)
    link(group, member)
  }

  for (const account of accounts) for (const written of account.is.memberOf ?? []) parent(account, written)
  for (const group of listed) {
    for (const written of group.is.memberOf ?? []) parent(group, written)
    for (const written of group.is.members ?? []) {
      const realm = realms(group.is.realm ?? '')
      const to = reference(written)
      const member = groups.find(to, realm) ?? people.find(to, realm)
      if (member) link(group, member)
      else unmet.getOrInsertComputed(group, () => []).push({ written, key: keyOf(to, realm) })
    }
  }

  /** The group and those inside it. */
  function within(group: Group): ReadonlySet<Group> {
    const seen = new Set<Group>([group])
    for (const next of seen) for (const member of below.get(next) ?? []) if (member.kind === 'group') seen.add(member)
    return seen
  }

  return {
    groups: [...listed, ...named.values()],
    get: (key) => named.get(key),
    groupsOf(account) {
      const paths: GroupPath[] = []
      const seen = new Set<Group>()
      let edge: readonly { readonly at: Account | Group; readonly through: readonly string[] }[] = [{ at: account, through: [] }]
      while (edge.length > 0) {
        edge = edge.flatMap(({ at, through }) =>
          [...(above.get(at) ?? [])].filter((group) => !seen.has(group)).map((group) => {
            seen.add(group)
            const path = [...through, group.is.name ?? group.key]
            paths.push({ group, through: path })
            return { at: group, through: path }
          }),
        )
      }
      return paths
    },
    membersOf(group) {
      const members = new Set<Account>()
      for (const one of within(group)) for (const member of below.get(one) ?? []) if (member.kind === 'account') members.add(member)
      return [...members]
    },
    strangersIn(group) {
      // A group that only its members name is known by them, though no list holds it.
      const missing = [...within(group)].flatMap((one) => unmet.get(one) ?? []).filter(({ key }) => !named.has(key))
      return [...new Set(missing.map(({ written }) => written))]
    },
  }
}

/** A group no list holds: its members say it exists, so their rows are its evidence. */
class NamedGroup implements Entity<'group'> {
  readonly kind = 'group'
  readonly conflicts = []
  readonly key: string
  readonly is: Group['is']
  readonly by: (Account | Group)[] = []

  constructor(key: string, named: Reference) {
    this.key = key
    this.is = {
      realm: key.slice(0, key.indexOf('/')) || undefined,
      name: named.name,
      ...(named.by === 'dn' && { dn: named.dn }),
      ...(named.by === 'sid' && { sid: named.sid }),
    } as Group['is']
  }

  get evidence(): readonly Evidence[] {
    return this.by.flatMap((member) => member.evidence)
  }
}

/** Entities by DN, by SID, by name in a realm, and by the last number of their SID in a realm. */
class Directory<K extends 'account' | 'group'> {
  readonly #by = new Map<string, Entity<K>>()
  readonly #realms: Realms

  constructor(entities: readonly Entity<K>[], nameOf: (entity: Entity<K>) => string | undefined, realms: Realms) {
    this.#realms = realms
    for (const entity of entities) {
      const { dn, sid } = entity.is as { readonly dn?: string; readonly sid?: string }
      const realm = realms(entity.is.realm ?? '')
      const name = nameOf(entity)
      if (name !== undefined) this.#by.set(`${realm}/${fold(name)}`, entity)
      if (dn !== undefined) this.#by.set(dnKey(dn), entity)
      if (sid === undefined) continue
      this.#by.set(sid.toUpperCase(), entity)
      if (sid.startsWith('S-1-5-21-')) this.#by.set(`${realm}#${sid.slice(sid.lastIndexOf('-') + 1)}`, entity)
    }
  }

  find(to: Reference, realm: string): Entity<K> | undefined {
    const named = (where: string): Entity<K> | undefined => this.#by.get(`${where}/${fold(to.name)}`)
    if (to.by === 'sid') return this.#by.get(to.sid) ?? named(realm)
    if (to.by === 'relative') return this.#by.get(`${realm}#${to.id}`) ?? named(realm)
    if (to.by === 'dn') return this.#by.get(to.dn) ?? named(this.#realms(to.realm ?? realm))
    return named(this.#realms(to.realm ?? realm))
  }
}
