// Words of the log-in, in English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'title': 'Log in',
  'login': 'Log-in name',
  'login.directory': 'The name and password you use for your computer work too.',
  'password': 'Password',
  'submit': 'Log in',
  'problem': 'You were not logged in',
  'problem.people.oidcRefused': 'The hospital’s log-in service did not let you in. Try again, or ask whoever runs it.',
  'problem.people.directoryDown': 'The hospital’s log-in service cannot be reached. Ask whoever runs it.',
  'problem.people.tooLate': 'Too much time has passed. Log in again from the beginning.',
  'problem.people.noRole': 'You have no role in this hospital yet. Ask a manager for one.',
  'forgot': 'If you forgot your password, ask your administrator for a new one.',
  'passkey': 'Log in with a passkey',
  'passkey.none': 'Not available at this hospital yet.',
  'passkey.failed': 'The passkey did not work',
  'second': 'Is it really you?',
  'second.back': 'Back to log-in',
  'second.totp': 'Code',
  'second.totp.hint': 'The six digits in the authenticator app on your phone.',
  'second.recovery': 'Recovery code',
  'second.recovery.hint': 'One of the codes you wrote down. Each works once.',
  'second.use.recovery': 'Use a recovery code',
  'second.use.totp': 'Use the authenticator app',
}
