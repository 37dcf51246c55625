// Users, groups and the domain as `ldifde` (or any LDAP tool) writes them in LDIF.
import { readLdif, sniff, type LdifEntry } from '#engines/tabular'
import type { Input, Item, Source } from '../source.ts'
import { EntryCollector } from '../shared/directory/collector.ts'
import type { DirectoryEntry } from '../shared/directory/entry.ts'
import { tableProblem } from '../shared/table-problems.ts'
import { say as sayShared } from '../shared/text.ts'
import { say, text } from './text.ts'

export const ldifde: Source = {
  id: 'ldifde',
  version: 1,
  gives: ['directory-users', 'directory-groups', 'password-policy'],
  text,
  recognise(sample) {
    return sniff(sample.head, sample.name).kind === 'ldif'
      ? { confidence: 0.95, why: say('ldifde.by-dn') }
      : { confidence: 0, why: sayShared('source.not-this-text') }
  },
  async *read(input: Input): AsyncIterable<Item> {
    const asked = await attributesIn(input)
    const collector = new EntryCollector()
    for await (const item of readLdif(input)) {
      if (item.type === 'problem') yield { type: 'problem', problem: tableProblem(item) }
      else yield* collector.add(entryOf(item, asked))
    }
    yield { type: 'reading', reading: collector.reading() }
  },
}

/**
 * LDIF leaves out what is empty. An attribute that stands anywhere in the file was exported, so that its absence on one
 * account means "never"; one that stands nowhere may not have been asked for.
 */
async function attributesIn(input: Input): Promise<ReadonlySet<string>> {
  const names = new Set<string>()
  for await (const item of readLdif(input)) if (item.type === 'entry') for (const name of item.attributes.keys()) names.add(name)
  return names
}

function entryOf(entry: LdifEntry, asked: ReadonlySet<string>): DirectoryEntry {
  return {
    row: entry.row,
    dn: entry.dn,
    values: (name) => entry.attributes.get(name) ?? [],
    bytes: (name) => entry.binary.get(name)?.[0],
    asked: (name) => asked.has(name),
  }
}
