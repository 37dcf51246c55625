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
} as const
