// Local accounts, groups and rules of a machine (or a domain), as `net user`, `net localgroup`, `net accounts` print them.
import { fold } from '#engines/japanese'
import { readLines } from '#engines/tabular'
import { unknownDirectory } from '#hospital/register/key.ts'
import type { EvidenceKind } from '#hospital/register/evidence-kinds.ts'
import { checkedFact } from '#hospital/register/validate.ts'
import type { Kind } from '#hospital/register/vocabulary/index.ts'
import { hostInName } from '../shared/host-names.ts'
import { titleOf } from '../shared/titles.ts'
import { firstLines } from '../shared/sample.ts'
import { tableProblem } from '../shared/table-problems.ts'
import { say as sayShared } from '../shared/text.ts'
import type { Input, Item, Source } from '../source.ts'
import { blocksIn, namesBelow, type Block, type Line } from './blocks.ts'
import { groupOf } from './group.ts'
import { policyOf } from './policy.ts'
import { say, text } from './text.ts'
import { userOf } from './user.ts'

const maxLines = 500_000

export const windowsNet: Source = {
  id: 'windows-net',
  version: 1,
  gives: ['local-accounts', 'password-policy', 'directory-users', 'directory-groups'],
  text,
  recognise(sample) {
    const { blocks } = blocksIn(firstLines(sample).map((line, at) => ({ row: at + 1, text: line })))
    return blocks.length > 0
      ? { confidence: 0.9, why: sayShared('source.by-text') }
      : { confidence: 0, why: sayShared('source.not-this-text') }
  },
  async *read(input: Input): AsyncIterable<Item> {
    const lines: Line[] = []
    for await (const item of readLines(input)) {
      if (item.type === 'problem') yield { type: 'problem', problem: tableProblem(item) }
      else if (lines.length < maxLines) lines.push(item)
      else {
        yield { type: 'problem', problem: { row: maxLines, message: say('windows-net.too-long', { limit: maxLines }), weight: 'lost' } }
        break
      }
    }
    const { blocks, host } = blocksIn(lines)
    const machine = host ?? hostInName(input.name) ?? titleOf(input.name)
    const local = blocks.some((block) => block.kind !== 'failed' && realmOf(block, machine) === machine.toLowerCase())
    if (local && host === undefined) {
      yield { type: 'problem', problem: { row: null, message: say('windows-net.host-from-name', { host: machine }), weight: 'note' } }
    }
    const gives = new Set<EvidenceKind>()
    const parts = new Set<string>()
    const realms = new Set<string>()
    for (const block of blocks) {
      const realm = realmOf(block, machine)
      if (block.kind !== 'failed') {
        realms.add(realm)
        parts.add(partOf(block))
      }
      yield* itemsOf(block, realm, gives)
    }
    yield { type: 'reading', reading: { mode: 'snapshot', scope: `${list(realms)}#${list(parts)}`, gives: [...gives] } }
  },
}

function realmOf(block: Block, machine: string): string {
  if (block.domain !== undefined) return block.domain.toLowerCase()
  if (block.kind === 'accounts' && policyOf(block.lines).controller) return unknownDirectory
  return (block.host ?? machine).toLowerCase()
}

/** Each command is a statement of its own: `net accounts` of today does not replace the `net user` of yesterday. */
function partOf({ kind, lines }: Block): string {
  const name = kind === 'user' ? userOf(lines, false)['login'] : kind === 'alias' || kind === 'group' ? groupOf(lines, kind === 'group')['name'] : undefined
  return typeof name === 'string' ? `${kind} ${fold(name).replace(/[#,/]/g, '_')}` : kind
}

function list(names: ReadonlySet<string>): string {
  return [...names].sort().join(',')
}

function* itemsOf(block: Block, realm: string, gives: Set<EvidenceKind>): Iterable<Item> {
  const { kind, lines, domain } = block
  const [row] = lines
  switch (kind) {
    case 'users':
      gives.add(domain === undefined ? 'local-accounts' : 'directory-users')
      for (const { row: at, name } of namesBelow(lines, true)) yield* fact('account', { realm, login: name }, at)
      return
    case 'user':
      yield* fact('account', { realm, ...userOf(lines, domain !== undefined) }, row?.row ?? null)
      return
    case 'aliases':
    case 'groups':
      for (const { row: at, name } of namesBelow(lines, true)) yield* fact('group', { realm, name }, at)
      return
    case 'alias':
    case 'group':
      if (domain !== undefined) gives.add('directory-groups')
      yield* fact('group', { realm, ...groupOf(lines, kind === 'group') }, row?.row ?? null)
      return
    case 'accounts': {
      gives.add('password-policy')
      const policy = policyOf(lines)
      if (policy.unread.length > 0) {
        // How long a lock lasts is told beside the rules: without it, they are still the rules.
        const weight = policy.unread.every((rule) => rule === 'lockoutMinutes') ? 'note' : 'lost'
        yield { type: 'problem', problem: { row: policy.row, message: say('windows-net.policy-incomplete'), weight } }
      }
      yield* fact('passwordPolicy', { realm, ...policy.is }, policy.row)
      return
    }
    case 'failed':
      yield { type: 'problem', problem: { row: row?.row ?? null, message: say('windows-net.command-failed'), value: row?.text.trim().slice(0, 80) ?? '', weight: 'lost' } }
  }
}

function* fact(kind: Kind, attributes: Record<string, unknown>, row: number | null): Iterable<Item> {
  const { fact: made, problems } = checkedFact<Kind>(kind, attributes, row)
  for (const problem of problems) yield { type: 'problem', problem }
  // FactOf<Kind> is one of the facts.
  if (made) yield { type: 'fact', fact: made } as Item
}
