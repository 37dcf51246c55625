// Where this page is: `/k/<code>` with the label's code, `/k/` without, `/k/r/<receipt>` for what became of a report.
// Behind `#` stands the report that was just sent, so that a reload shows it and the back button leaves it.
export type Where =
  | { readonly is: 'report'; readonly code: string; readonly sent: string | null }
  | { readonly is: 'loop'; readonly receipt: string }

export function where({ pathname, hash }: { readonly pathname: string; readonly hash: string }): Where {
  const [, , first = '', second = ''] = pathname.split('/').map(plain)
  if (first === 'r') return { is: 'loop', receipt: second }
  return { is: 'report', code: first === '' ? '-' : first, sent: /^#sent=([0-9a-f-]{36})$/.exec(hash)?.[1] ?? null }
}

function plain(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

export const reportAddress = (code: string) => (code === '-' ? '/k/' : `/k/${encodeURIComponent(code)}`)
export const sentAddress = (code: string, id: string) => `${reportAddress(code)}#sent=${id}`
export const loopAddress = (receipt: string) => `/k/r/${encodeURIComponent(receipt)}`
