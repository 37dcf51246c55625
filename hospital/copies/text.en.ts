// What the house says of copies, English.

export const en = {
  'verdict.exists': 'Exists',
  'verdict.complete': 'Complete',
  'verdict.intact': 'Intact',
  'verdict.clean': 'Clean',
  'verdict.protected': 'Protected',
  'verdict.unreachable': 'Out of reach',
  'verdict.restorable': 'Restorable',

  'exists.there': 'There is a generation taken on {date}.',
  'exists.undated': 'There is a generation, but nobody knows when it was taken.',
  'exists.failed': 'This run failed.',
  'exists.empty': 'It is empty (no files or no bytes).',
  'exists.hidden':
    '{count} versions are hidden behind delete markers and no tool shows them. Removing the markers brings them ' +
      'back. Please tell whoever runs the storage.',
  'exists.forged': 'It says it was taken on {date}, and the storage wrote it on {until}. It may be forged, and is not counted.',
  'exists.retired': 'The medium "{medium}" was retired.',
  'exists.notRead': 'The last look could not read "{repository}". Please see whether it is connected, and look again.',
  'complete.all': 'Compared with the source on {date}: nothing was missing.',
  'complete.failed': 'This run failed, so not everything is in it.',
  'complete.missing': '{count} files of the source are not in it. {example}',
  'complete.unread': '{count} files could not be read when it was taken. {example}',
  'complete.shrunk':
    'It is {percent} % smaller than the one before ({since}). The limit is {limit} %. Please compare it with the ' +
      'source.',
  'complete.warnings': 'It ended with warnings. Please look at them.',
  'complete.notCompared':
    'It was never compared with the source. "kokoroe backup watch" compares when it is told where the source is.',
  'intact.read': 'By {date} all of it was read again, and nothing was damaged.',
  'intact.damaged':
    'Damaged in {count} places. {example} Please do not use this generation, and see today whether there is another.',
  'intact.underWay':
    'The first whole reading is under way ({read} of {of} parts). Please wait until the round is done.',
  'intact.never': 'All of it was never read again. Looking at the index alone finds no damage inside.',
  'intact.old': 'All of it was last read again on {date} ({days} days ago). The limit is {limit} days.',
  'clean.inspected': 'Its content was inspected on {date}, and nothing was suspicious.',
  'clean.suspicion': '"{rule}" speaks against it, {count} times. Example: {example}',
  'clean.rule.content': '{count} files look encrypted inside. Example: {example}',
  'clean.rule.write-once': '{count} files that never change were changed. Example: {example}',
  'clean.rule.same-object': '{count} images say they are the same and have other bytes. Example: {example}',
  'clean.rule.change-rate': '{count} files changed, more than usual ({example}).',
  'clean.rule.mass-rename': '{count} files were renamed together. Example: {example}',
  'clean.rule.new-ending': '{count} names have the new ending "{example}".',
  'clean.rule.kind-gone': '{count} files of the kind "{example}" are gone.',
  'clean.rule.same-note': 'The same note lies in {count} folders (it may be a ransom note). Example: {example}',
  'clean.rule.onion': '{count} texts name an anonymous address (.onion). Example: {example}',
  'clean.rule.lost-kind': '{count} files can no longer be told what they are. Example: {example}',
  'clean.rule.more-noise': '{count} files have more noise in them than before. Example: {example}',
  'clean.rule.armoured': '{count} files look encrypted and written as text. Example: {example}',
  'clean.rule.lost-sharing': 'Hardly anything is as before ({example} is new).',
  'clean.rule.lost-packing': 'It suddenly cannot be packed any more ({example}).',
  'clean.rule.canary-changed': '{count} canary files were changed. Example: {example}',
  'clean.rule.canary-missing': '{count} canary files are gone. Example: {example}',
  'clean.canaryChanged':
    'A canary file was changed. This may be an attack: do not restore this generation, and tell whoever is ' +
      'responsible.',
  'clean.canaryMissing':
    'A canary file is gone. Please find out who removed it; if nobody knows, tell whoever is responsible.',
  'clean.notInspected': 'Its content was not inspected. "kokoroe backup inspect" does it.',
  'clean.unjudged':
    '{percent} % of the inspected files could not be judged without their own tool. The limit is {limit} %.',
  'protected.A': 'The medium was sealed, detached and put away.',
  'protected.B': 'A lock nobody can lift before its end (compliance) is on it.',
  'protected.C': 'A lock only another administrator can lift is on it.',
  'protected.D': 'It is append-only. False new generations can be added so that the true old ones are removed.',
  'protected.E': 'Only file permissions protect it. Whoever takes over the administrator can remove it.',
  'protected.none': 'Nothing keeps it from being removed or changed.',
  'protected.tooWeak':
    'From generation {limit} on this is not enough. Please keep it on a detached medium or under a lock nobody ' +
      'can lift.',
  'protected.notAsked': 'Strong protection is asked from generation {limit} on.',
  'protected.notLooked': 'Nobody has looked at its protection yet.',
  'protected.seenAgain':
    'The medium "{medium}", said to be detached, was in a machine on {date}. Please take it out and put it away.',
  'protected.otherRoot':
    'The hash it was sealed with and that of this generation differ. Its content may have changed.',
  'protected.noRoot':
    'The medium "{medium}" is not sealed (no root hash noted). Please take one with "kokoroe backup imprint" ' +
      'before detaching.',
  'protected.notSeenAbsent':
    'The medium "{medium}" was noted as detached on {date}, and no machine has looked since. Please run "kokoroe ' +
      'backup watch".',
  'protected.notRefused':
    'A trial deletion went through where a lock should be. The lock of this storage does not work. Please tell ' +
      'the vendor.',
  'protected.unlocked': '{count} parts have no lock.',
  'protected.hidden': '{count} versions are hidden behind delete markers: somebody tried to delete them.',
  'protected.noMedium': 'It is said to be detached, and no move of a medium is recorded. Please note it at the shelf.',
  'protected.noEnd': 'It is not known when the lock ends.',
  'protected.lockOver': 'The lock ended on {until}. Please extend it today.',
  'protected.lockEndsSoon':
    'The lock ends on {until} (in {days} days). Please extend it to at least {limit} days from now, so that the ' +
      'next extension comes in time.',
  'protected.notTried': 'No trial deletion was made, so it is not known whether the lock works.',
  'protected.oldLook': 'Its protection was last looked at on {date}. The limit is {limit} days.',
  'unreachable.away': 'The medium is detached, so no network reaches it.',
  'unreachable.refused': 'Tried from {count} places; a write was refused everywhere.',
  'unreachable.wrote':
    'From "{position}" the canary file could be written. Whoever gets in there can destroy the backups too.',
  'unreachable.deleted':
    'From "{position}" the canary file could be deleted. Whoever gets in there can delete the backups too.',
  'unreachable.notTried': 'It can be reached from "{position}", and a write was not tried.',
  'unreachable.noProbe': 'Reach was not tried from any terminal. Please run "kokoroe backup watch --probe" on one.',
  'unreachable.old': 'Reach was tried on {date}. The limit is {limit} days.',
  'unreachable.inDomain':
    'The backup server is in the domain. Whoever takes over the domain destroys it with the rest.',
  'unreachable.inDomain.unknown': 'It is not stated whether the backup server is in the domain.',
  'unreachable.sharedAdministrator': 'The administrator\'s password is that of other servers too.',
  'unreachable.sharedAdministrator.unknown':
    'It is not stated whether the administrator\'s password is used elsewhere.',
  'unreachable.passwordOnClient': 'The password of the storage lies on the machine that is backed up.',
  'unreachable.passwordOnClient.unknown':
    'It is not stated whether the password of the storage lies on the machine that is backed up.',
  'unreachable.accountMayDelete': 'The backup account may delete generations.',
  'unreachable.accountMayDelete.unknown': 'It is not stated whether the backup account may delete.',
  'unreachable.askedInList':
    'What is not stated: answer it with yes or no in the list of places of copies, and import that.',
  'restorable.hours': 'In the rehearsal of {date} it came back in {hours} hours.',
  'restorable.cameBack': 'In the rehearsal of {date} it came back. The hours were not noted.',
  'restorable.failed': 'In the rehearsal of {date} it did not come back.',
  'restorable.old': 'The last rehearsal was on {date}. The limit is {months} months.',
  'restorable.never': 'It was never rehearsed. Nobody knows how many hours it takes.',
  'restorable.sampleOnly': 'On {date} some files came back. Whether the system runs was not tried yet.',
  'restorable.sampleWrong': 'Files restored on {date} were not what they had been.',
  'missing.unplanned': 'It is not in the plan, and nothing is kept of it.',
  'missing.lookedAndNone': 'It is in the plan, and nothing was found where it should be.',
  'missing.notLooked': 'It is in the plan, and nobody has looked yet whether it is there.',
  'answer.none': 'There is no backup.',
  'answer.noneUsable': 'There are {count} generations, and none can be used.',
  'answer.notLooked': 'It is planned; whether it is there, nobody has looked yet.',
  'answer.suspicious': 'The generation of {date} looks suspicious, and none is known to be clean.',
  'answer.suspiciousSince':
    'The generation of {date} looks suspicious. The newest known to be clean is of {until} ({days} days ago).',
  'answer.tooFar':
    'The newest generation known to be clean is of {date} ({days} days ago). No more than {limit} days would be ' +
      'bearable.',
  'answer.forged': 'A generation with a forged date was written on {date}. Please stop the retention run before it takes the true ones.',
  'answer.hidden': '{count} generations are hidden as if deleted. Their content is still there. Please call whoever runs the storage.',
  'answer.damaged': 'The newest generation ({date}) is damaged.',
  'answer.unprotected': 'No generation is protected (of {count}).',
  'answer.reachable': 'An attacker can reach every generation.',
  'answer.incomplete': 'Something is left out of the newest generation ({date}).',
  'answer.notBack': 'It did not come back in the last rehearsal.',
  'answer.open': 'There are {count} generations (newest: {date}). Not yet known: {questions}',
  'answer.fine':
    'There are {count} generations, and each of the seven questions is answered well by one (newest: {date}).',
} as const
