// What each part of duty 3 is about and what to do until software can tell, English.
import type { Guidance } from '#hospital/principles/shape.ts'

export const guidanceEn: Readonly<Record<string, Guidance>> = {
  '3-1': {
    title: 'Do backups run as planned',
    why: 'Backups believed to be made may have failed for months. The day they are needed is too late to notice.',
    monday: [
      'Look up the last success for the medical records in the backup software and write it down.',
      'Ring the vendor at once if there are failures or warnings.',
      'With tapes or disks, look whether one is in the machine.',
      'Export the log: it can be imported once this product reads it.',
    ],
    cost: 'Looking costs nothing. Fifteen minutes.',
    lesson: 'At Uda City Hospital (2018) no tape had been inserted, so there was no backup.',
  },
  '3-2': {
    title: 'Are backups cut off',
    why: 'Attackers break backups first. What hangs on the same network is encrypted with the rest.',
    monday: [
      'List all places backups are kept and ask the vendor of each: is it unplugged, or set so that nothing can ' +
        'be overwritten?',
      'Keep the third and older generations of the medical records unplugged or unwritable.',
      'This week, copy one to an external disk, unplug it and lock it away.',
    ],
    cost: 'An external disk costs some ten thousand yen. Unwritable storage needs an estimate.',
    lesson: 'Osaka (2022) came back from tapes that were cut off. At Okayama (2024) the backups were destroyed too.',
  },
}
