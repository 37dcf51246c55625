// Sentences of `kokoroe backup`.
const common = `  --json       one JSON object per line
  --progress   tell progress where there is no terminal, too`

export const en = {
  'backup.summary': 'whether backups are there, whole, unchanged, clean, and come back',
  'backup.usage':
    'Usage: kokoroe backup COMMAND … [options]\n\nNeeds no server. Copies are never changed and never removed. Each command explains itself: kokoroe backup COMMAND --help',
  'backup.exitCodes':
    'Exit codes: 0 good / 1 not good (changed, missing, suspicious) / 2 something could not be told / 3 both\n            64 wrong use / 74 the machine refused / 130 interrupted',
  'backup.imprint.summary': 'take the imprint of a folder: SHA-256 of every file, and one code for paper',
  'backup.imprint.help': `Usage: kokoroe backup imprint FOLDER --out FILE [options]

Example: kokoroe backup imprint E:\\ --out rdx-3.imprint --label "RDX 3 week 47" --like rdx-2.imprint

  --out FILE    where the imprint goes (outside of the folder)
  --label TEXT  name inside the imprint: system, generation, medium
  --like FILE   an earlier imprint, to tell the time left
  --sums FILE   a list for \`sha256sum -c\` as well
${common}

After Ctrl+C the same command goes on where it stopped.
Exit codes: 0 all was read / 2 some files could not be read / 64 wrong use / 74 the machine refused / 130 interrupted`,
  'backup.imprint.what': 'Give one folder, and where to write by --out (kokoroe backup imprint E:\\ --out rdx-3.imprint).',
  'backup.imprint.resumed': 'Going on with `{path}`, which was interrupted earlier.',
  'backup.imprint.aborted': 'Interrupted. The same command goes on from here ({path}).',
  'backup.imprint.no-folder': '`{path}` cannot be opened. Check the place and the right to read it.',
  'backup.imprint.inside': '`{path}` is inside the folder that is to be read. Give a place outside by --out.',
  'backup.imprint.exists': '`{path}` is there already. An imprint is never overwritten: give another name by --out.',
  'backup.imprint.done': 'Imprint taken: {path}\n  {files} files, {amount}; {unread} could not be read\n  root {root}\n  code for paper {code}',
  'backup.verify.summary': 'read a folder again and hold it to its imprint',
  'backup.verify.help': `Usage: kokoroe backup verify IMPRINT FOLDER [options]

Example: kokoroe backup verify rdx-3.imprint E:\\ --part 3/7

  --part 3/7   only the third of seven parts (a little every night)
  --code CODE  the code on paper: tells whether the imprint itself was exchanged
${common}

Exit codes: 0 the same / 1 changed or missing / 2 something could not be read / 3 both / 64 wrong use / 74 the machine refused / 130 interrupted`,
  'backup.verify.what': 'Give one imprint and one folder (kokoroe backup verify rdx-3.imprint E:\\).',
  'backup.verify.part': '`{part}` is no part. Write the third of seven as 3/7.',
  'backup.verify.done': 'the same {intact} ({amount}), changed {altered}, missing {missing}, unreadable {unread}',
  'backup.code.mistyped': 'The code is mistyped. Look at group {groups} again.',
  'backup.code.none': 'This is not a code. Type eight groups of eight characters, as they stand on paper.',
  'backup.code.other': 'The imprint `{path}` does not fit the code on paper: it is the paper of another generation, or the imprint was changed. Do not restore by it.',
  'backup.compare.summary': 'compare the imprints of two generations: added, removed, changed, renamed',
  'backup.compare.help': `Usage: kokoroe backup compare OLDER NEWER [options]

  --lines N    files shown on screen (200 unless said); JSON always has all
${common}

Exit codes: 0 the same / 1 different / 2 something cannot be compared / 3 both / 64 wrong use / 74 the machine refused / 130 interrupted`,
  'backup.compare.what': 'Give the older imprint and the newer one, in this order (kokoroe backup compare rdx-2.imprint rdx-3.imprint).',
  'backup.compare.more': '… and {count} more (--lines for more, --json for all)',
  'backup.compare.done':
    '{before} files ({beforeAmount}) → {after} files ({afterAmount})\nadded {added}, removed {removed}, changed {changed}, renamed {renamed}, only the time {touched}, not to be compared {unjudged}',
  'backup.compare.ending': '  {name}: added {added}, removed {removed}, changed {changed}, renamed {renamed} ({was} → {now} files)',
  'backup.compare.otherEndings': 'other endings',
  'backup.compare.unmatched': 'Too many files have the same content: {count} were not looked at for a new name.',
  'backup.difference.added': 'added    {path}',
  'backup.difference.removed': 'removed  {path}',
  'backup.difference.changed': 'changed  {path}',
  'backup.difference.silent': 'changed  {path} (same size and time: it decayed, or somebody set the time back)',
  'backup.difference.renamed': 'renamed  {from} → {path}',
  'backup.difference.unjudged': 'unknown  {path} (it could not be read, so it cannot be compared)',
  'backup.altered': 'changed  {path}',
  'backup.altered.silent': 'changed  {path} (same size and time: it decayed, or somebody set the time back)',
  'backup.missing': 'missing  {path}',
  'backup.unread': 'unread   {path} ({code})',
  'backup.problem': 'Line {line} of the imprint is wrong ({code}): it was changed or is damaged.',
  'backup.unsound': 'The imprint itself is not whole, or was changed. By this alone nobody can say that all is well.',
  'backup.noFile': 'There is no file `{path}`. Check place and name.',
  'backup.noFolder': 'There is no folder `{path}`. Is the medium in the drive? Check place and name.',
  'backup.stopping': 'Stopping. Ctrl+C once more ends at once.',
  'backup.progress': '{files} files, {amount} ({rate} and {perSecond} files a second)',
  'backup.progressLeft': '{files} files, {amount} ({rate} and {perSecond} files a second), {left} left',
  'backup.watch.summary': 'watch over repositories: generations, reading again, content, protection, a sample restored',
  'backup.watch.help': `Usage: kokoroe backup watch PLACE [options]
       kokoroe backup watch --settings FILE [options]
       kokoroe backup watch --settings FILE --probe --position NAME

Example: kokoroe backup watch /mnt/nas/restic --name NAS --system EMR --password-file nas.key

A place is a restic or borg repository, dated folders, tar and zip files, or S3 (s3://server/bucket/prefix); its kind is recognised.
Passwords come from --password-file or the environment (RESTIC_PASSWORD, BORG_PASSPHRASE, AWS_ACCESS_KEY_ID and
AWS_SECRET_ACCESS_KEY) and are written nowhere.

  --settings FILE       the repositories to watch (docs/formats/backup-watch.md)
  --name, --system, --source   name of the place, systems in it (repeat), folder it was taken from (to find what is missing)
  --memory FOLDER       what earlier watches saw (kokoroe-watch beside the settings)
  --out FILE            where the report goes (watch-HOST.json in the memory)
  --probe --position NAME   try from here what can be reached and written (only on a file of our own)
${common}

Exit codes: 0 good / 1 damaged, suspicious or missing / 2 something could not be told / 3 both / 64 wrong use / 74 the machine refused / 130 interrupted`,
  'backup.watch.what': 'Give one place, or the settings by --settings (kokoroe backup watch /mnt/nas/restic).',
  'backup.watch.settings': '{path}: {problem}',
  'backup.watch.aside': 'What was known of `{name}` cannot be read: it is now {file}, and everything is looked at anew.',
  'backup.watch.forgot': 'What was seen of `{name}` could not be remembered. It is in the report, and the next run begins where this one began. {reason}',
  'backup.watch.busy': 'Another watch is using `{path}` ({holder}). Run it again when that has ended.',
  'backup.watch.noMemory': 'The memory folder `{path}` cannot be written ({reason}). Give one that can be, with --memory.',
  'backup.watch.skipped.generations': '{name}: something could not be looked at. {reason}',
  'backup.watch.skipped.read': '{name}: could not read again. {reason}',
  'backup.watch.skipped.protection': '{name}: could not look at its protection. {reason}',
  'backup.watch.skipped.content': '{name}: could not look into its content. {reason}',
  'backup.watch.skipped.source': '{name}: could not compare with the source. {reason}',
  'backup.watch.skipped.sample': '{name}: could not bring a sample back. {reason}',
  'backup.watch.gone': 'Generation {id} ({at}), seen before, is gone. Make sure that your retention took it.',
  'backup.watch.newestGone': 'Generation {id} ({at}) was the newest and is gone. It was there at {seen}. Find out at once who removed it.',
  'backup.watch.deleted': 'Generation {id} ({at}) was deleted at {deleted}. The storage is append-only and still holds it: do not compact, and tell whoever is in charge at once.',
  'backup.watch.prune': 'The next retention would take {count} of them, and leave {left}: {ids}',
  'backup.watch.clock': 'The clock of the storage is off by {minutes} minutes. Set it right: days of generations cannot be trusted until then.',
  'backup.watch.missing': '{count} files of the source are not in it (such as {example}). See whether they were left out of the backup.',
  'backup.watch.sourceUnread': '{count} places in the source could not be read and were not compared. Give the account that watches the right to read, and no more.',
  'backup.watch.more': '… and {count} more generations (all of them are in the report)',
  'backup.watch.step.generations': '{name}: generations',
  'backup.watch.step.read': "{name}: reading tonight's part again",
  'backup.watch.step.protection': '{name}: protection',
  'backup.watch.step.content': '{name}: content',
  'backup.watch.step.source': '{name}: comparing with the source',
  'backup.watch.step.sample': '{name}: bringing back a sample',
  'backup.watch.progress': '  {files} files, {amount} ({rate} a second)',
  'backup.watch.progressLeft': '  {files} files, {amount} ({rate} a second), {left} left',
  'backup.watch.repository': '{name}: {count} generations',
  'backup.watch.generation': '{at}  {id}  {amount}  protection {grade}  read again {read}  damaged {damages}',
  'backup.watch.damage': 'damaged: {where}',
  'backup.watch.suspicion': 'suspicious by {rule}: {count} (such as {example})',
  'backup.watch.sample': 'sample: {back} of {picked} came back, {equal} with the same content; {wrong} did not',
  'backup.probe.position': 'Name the place this computer stands in by --position (--position "ward 3").',
  'backup.probe.nothing': 'No repository in the settings has a `reach`. Add what to try (nas01:445, \\\\nas01\\backup).',
  'backup.probe.wrote': 'not good  {name}: {target} could be written. From here it may be removed',
  'backup.probe.reached': 'reached   {name}: {target} (not writable)',
  'backup.probe.not': 'not there {name}: {target}',
  'backup.refused.no-tool': 'The program that reads {what} is not on this machine. Install it and try again.',
  'backup.refused.old-tool': 'The program for {what} is too old for this. Install a newer one.',
  'backup.refused.no-password': 'There is no password for `{what}`. Give it by --password-file or the environment.',
  'backup.refused.wrong-password': 'The password of `{what}` does not fit. Check which one it is.',
  'backup.refused.not-there': 'There is nothing at `{what}`. Is the medium in the drive? Check the place.',
  'backup.refused.not-one': '`{what}` is not the kind of repository it was said to be. Correct kind or place.',
  'backup.refused.no-generation': 'There is no generation `{what}`. `kokoroe backup watch` tells which there are.',
  'backup.refused.unreachable': '`{what}` does not answer. Check power and network.',
  'backup.refused.denied': 'This account may not read `{what}`. Give it the right to read, and no more.',
  'backup.refused.locked': '`{what}` is in use by another run. That says nothing of damage. Try again when it has ended.',
  'backup.refused.damaged': '`{what}` is damaged and cannot be read. Do not touch it; see whether another generation can be read.',
  'backup.refused.not-offered': '`{what}` cannot be told by this tool. Look at what you asked for, or find out another way.',
  'backup.refused.too-large': '`{what}` is too large to be read. Ask whoever is in charge whether it can be split.',
  'backup.refused.no-room': 'There is not enough room where `{what}` lies. Make room, or name a larger place by --memory. The next run looks at what is left.',
  'backup.refused.aborted': 'Interrupted.',
  'backup.refused.failed': 'The program that reads `{what}` failed. See that there is space and a network, and try again; if it goes on, show this line to whoever is in charge.',
  'backup.inspect.summary': 'look into the content for traces of encryption or exchange (better with the generation before)',
  'backup.inspect.help': `Usage: kokoroe backup inspect FOLDER [--previous IMPRINT] [--out IMPRINT] [options]
       kokoroe backup inspect IMPRINT [--previous IMPRINT] [options]

Example: kokoroe backup inspect E:\\ --previous rdx-2.imprint --out rdx-3.imprint --write-once "PACS/**"

Images (JPEG, DICOM ...), PDF, Office, zip, text, programs and more are held to the form of their kind. No network.

  --previous FILE       imprint of the generation before (by inspect or watch): finds mass changes, renames, losses, base64
  --out FILE            keep the imprint (for the next --previous)
  --write-once PATTERN  where nothing may ever change (* and **; repeat)
  --canary PATH=SHA256  files that nobody touches (repeat)
  --tools               have 7z, xz, zst ... tested by their own program where it is installed
  --lines N             files shown on screen (50)
${common}

What it does not see: changes that keep the form, files below 512 bytes, the inside of archives without their program, files that
were encrypted on purpose.
Exit codes: 0 nothing suspicious / 1 suspicious / 2 something could not be read / 3 both / 64 wrong use / 74 the machine refused / 130 interrupted`,
  'backup.inspect.what': 'Give one folder or one imprint (kokoroe backup inspect E:\\).',
  'backup.inspect.canary': '`{given}` is no canary. Write PATH=SHA256.',
  'backup.inspect.done': '{files} files looked into: good {clean}, suspicious {suspect}, not to be judged {unjudged}',
  'backup.inspect.rule': 'suspicious  {title}: {count} (such as {example})',
  'backup.inspect.why.armour': 'turned into letters',
  'backup.inspect.why.behind-end': 'more behind its end',
  'backup.inspect.why.checksum': 'sums do not match',
  'backup.inspect.why.control': 'control characters no text has',
  'backup.inspect.why.directory': 'its directory does not match',
  'backup.inspect.why.head': 'its beginning is of no such kind',
  'backup.inspect.why.inflate': 'cannot be unpacked',
  'backup.inspect.why.unpack': 'cannot be unpacked',
  'backup.inspect.why.noise': 'looks like noise',
  'backup.inspect.why.pixels': 'pixels look like noise',
  'backup.inspect.why.rle': 'its picture does not fit',
  'backup.inspect.why.sections': 'its sections do not fit',
  'backup.inspect.why.stuffing': 'bytes that kind never has',
  'backup.inspect.why.encrypted': 'encrypted',
  'backup.inspect.why.length': 'its length does not fit',
  'backup.inspect.file': 'suspicious  {path} ({kind}: {why})',
  'backup.inspect.tool': 'suspicious  {path} ({program} says it is damaged)',
  'backup.inspect.canaries': 'canaries: {state}',
  'backup.inspect.aborted': 'Interrupted.',
  'backup.drill.summary': 'record a rehearsal of recovery stage by stage with a running clock, and really restore if asked',
  'backup.drill.help': `Usage: kokoroe backup drill [PLACE] --system SYSTEM [options]

Example: kokoroe backup drill /mnt/nas/restic --system EMR --into D:\\drill --password-file nas.key

Press Enter when a stage is reached (declared, medium in hand, readable, data started, data in, consistent, up, clinical test, handed
over); s leaves one out, q breaks off. With a place, the stages of the data are done and measured for real.

  --system NAME     what is rehearsed
  --sort KIND       sample, data, system (unless said), site
  --into FOLDER     where to (an empty folder; unless said a temporary one, removed when it was measured)
  --generation ID   which generation (the newest)
  --files N, --megabytes N   at most (1000, 1000)
  --title, --by     title, and who does it
  --out FILE        the record (drill-DAY.json); drop it into Kokoroe, and estimates use it
  --json            print the record

Exit codes: 0 came back / 1 did not / 64 wrong use / 74 the machine refused / 130 broken off`,
  'backup.drill.what': 'Name the system by --system; --sort is sample, data, system or site (kokoroe backup drill --system EMR).',
  'backup.drill.notEmpty': '`{path}` is not empty. Give an empty folder.',
  'backup.drill.waiting': '{time}  next: {stage} (Enter when reached, s to leave out, q to break off)',
  'backup.drill.restoring': 'bringing generation {id} back into {path}',
  'backup.drill.restored': '{files} files, {amount} came back; {equal} of {compared} compared are equal',
  'backup.drill.refused': 'Cannot be brought back: {reason}',
  'backup.drill.done': 'The drill has ended: {state} ({time} in all)',
} as const
