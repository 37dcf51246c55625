// What duty 3 says to people, English.

export const en = {
  'principle.3.title': 'Check how backups are made',
  'principle.3.about':
    'Whether backups run as planned, lie where an attacker cannot reach them, and came back in a rehearsal.',
  'duty.3-1': 'Confirm that backups run as planned',
  'duty.3-2': 'Confirm that backup data is isolated from the network',

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
    'Generation "{generation}" says it was taken on {date}, and the storage wrote it on {until}. It may be forged.',
  'times-trusted.forgedSameDay':
    'Generation "{generation}" ({date}) says it was taken {minutes} minutes after the storage wrote it. It may be forged.',
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
    '{count} generations were gone by {date}. The plan does not say how many are kept, so nobody can tell whether ' +
      'that was agreed. Please add it to the plan. Gone: {generations}',
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
