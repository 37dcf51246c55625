// Two spellings of one log-in name are one account: full width, capitals and spaces around do not make another.
export function loginKey(login: string): string
export function loginKey(login: string | null | undefined): string | null
export function loginKey(login: string | null | undefined): string | null {
  return login ? login.normalize('NFKC').trim().toLowerCase() : null
}
