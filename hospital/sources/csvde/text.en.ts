// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'csvde.title': 'Export of Active Directory (csvde)',
  'csvde.how':
    'Run this at the command prompt of a domain controller and drop the users.csv it makes.\ncsvde -u -f users.csv -r "(|(objectClass=user)(objectClass=group)(objectClass=domainDNS))"',
}
