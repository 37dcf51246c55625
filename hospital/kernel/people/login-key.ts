// Two spellings of one log-in name are one account: full width, capitals and spaces around do not make another.
export function loginKey(login: string): string
export function loginKey(login: string | null | undefined): string | null
export function loginKey(login: string | null | undefined): string | null {
  return login ? login.normalize('NFKC').trim().toLowerCase() : null
}

/**
 * What a log-in name may be made of. Nothing that cannot be seen, turns the direction of writing or ends a line: two
 * names that look the same must not be two accounts.
 */
export const mayBeLogin = (login: string): boolean => /^[\p{L}\p{N}._@-]{1,100}$/u.test(login.normalize('NFKC'))
