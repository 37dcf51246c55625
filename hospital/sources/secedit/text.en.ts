// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'secedit.title': 'Windows security settings (secedit)',
  'secedit.how':
    'Open a command prompt as administrator on a domain controller (or the PC in question), run this and drop the secedit.inf it makes.\nsecedit /export /areas SECURITYPOLICY /cfg secedit.inf',
  'secedit.no-policy':
    'The password settings ([System Access]) are missing. Export again with /areas SECURITYPOLICY.',
  'secedit.value-unreadable': 'The value of “{key}” could not be read. Export again.',
  'secedit.by-sections': 'Recognised by the sections of secedit ([System Access]).',
}
