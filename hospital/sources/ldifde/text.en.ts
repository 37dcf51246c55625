// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'ldifde.title': 'Export of Active Directory (ldifde)',
  'ldifde.how':
    'Run this at the command prompt of a domain controller and drop the users.ldf it makes.\nldifde -f users.ldf -r "(|(objectClass=user)(objectClass=group)(objectClass=domainDNS))"',
  'ldifde.by-dn': 'Recognised as LDIF (lines that begin with dn:).',
}
