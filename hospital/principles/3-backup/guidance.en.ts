// What to do about each finding of duty 3, English. Prices are rough.
import type { Guidance } from '#hospital/principles/shape.ts'

const noCase =
  'We found no published case in Japan with this as its only cause; it is a failure we brought about in our own ' +
    'trials.'

export const guidanceEn: Readonly<Record<string, Guidance>> = {
  'backup-planned': {
    title: 'The plan of backups',
    why: 'If a system is not in the plan, nobody notices that it is not backed up.',
    monday: [
      'Open the list of systems and write for each: what, every how many hours, where to, how many generations.',
      'For cloud systems write that the provider makes them and copy the clause of the contract; if there is ' +
        'none, ask.',
      'Set the importance of what needs no backup to low.',
    ],
    cost: 'No money. About an hour for ten systems.',
    lesson: 'Osaka (2022) had to reconnect about 70 departmental systems. They belong in the plan too.',
  },
  'backups-run': {
    title: 'Do backups run as planned',
    why: 'Backups believed to be made may have failed for months. The day they are needed is too late to notice.',
    monday: [
      'Look up the last success in the backup software.',
      'With tapes or disks, look whether one is in the machine.',
      'Ring the vendor at once if there are failures or warnings.',
      'Start today\'s run by hand and watch it end.',
    ],
    cost: 'Looking costs nothing. Fifteen minutes.',
    lesson: 'At Uda City Hospital (2018) no tape had been inserted, so there was no backup.',
  },
  'backup-often-enough': {
    title: 'How often',
    why: 'What was entered after the last backup has to be typed again from paper.',
    monday: [
      'Ask those who work with it how many hours they could type again, and write it into the recovery needs.',
      'Change the schedule so that medical records are kept at least daily.',
      'Where a full one takes too long, add differences or a database export in between.',
    ],
    cost: 'Changing the schedule costs nothing. Another disk costs some ten thousand yen.',
    lesson:
      'Okayama (2024) came back from a separate data warehouse. The longer the gap, the more records do not ' +
        'return.',
  },
  'copies-complete': {
    title: 'Nothing left out',
    why: 'A run that says "success" may have left out files that were open or not readable.',
    monday: [
      'See where the files are that are not in it, and add them.',
      'Give the backup account the right to read what it could not.',
      'Keep a generation that suddenly shrank, and keep the one before it too.',
    ],
    cost: 'No money. About thirty minutes.',
    lesson: noCase,
  },
  'generations-kept': {
    title: 'Number of generations',
    why: 'If encryption is noticed after days, the newest generations hold it too. Only the older ones help.',
    monday: [
      'Set what the software keeps to five or more for medical records, three or more for others.',
      'If there is no room, copy the older ones to an external disk and detach it.',
      'Have providers say in writing how many they keep.',
    ],
    cost: 'The setting costs nothing. An external disk costs about 10,000 to 30,000 yen.',
    lesson: 'The national guideline warns that older generations may be contaminated too. Uda (2018) had not even one.',
  },
  'older-generations-protected': {
    title: 'Protection from the third generation on',
    why: 'Attackers break backups first. What is attached and writable is encrypted with the rest.',
    monday: [
      'Empty one of the external disks there are.',
      'Copy a generation of the system named above (medical records first), take its root with "kokoroe backup imprint" and note it ' +
        'on paper.',
      'Detach it, lock it away, and note "detached" on the telephone.',
      'Run "kokoroe backup watch" the next day: a machine should see as well that it is gone.',
    ],
    cost:
      'A disk costs 10,000 to 30,000 yen, two in turn about 50,000; RDX with three cartridges about 200,000. Storage ' +
      'that cannot be deleted from needs an estimate.',
    lesson: 'Osaka (2022) came back from tapes that were cut off. At Okayama (2024) the backups were destroyed too.',
  },
  'several-ways': {
    title: '3-2-1',
    why: 'One thing in one way is lost to one fault or one attack.',
    monday: [
      'Fill in three columns of the plan: kind of media, off site or not, how it is cut off.',
      'Decide on the one that is missing. Two external disks in turn are the cheapest.',
      'Keep one in another building or in a fireproof safe.',
    ],
    cost: 'Two disks cost 20,000 to 60,000 yen; cloud storage depends on the amount.',
    lesson: 'In the national survey of 2023, 98 % made backups and 49 % kept them offline.',
  },
  'media-rotation': {
    title: 'Media going round',
    why: 'A medium that was not put in holds nothing; one that stays in is in an attacker\'s reach.',
    monday: [
      'Look whether the medium of today is in.',
      'Take out what stayed in, once it says that it has finished.',
      'Label the media, and stick a sheet with weekday and number to the machine.',
      'If there is only one, get another.',
    ],
    cost: 'One medium (10,000 to 50,000 yen), and five minutes a week.',
    lesson: 'At Uda City Hospital (2018) no tape had been inserted, so there was no backup.',
  },
  'out-of-reach': {
    title: 'Out of an attacker\'s reach',
    why: 'If one stolen administrator password is enough to delete the backups too, there are none.',
    monday: [
      'Run "kokoroe backup watch --probe" on a terminal of the outpatients and see whether the write is refused.',
      'Give the backup server a long administrator password of its own and put it into the safe in an envelope.',
      'Take the right to delete from the backup account; if that is not possible, ask the vendor.',
      'Take the backup server out of the domain at its renewal.',
    ],
    cost: 'The first three cost nothing. Leaving the domain needs an estimate.',
    lesson:
      'At Osaka (2022) all servers had one password; at Okayama (2024) the administrator\'s was used for ' +
        'maintenance too.',
  },
  'locks-hold': {
    title: 'Do the locks work',
    why:
      'Some storages accept a lock and delete all the same, and locks run out. What is merely hidden is ' +
        'overlooked in a hurry.',
    monday: [
      'Look up when the locks end and extend them beyond the day of the next extension.',
      'Stop using a storage that let the trial deletion through, and tell the vendor that its lock does not work.',
      'Where delete markers are found, look up in the log who tried to delete when, and tell whoever is responsible.',
    ],
    cost: 'Extending costs nothing but the storage fee.',
    lesson: noCase,
  },
  'clean-generations': {
    title: 'Clean generations',
    why: 'Restoring a contaminated generation is a second attack. It is good to know beforehand how far back is safe.',
    monday: [
      'Neither delete nor restore a suspicious generation: leave it as it is.',
      'If a canary was changed, ring whoever is responsible (steps for incidents).',
      'Inspect the others with "kokoroe backup inspect"; it may run at night.',
    ],
    cost: 'No money. Half an hour to some hours per terabyte.',
    lesson: 'At Handa (2021) the backups could not be used either, and care took about two months to come back.',
  },
  'generations-stay': {
    title: 'Vanished generations',
    why: 'Attackers remove backups before they encrypt. Whoever notices early has time to save the rest.',
    monday: [
      'Hold what is gone against the settings of retention, the work that was done, and the log of the storage.',
      'Where nobody knows of it: detach the media that are left, stop prune and compact, ring whoever is responsible.',
      'An append-only storage can go back to before the deletion: ask its administrator.',
      'Write into the plan how many generations are kept, so that agreed retention can be told apart.',
    ],
    cost: 'No money. About half an hour.',
    lesson: noCase,
  },
  'times-trusted': {
    title: 'Forged dates',
    why:
      'An empty generation dated into the future makes the tool\'s own retention take the true ones for old and ' +
        'remove them.',
    monday: [
      'First stop the retention run (prune).',
      'Find out who wrote the generation in question, and from which machine.',
      'Set the clock of the storage by the time server of the house.',
      'Start retention again once the true generations are known to be there.',
    ],
    cost: 'No money. About twenty minutes.',
    lesson: noCase,
  },
  'read-again': {
    title: 'Reading everything again',
    why: 'Disks rot quietly. Looking at the index alone says that all is well.',
    monday: [
      'Put "kokoroe backup watch" on the nightly schedule: it reads a part each night and is round in some days.',
      'Replace a medium with damage, and take a new generation from the source at once.',
      'Read media from the shelf again on the day they come back.',
    ],
    cost: 'The schedule costs nothing. A new disk costs 10,000 to 30,000 yen.',
    lesson: noCase,
  },
  rehearsed: {
    title: 'Rehearsing a restore',
    why: 'Nobody knows whether an untried backup comes back, nor how long it takes.',
    monday: [
      'Choose the most important system and a day to restore it to a spare machine.',
      'Let the clocks run with "kokoroe backup drill" and note each stage.',
      'List the keys and passwords that were needed, and see whether they can be had with the domain down.',
      'Without a spare machine, restore the data alone and compare it.',
    ],
    cost: 'Half a day inside the house; with a vendor some ten thousand yen and more.',
    lesson: 'At Osaka (2022) setting up about 2,200 terminals anew took longer than bringing back the data.',
  },
  'restore-claims': {
    title: 'What vendors say a restore takes',
    why: '"At once" is no promise. Only an answer with hours and a date can stand in a plan.',
    monday: [
      'Ask in writing: if all is gone, in how many hours can we work again, and what does that rest on?',
      'Note the day of asking, and hours and day of the answer.',
      'Put it beside the hours measured in a rehearsal and talk over the difference.',
    ],
    cost: 'No money. Ten minutes per vendor.',
    lesson:
      'Handa (2021) took about two months, Osaka (2022) more than two until all was back. Estimates differ ' +
        'widely from that.',
  },
  'fee-evidence': {
    title: 'Records for the fee rules',
    why: 'The standards ask to show several methods and some offline keeping. Without records it cannot be shown.',
    monday: [
      'Fill in method, how it is cut off and clause for the record, order and receipt systems.',
      'If the contract says nothing, write keeping and recovery into the operating rules and copy the article.',
      'Note the day of the last drill.',
    ],
    cost: 'No money. About an hour.',
    lesson:
      'In the national survey of 2023, 49 % kept backups offline. The official answers accept RDX and a NAS that ' +
        'is cut off.',
  },
}
