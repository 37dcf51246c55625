// Words of the page for department heads, in English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'title': 'Please check the accounts of {department}',
  'lead': 'Are these accounts still in use? Choose for each, then press “Send”, by {day}. You may send what you have and go on later.',
  'left': '{count} of {all} to go',
  'left.none': 'All {all} are answered',
  'answer.inUse': 'In use',
  'answer.stop': 'Stop it',
  'answer.unsure': 'Not sure',
  'lastLogon': 'Last used {day}',
  'lastLogon.never': 'Never used',
  'privileged': 'Has administrator rights',
  'note': 'A word about it (if you like)',
  'by': 'Your name',
  'send': 'Send',
  'nothing': 'Choose at least one to send.',
  'sent': 'Received. Thank you.',
  'sent.all': 'You can close this page.',
  'sent.left': '{count} are left. You can go on.',
  'closed': 'This review is closed.',
  'closed.next': 'If something must change, tell the people who look after the systems.',
  'outcome.waiting': 'To be confirmed at the next import.',
  'outcome.carriedOut': 'Confirmed: it was stopped.',
  'outcome.notCarriedOut': 'Not stopped yet.',
}
