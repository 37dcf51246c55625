// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'wbadmin.title': 'Versions of Windows Server Backup (wbadmin get versions)',
  'wbadmin.how':
    'On that server run this in a command prompt opened with “Run as administrator”, and drop the file named after the computer.\n' +
    'wbadmin get versions > %COMPUTERNAME%.txt\n' +
    'In the plan, name the place as it then stands in the list: so the plan and its generations come together.',
  'wbadmin.other-output':
    'This is another output of wbadmin, or its refusal. Run wbadmin get versions in a command prompt opened with “Run as administrator”.',
  'wbadmin.no-versions': 'Windows Server Backup on {host} has no version to restore. Check its settings and that its target is connected.',
  'wbadmin.host-from-name': 'The output does not name the computer, so the file name “{host}” was taken for it.',
  'wbadmin.no-identifier': 'The version was not read: it has no readable identifier. Export it again without leaving anything out.',
  'wbadmin.too-long': 'The output is too long: reading stopped at line {limit}. Check that it is the file you meant.',
}
