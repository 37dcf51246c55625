// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'windows-net.title': 'Output of the Windows net commands',
  'windows-net.how':
    'At the command prompt of that PC run these one after another and drop the file named after the computer.\nnet user > %COMPUTERNAME%.txt\nnet localgroup Administrators >> %COMPUTERNAME%.txt\nnet accounts >> %COMPUTERNAME%.txt',
  'windows-net.command-failed':
    'The command failed. Run it again in a command prompt opened with “Run as administrator”.',
  'windows-net.policy-incomplete':
    'A part of the output of net accounts could not be read. Export it again without leaving anything out.',
  'windows-net.host-from-name': 'The output does not name the computer, so the file name “{host}” was taken for it.',
  'windows-net.too-long': 'The output is too long: reading stopped at line {limit}. Split the file.',
}
