// What reading a live directory says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'live-directory.title': 'Read Active Directory directly (LDAPS)',
  'live-directory.how':
    'Enter the name of a domain controller and a user who may read (no administrator is needed): no more exporting by hand.',
  'live-directory.not-ldaps': 'The address must begin with ldaps://. Without encryption the password could be seen.',
  'live-directory.unreachable': 'The domain controller cannot be reached ({reason}). Check name, port (636) and firewall.',
  'live-directory.certificate':
    "The controller's certificate cannot be verified ({reason}). Set the certificate of the hospital's authority (PEM) and use the name in it.",
  'live-directory.credentials': 'User name or password is wrong. Write the user as user@domain.',
  'live-directory.refused': 'The domain controller refused to be read ({reason}). Check that the user may read.',
}
