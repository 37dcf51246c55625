// Entries of one export, and what they amount to: which realm, which unit, which kinds of evidence were really there.
import type { EvidenceKind } from '#hospital/register/evidence-kinds.ts'
import type { Item, Reading } from '../../source.ts'
import { readEntry, type DirectoryEntry, type EntryKind } from './entry.ts'
import { Scope } from './realm.ts'

const evidence: Readonly<Record<EntryKind, EvidenceKind>> = {
  account: 'directory-users', group: 'directory-groups', passwordPolicy: 'password-policy',
}

export class EntryCollector {
  readonly #scope = new Scope()
  readonly #kinds = new Set<EntryKind>()

  add(entry: DirectoryEntry): readonly Item[] {
    const { kind, place, items } = readEntry(entry)
    if (kind !== null) {
      this.#kinds.add(kind)
      // The domain object stands above all units: with it an export is of the whole domain.
      this.#scope.add(kind === 'passwordPolicy' ? { ...place, units: [] } : place)
    }
    return items
  }

  /** An export of users alone does not replace one that held the groups too. */
  reading(observedAt?: string): Reading {
    return {
      mode: 'snapshot', scope: `${this.#scope.toString()}#${[...this.#kinds].sort().join(',')}`, gives: [...this.#kinds].map((kind) => evidence[kind]),
      ...(observedAt !== undefined && { observedAt }),
    }
  }
}
