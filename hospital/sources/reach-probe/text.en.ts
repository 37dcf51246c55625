// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'reach-probe.title': 'Probe of whether backups can be reached',
  'reach-probe.how':
    'On a computer at the place to try from (a terminal, the end of a maintenance line), run this and drop the file. Writing and deleting are tried on a canary only.\n' +
    'kokoroe backup watch --settings watch.yaml --probe --position "terminal" --out reach.json\n' +
    'A newer report from the same place replaces the older one.',
  'reach-probe.not-a-report': 'Not readable as a report of a probe ({field}). Run kokoroe backup watch --probe again.',
  'reach-probe.other-version':
    'The report is of version {version}; version {known} can be read. Use the same version of Kokoroe on both computers.',
  'reach-probe.part-unreadable': 'Try number {at} could not be read. Run kokoroe backup watch --probe again.',
  'reach-probe.broken-off': 'The probe was broken off; the rest was not tried. Run kokoroe backup watch --probe again.',
}
