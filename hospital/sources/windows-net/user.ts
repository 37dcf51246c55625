// `net user NAME`: one account in detail.
import { yesOrNo } from '../shared/answers.ts'
import { momentIn } from '../shared/dates.ts'
import { labelOf, type Line } from './blocks.ts'
import { marks, userLabels } from './labels.words.ts'

type Label = keyof typeof userLabels

/** As attributes of an account; what is not said or not understood is undefined. */
export function userOf(lines: readonly Line[], ofDomain: boolean): Record<string, unknown> {
  const values = new Map<Label, string[]>()
  let last: Label | undefined
  for (const { text } of lines) {
    const indented = /^\s/.test(text)
    const pair = indented ? null : labelOf(text)
    last = pair ? (Object.keys(userLabels) as Label[]).find((name) => userLabels[name].test(pair.label)) : last
    if (last === undefined) continue
    values.getOrInsertComputed(last, () => []).push(pair ? pair.value : text.trim())
  }
  const value = (name: Label): string | undefined => values.get(name)?.[0] || undefined
  const active = value('enabled')
  const required = yesOrNo(value('passwordRequired') ?? '')
  const expires = value('passwordExpires')
  return {
    login: value('login'), displayName: value('displayName'), description: value('description'),
    enabled: active !== undefined && marks.locked.test(active) ? true : yesOrNo(active ?? ''),
    lockedOut: active !== undefined && marks.locked.test(active) ? true : undefined,
    expiresAt: momentOrNever(value('expires')),
    passwordSetAt: momentOrNever(value('passwordSet')),
    passwordNeverExpires: expires === undefined ? undefined : marks.never.test(expires),
    passwordNotRequired: required === undefined ? undefined : !required,
    lastLogonAt: momentOrNever(value('lastLogon')),
    // Of a domain, the answer is that of one controller only.
    lastLogonPrecision: value('lastLogon') === undefined ? undefined : ofDomain ? 'replicated' : 'exact',
    memberOf: groups([...(values.get('localGroups') ?? []), ...(values.get('globalGroups') ?? [])]),
  }
}

function groups(written: readonly string[]): string[] | undefined {
  if (written.length === 0) return undefined
  return written.flatMap((line) => line.split('*')).map((name) => name.trim()).filter((name) => name !== '' && !marks.never.test(name))
}

function momentOrNever(value: string | undefined): string | null | undefined {
  if (value === undefined) return undefined
  if (marks.never.test(value)) return null
  // Marks of direction stand around the parts of dates since Windows 8; code page 932 turns each into a question mark.
  return momentIn(value.replace(/[\u200e\u200f?]/g, ''), '2000-01-01') ?? undefined
}
