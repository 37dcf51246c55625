// The output of several net commands, one after another with or without prompts, cut into one block per command.
import { groupLabels, lists, marks, userLabels, accountsLabels } from './labels.words.ts'

export interface Line {
  readonly row: number
  readonly text: string
}

type BlockKind = 'users' | 'user' | 'aliases' | 'groups' | 'alias' | 'group' | 'accounts' | 'failed'

export interface Block {
  readonly kind: BlockKind
  readonly lines: readonly Line[]
  /** The machine it names itself, without `\\`. */
  readonly host: string | undefined
  /** Asked of a domain controller (`/domain`). */
  readonly domain: string | undefined
}

export interface Outputs {
  readonly blocks: readonly Block[]
  /** Computer name, where `hostname` was run too or a list names it. */
  readonly host: string | undefined
}

const prompt = /^(?:PS )?[A-Z]:\\[^>]*>\s*(.*)$/i

export function blocksIn(lines: readonly Line[]): Outputs {
  const blocks: Block[] = []
  let open: Line[] = []
  let domain: string | undefined
  let hostname: string | undefined
  let asking = ''
  const close = (): void => {
    const block = blockOf(open, domain)
    if (block) blocks.push(block)
    open = []
    if (block) domain = undefined
  }
  for (const line of lines) {
    const typed = prompt.exec(line.text)?.[1]
    const asked = marks.domain.exec(line.text)
    if (typed !== undefined) {
      close()
      asking = typed.trim().toLowerCase()
    } else if (asking === 'hostname' && line.text.trim() !== '') {
      hostname = line.text.trim()
      asking = ''
    } else if (marks.done.test(line.text)) close()
    else if (asked) domain = asked[1] ?? asked[2]
    else {
      if (begins(line.text) && open.some((one) => begins(one.text))) close()
      open.push(line)
    }
  }
  close()
  return { blocks, host: hostname ?? blocks.find((block) => block.host !== undefined && block.domain === undefined)?.host }
}

/** Whether a block can begin with this line, so that outputs without an end line come apart too. */
function begins(text: string): boolean {
  const label = labelOf(text)?.label ?? text.trim()
  return Object.values(lists).some((list) => list.test(text)) || userLabels.login.test(label) || groupLabels.alias.test(label) ||
    groupLabels.group.test(label)
}

function blockOf(lines: readonly Line[], domain: string | undefined): Block | null {
  const filled = lines.filter(({ text }) => text.trim() !== '')
  if (filled.length === 0) return null
  const host = filled.map(({ text }) => /\\\\([^\s\\]+)/.exec(text)?.[1]).find((name) => name !== undefined)
  const kind = kindOf(filled)
  return kind === null ? null : { kind, lines: filled, host, domain }
}

function kindOf(lines: readonly Line[]): BlockKind | null {
  for (const { text } of lines) {
    for (const kind of ['users', 'aliases', 'groups'] as const) if (lists[kind].test(text)) return kind
    const label = labelOf(text)?.label ?? text.trim()
    if (userLabels.login.test(label)) return 'user'
    if (groupLabels.alias.test(label)) return 'alias'
    if (groupLabels.group.test(label)) return 'group'
    if (Object.values(accountsLabels).some((one) => one.test(text)) && pairOf(text)) return 'accounts'
    if (marks.failed.test(text)) return 'failed'
  }
  return null
}

/** `フル ネーム          山田 太郎`: parted by two spaces or more. */
export function labelOf(text: string): { readonly label: string; readonly value: string } | null {
  const [, label, value] = /^(\S.*?)(?:[ \t\u3000]{2,}(.*))?$/u.exec(text.trimEnd()) ?? []
  return label === undefined ? null : { label: label.normalize('NFKC').trim(), value: (value ?? '').trim() }
}

/** `Lockout threshold:      5` */
export function pairOf(text: string): { readonly label: string; readonly value: string } | null {
  const [, label, value] = /^(.+?)[:\uff1a]\s*(\S.*?)?\s*$/u.exec(text.trim()) ?? []
  return label === undefined || value === undefined ? null : { label: label.normalize('NFKC').trim(), value: value.normalize('NFKC') }
}

/** Names below the rule, 25 apart: two spaces part them, one may stand inside. */
export function namesBelow(lines: readonly Line[], columns: boolean): readonly { readonly row: number; readonly name: string }[] {
  const from = lines.findIndex(({ text }) => marks.rule.test(text.trim()))
  return lines.slice(from + 1).flatMap(({ row, text }) =>
    (columns ? text.trim().split(/\s{2,}/) : [text.trim()])
      .map((name) => name.replace(/^\*/, ''))
      .filter((name) => name !== '')
      .map((name) => ({ row, name })),
  )
}
