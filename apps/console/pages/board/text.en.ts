// Words of the board, in English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'title': 'The nine duties: results',
  'again': 'Check again',
  'report': 'Make a report',
  'summary': 'Of nine, {fail} need action, {unknown} cannot be told yet, {pass} have no problem.',
  'empty': 'There are no records yet',
  'empty.next': 'Put down the records you have and the results appear in minutes. An account list and a list of leavers are a good start.',
  'empty.go': 'Put down records',
  'ended': 'An edition used here is no longer in force',
  'ended.one': '“{edition}” was in force until {day}.',
  'ended.next': 'See whether the ministry has published a newer one. The page of editions lets you choose which to use.',
  'ended.go': 'Choose the editions to use',
  'checking': 'The check is under way',
  'checking.next': 'Until it is done, everything below stays “cannot tell”. This page renews itself.',
  'audience.manager': 'For managers (director, head of information security)',
  'audience.practitioner': 'For security practitioners',
  'audience.staff': 'For medical staff',
  'counts': '{fail} need action, {unknown} cannot be told, {pass} no problem, {notApplicable} do not apply',
  'trend': 'Those that need action went from {from} to {to}',
  'wanted.only': '“{title}” would tell.',
  'wanted': '“{title}” would tell (and {more} other kinds).',
  'tasks': '{count} tasks',
  'basis': 'As of {day}. {files} files, checked under: {editions}.',
  'basis.change': 'See the rulebooks',
  'sep': ', ',
}
