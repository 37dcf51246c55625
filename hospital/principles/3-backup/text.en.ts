// What duty 3 says to people, English.

export const en = {
  'principle.3.title': 'Check how backups are made',
  'principle.3.about':
    'Whether backups run as planned, lie where an attacker cannot reach them, and came back in a rehearsal.',
  'duty.3-1': 'Confirm that backups run as planned',
  'duty.3-2': 'Confirm that backup data is isolated from the network',

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
    '{count} versions are hidden behind delete markers and no tool shows them. Removing the markers brings them back. ' +
      'Please tell whoever runs the storage.',
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
  'unreachable.askedInList': 'What is not stated: answer it with yes or no in the list of places of copies, and import that.',
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
  'answer.suspiciousSince': 'The generation of {date} looks suspicious. The newest known to be clean is of {until} ({days} days ago).',
  'answer.tooFar': 'The newest generation known to be clean is of {date} ({days} days ago). No more than {limit} days would be bearable.',
  'answer.damaged': 'The newest generation ({date}) is damaged.',
  'answer.unprotected': 'No generation is protected (of {count}).',
  'answer.reachable': 'An attacker can reach every generation.',
  'answer.incomplete': 'Something is left out of the newest generation ({date}).',
  'answer.notBack': 'It did not come back in the last rehearsal.',
  'answer.open': 'There are {count} generations (newest: {date}). Not yet known: {questions}',
  'answer.fine': 'There are {count} generations, and each of the seven questions is answered well by one (newest: {date}).',

  'backup.noSystems':
    'The imported list of systems is empty: no medical information system is used, so this does not apply.',
  'backup.noneMatter': 'There are only systems of low importance, so this does not apply.',
  'backup.noGenerations': 'What was imported holds no generation and no system. Please look at the file.',
  'backup.emptyPlan': 'The backup plan has no line. Please write the plan and import it.',
  'backup.unassigned':
    'It is not known which system the generations in "{repository}" belong to. Please write the same name into ' +
      'the plan.',

  'backup-planned.none': 'It is not in the backup plan.',
  'backup-planned.noneUnknown':
    'It is not in the backup plan, and its importance is not stated. If it needs no backup, please state its ' +
      'importance as low.',
  'backup-planned.unplanned':
    'Backups were found that are not in the plan. Please write method, interval and generations.',
  'backup-planned.cloudNone':
    'It is a cloud system and not in the plan. Please find out whether the provider makes backups and where the ' +
      'contract says so.',
  'backup-planned.providerUnknown':
    'It is a cloud system, and it is not stated whether the provider or the hospital makes the backups.',
  'backup-planned.noInterval': 'The plan does not say how often.',
  'backups-run.late': 'The last success was on {date}, {hours} hours ago. The limit is {limit} hours.',
  'backups-run.days': 'Days without a backup: {days}',
  'backups-run.holidays': 'Public holidays are not known here. If none is made on them by rule, leave those days out.',
  'backups-run.failed': '"{job}" failed on {date}.',
  'backups-run.missed': '"{job}" did not run on {date}.',
  'backups-run.never': 'It is in the plan, and no success is recorded. Please look today whether the medium is in.',
  'backups-run.noRecords': 'There is no record of runs. Please import the log or the result of "kokoroe backup watch".',
  'backups-run.askProvider':
    'The provider promised to make it, and there is no record of runs. Please ask the provider for it.',
  'backups-run.noInterval': 'The plan does not say how often.',
  'backups-run.oldLook':
    'The last look was on {date} ({days} days ago). The limit is {limit} days. Nobody knows what ran since.',
  'backup-often-enough.rare':
    'Planned every {hours} hours. The limit is {limit} hours. What is entered in between is lost.',
  'backup-often-enough.noNeed':
    'It is not stated how much work may be lost (nor the importance). Please agree it with those who work with ' +
      'the system.',
  'backup-often-enough.noInterval': 'The plan does not say how often.',
  'generations-kept.few': '{count} usable generations. The limit is {limit} or more.',
  'generations-kept.notCounted':
    'Of the {count} found, empty, failed and hidden ones and second copies of a day do not count.',
  'generations-kept.provider':
    'The provider promised to make it, and nothing tells how many generations there are. Please ask.',
  'older-generations-protected.few':
    'Of the {there} generations from number {from} on, {safe} are known to be protected. The limit is {limit} or more.',
  'locks-hold.of': '{count} of {of} locked generations:',
  'locks-hold.none': 'No storage uses locks, so this does not apply.',
  'several-ways.copies': '{count} with the original. The limit is {limit} or more.',
  'several-ways.copies.unknown': 'Only {count} with the original are known. The limit is {limit} or more.',
  'several-ways.kinds': '{count} kinds of media. The limit is {limit} or more.',
  'several-ways.kinds.unknown':
    'Some lines do not say on what, so only {count} kinds of media are known. The limit is {limit} or more.',
  'several-ways.methods': '{count} methods. The limit is {limit} or more.',
  'several-ways.methods.unknown': 'Some lines name no method, so only {count} are known. The limit is {limit} or more.',
  'several-ways.offSite': '{count} kept off site. The limit is {limit} or more.',
  'several-ways.offSite.unknown':
    'Some lines do not say whether off site, so only {count} are known. The limit is {limit} or more.',
  'several-ways.offline': '{count} cut off from the network. The limit is {limit} or more.',
  'several-ways.offline.unknown':
    'It is not stated what is cut off, so only {count} are known. The limit is {limit} or more.',
  'several-ways.provider': 'The provider promised to keep it. Please have it say in writing in how many ways.',
  'several-ways.detached': '{percent} % of the generations are detached. The limit is {limit} % or more.',
  'several-ways.detachedUnknown':
    'The share of detached generations is not known. Please import the records of generations.',
  'media-rotation.expected':
    'This medium was due on {due} and has not been seen. Please look on the shelf and put it in.',
  'media-rotation.twice':
    'Written on {since} and again on {date}, one after the other. The earlier generation may be overwritten.',
  'media-rotation.only':
    'Written on {since} and on {date}: it is the only one. While it is written there is no detached copy. Please ' +
      'get another.',
  'media-rotation.attached':
    'It was attached from {since} for {hours} hours. The limit is {limit} hours. Please detach it when it is ' +
      'written.',
  'media-rotation.notTakenOut':
    'Writing began on {since}, and nothing says that it was taken out. The limit is {limit} hours. If it was, ' +
      'please note it.',
  'media-rotation.noMoves': 'There is a list of media, and no record of moves. Please note them at the shelf.',
  'media-rotation.none': 'The list holds no medium that is detached, so this does not apply.',
  'times-trusted.clock':
    'The clock of the storage is off by {seconds} seconds. The limit is {limit} seconds. Please find out whether ' +
      'somebody moved it, and set it.',
  'times-trusted.forged':
    'Generation "{generation}" says it was taken at {claimed}, and the storage wrote it at {stored} ({minutes} ' +
      'minutes apart). It may be forged.',
  'times-trusted.prune':
    'The next retention run takes {count} usable generations and leaves {left}. The limit is {limit} or more. ' +
      'Please stop it. It would take: {generations}',
  'generations-stay.newer':
    '{count} generations were gone by {date}, newer than any that is left: no retention takes those. Please find out ' +
      'who removed them. Gone: {generations}',
  'generations-stay.few':
    '{count} generations were gone by {date}, and {left} are left. {limit} were agreed. Please find out who removed ' +
      'them. Gone: {generations}',
  'generations-stay.deleted':
    '{count} generations were deleted by {date} in a storage where nothing should be. Their content is still there: ' +
      'please stop the next compaction. Deleted: {generations}',
  'generations-stay.noPlan':
    '{count} generations were gone by {date}. The plan does not say how many are kept, so nobody can tell whether that ' +
      'was agreed. Please add it to the plan. Gone: {generations}',
  'read-again.of': '{count} of {of} generations:',
  'clean-generations.none': 'No generation is known to be clean.',
  'clean-generations.far':
    'The newest generation known to be clean is of {date} ({days} days ago). The limit is {limit} days.',
  'rehearsed.never': 'There is no record of a rehearsal.',
  'rehearsed.failed': 'In the rehearsal of {date} it did not come back. Please mend the cause and try again.',
  'rehearsed.slow': 'The rehearsal of {date} took {hours} hours. The aim is {limit} hours.',
  'rehearsed.old': 'The last rehearsal was on {date}. The limit is {months} months.',
  'rehearsed.noSystems': 'It is not known which systems to rehearse. Please import the list of systems.',
  'restore-claims.notAsked': '{vendor} was not asked how many hours a restore takes.',
  'restore-claims.waiting': '{vendor} was asked on {date} and has not answered in {days} days.',
  'restore-claims.undated': 'The answer of {vendor} has no hours or no date.',
  'restore-claims.old': 'The answer of {vendor} is of {date}. The limit is {months} months. Please ask again.',
  'restore-claims.noVendors': 'No system is kept by a vendor, so this does not apply.',
  'fee-evidence.noPlan': 'It is not in the plan: the methods and what is cut off cannot be shown.',
  'fee-evidence.methods': '{count} methods. The limit is {limit} or more.',
  'fee-evidence.offline': '{count} lines kept offline. The limit is {limit} or more.',
  'fee-evidence.offlineUnknown': 'The plan does not say what is kept offline.',
  'fee-evidence.clause':
    'It is not shown where in the contract, or in the hospital\'s own rules, the offline keeping stands.',
  'fee-evidence.clauseUnknown':
    'The plan has no column for the clause of the contract or the hospital\'s rule. Please add it.',
  'fee-evidence.noDrill':
    'There is no record of a drill. The limit is once in {months} months. If there was a continuity drill, ' +
      'please note its day.',
  'fee-evidence.oldDrill': 'The last drill was on {date}. The limit is once in {months} months.',
  'fee-evidence.small': 'With {beds} licensed beds, fewer than {limit}, this does not apply.',
  'fee-evidence.noneNamed':
    'It is not known which system is the record, order or receipt system. Please state it in the name or class ' +
      'of the system.',
} as const
