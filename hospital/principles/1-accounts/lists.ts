// Which evidence lists accounts: any one of these is enough to look at them.
export const accountLists = ['directory-users', 'local-accounts', 'account-ledger'] as const
/** Lists that tell the flags Windows keeps with an account. */
export const windowsLists = ['directory-users', 'local-accounts'] as const
